/** Combinations with their value and condition, and the conditions of forms. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleContent } from '#src/api/schema/rules.ts';
import { wordOf } from '#src/ui/words.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { FieldProblems, PointsField, SectionCard, useEditor } from './editor-fields.tsx';
import { Find } from './number-sections.tsx';
import { plainText } from './search-text.ts';

type Combination = RuleContent['combinations'][number];

/** All combinations: value, condition, whether they are always reviewed. */
export function CombinationsSection() {
  const { t } = useTranslation();
  const { content, nameOf } = useEditor();
  const [wanted, setWanted] = useState('');
  const shown = content.combinations.filter((rule) =>
    [rule.id, ...[rule.id, ...rule.when.flat()].map(nameOf)].some((text) => plainText(text).includes(plainText(wanted))),
  );
  return (
    <SectionCard title={t('rulesSection.combinations')} hint={t('rules.combinationsHint')}>
      <Find value={wanted} set={setWanted} label={t('rules.findCombination')} />
      {shown.length === 0 && <p className="note">{t('rules.nothingFound')}</p>}
      <ul className="rules-things">
        {shown.map((rule) => (
          <CombinationRow key={rule.id} rule={rule} />
        ))}
      </ul>
    </SectionCard>
  );
}

function CombinationRow(props: { rule: Combination }) {
  const { t } = useTranslation();
  const { base, edit, readOnly, nameOf } = useEditor();
  const { rule } = props;
  const path = `combinations.${rule.id}`;
  const was = base?.combinations.find((one) => one.id === rule.id);
  const change = (part: Partial<Combination>) =>
    edit(({ combinations }) => ({ combinations: combinations.map((one) => (one.id === rule.id ? { ...one, ...part } : one)) }));
  const changed = was !== undefined && JSON.stringify(was) !== JSON.stringify(rule);
  return (
    <li data-changed={changed || undefined}>
      <div className="rules-thing-head">
        <span className="rules-name">
          {nameOf(rule.id)} <small>{rule.id}</small>
        </span>
        {rule.value === null ? (
          <span className="state">{wordOf('comboEffect', rule.effect)}</span>
        ) : (
          <span className="rules-value">
            {wordOf('comboEffect', rule.effect)}
            <PointsField
              path={`${path}.value`}
              label={`${wordOf('comboEffect', rule.effect)}: ${nameOf(rule.id)}`}
              value={rule.value}
              base={was?.value ?? undefined}
              set={(value) => change({ value })}
            />
          </span>
        )}
      </div>
      <FieldProblems path={`${path}.value`} />
      <ConditionEditor
        path={path}
        label={rule.id}
        when={rule.when}
        onMitigations={rule.effect !== 'floor'}
        set={(when) => change({ when })}
      />
      {rule.effect === 'floor' && (
        <Checkbox
          size="xs"
          label={t('rules.alwaysReview')}
          aria-label={`${t('rules.alwaysReview')}: ${rule.id}`}
          checked={rule.alwaysReview}
          disabled={readOnly}
          onChange={(event) => change({ alwaysReview: event.currentTarget.checked })}
        />
      )}
    </li>
  );
}

/** When a form is named. */
export function FormsSection() {
  const { t } = useTranslation();
  const { content, base, edit } = useEditor();
  return (
    <SectionCard title={t('rulesSection.forms')} hint={t('rules.formsHint')}>
      <ul className="rules-things">
        {content.forms.map((rule, at) => {
          const was = base?.forms[at];
          return (
            <li key={`${rule.form} ${at}`} data-changed={(was !== undefined && JSON.stringify(was) !== JSON.stringify(rule)) || undefined}>
              <span className="rules-name">{wordOf('form', rule.form)}</span>
              <ConditionEditor
                path={`forms.${rule.form}`}
                label={wordOf('form', rule.form)}
                when={rule.when}
                onMitigations={false}
                set={(when) => edit(({ forms }) => ({ forms: forms.with(at, { ...rule, when }) }))}
              />
            </li>
          );
        })}
      </ul>
    </SectionCard>
  );
}
