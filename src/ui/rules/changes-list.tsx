/** What differs from another version: place in words, before, after; in a draft each can be taken back. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleChangeRow } from '#src/api/schema/rules.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { wordOf } from '#src/ui/words.ts';
import type { Words } from './names.ts';

/** A value longer than this is cut: a whole place with all its names says no more. */
const longest = 240;

/** The differences as a table; with `undo` each has a button. */
export function ChangesList(props: {
  items: readonly RuleChangeRow[];
  truncated: boolean;
  words: Words;
  label: string;
  undo?: (change: RuleChangeRow) => void;
}) {
  const { t } = useTranslation();
  const { items, words, undo } = props;
  if (items.length === 0) return <p className="note">{t('rules.noChanges')}</p>;
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={props.label}>
        <table className="table rules-changes">
          <thead>
            <tr>
              <th scope="col">{t('rules.place')}</th>
              <th scope="col">{t('setup.before')}</th>
              <th scope="col">{t('setup.after')}</th>
              {undo !== undefined && <th scope="col">{t('rules.act')}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map((change) => (
              <tr key={`${change.path} ${change.kind} ${change.before ?? ''} ${change.after ?? ''}`}>
                <th scope="row">
                  {words.pathWords(change.path)}
                  {change.kind !== 'changed' && <small>{wordOf('ruleChangeKind', change.kind)}</small>}
                </th>
                <Value change={change} side="before" words={words} />
                <Value change={change} side="after" words={words} />
                {undo !== undefined && (
                  <td>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('rules.undoOf', { place: words.pathWords(change.path) })}
                      onClick={() => undo(change)}
                    >
                      {t('rules.undo')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {props.truncated && <p className="note">{t('rules.changesCut')}</p>}
    </>
  );
}

function Value(props: { change: RuleChangeRow; side: 'before' | 'after'; words: Words }) {
  const value = props.change[props.side];
  if (value === null) return <td className="rules-none">–</td>;
  const { change, words } = props;
  const text = (change.kind === 'changed' ? null : words.thingWords(change.path)) ?? words.valueWords(change.path, value);
  return (
    <td className="version-value">
      <SafeText text={text.length > longest ? `${text.slice(0, longest)}…` : text} />
    </td>
  );
}
