/** Legal bases to choose from. What may not be cited is shown greyed with the reason and what took its place. */
import { Checkbox } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TakedownOptions } from '#src/api/schema/takedowns.ts';
import { wordOf } from '#src/ui/words.ts';

type Basis = TakedownOptions['bases'][number];

export function BasisPicker(props: { options: TakedownOptions | undefined; picked: string[]; pick: (ids: string[]) => void }) {
  const { t } = useTranslation();
  const { options, picked, pick } = props;
  const bases = options?.bases ?? [];
  const usable = bases.filter((basis) => basis.refusal === null || picked.includes(basis.id));
  const refused = bases.filter((basis) => !usable.includes(basis));
  const row = (basis: Basis) => (
    <li key={basis.id} data-refused={basis.refusal !== null || undefined}>
      <Checkbox
        size="sm"
        label={basis.text}
        description={describe(basis, t)}
        checked={picked.includes(basis.id)}
        // one that does not fit any more can be taken out, never put in
        disabled={basis.refusal !== null && !picked.includes(basis.id)}
        onChange={(event) => pick(event.currentTarget.checked ? [...picked, basis.id] : picked.filter((id) => id !== basis.id))}
      />
    </li>
  );
  return (
    <fieldset className="td-set">
      <legend>{t('takedown.bases')}</legend>
      <ul className="td-bases">{usable.map(row)}</ul>
      {refused.length > 0 && (
        <details>
          <summary>{t('takedown.basesRefused', { n: refused.length })}</summary>
          <ul className="td-bases">{refused.map(row)}</ul>
        </details>
      )}
    </fieldset>
  );
}

function describe(basis: Basis, t: TFunction): string {
  const day = (iso: string) => iso.split('-').toReversed().join('/');
  const parts = [wordOf('takedownBasisStatus', basis.status)];
  if (basis.refusal === null) parts.push(t('takedown.inForceFrom', { day: day(basis.inForceFrom) }));
  else if (basis.refusal === 'repealed' && basis.until !== null) {
    parts.push(t('takedown.repealed', { day: day(basis.until) }));
    if (basis.successor !== null) parts.push(t('takedown.successor', { text: basis.successor }));
  } else parts.push(wordOf('takedownBasisRefusal', basis.refusal));
  parts.push(t('takedown.basisSource', { text: basis.source }));
  return parts.join(' · ');
}
