/** A condition in words, and its parts to add or take away: each line must hold by one of its signals. */
import { Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldProblems, useEditor } from './editor-fields.tsx';

/** Conditions of the text that stand beside signals. */
const textConditions = ['$recruiting', '$money', '$contact', '$thailand'];

type When = string[][];

function ConditionWords(props: { when: When }) {
  const { t } = useTranslation();
  const { nameOf } = useEditor();
  return (
    <ul className="rules-when">
      {props.when.map((list, at) => (
        <li key={list.join(' ')}>
          {at > 0 && <b>{t('signals.and')} </b>}
          {list.map(nameOf).join(` ${t('signals.or')} `)}
        </li>
      ))}
    </ul>
  );
}

/** The words, and behind a button the parts. `onMitigations`: only mitigations may stand in it. */
export function ConditionEditor(props: { path: string; label: string; when: When; onMitigations: boolean; set: (when: When) => void }) {
  const { t } = useTranslation();
  const { readOnly, content, nameOf } = useEditor();
  const [opened, setOpened] = useState(false);
  const { when, set } = props;
  const known = props.onMitigations ? Object.keys(content.mitigationPoints) : [...textConditions, ...Object.keys(content.points)];
  const sorted = known.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'vi'));
  const put = (at: number, list: string[]) => set(list.length === 0 ? when.filter((_list, place) => place !== at) : when.with(at, list));
  const choose = (label: string, not: readonly string[], add: (id: string) => void) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value=""
      onChange={(event) => event.currentTarget.value !== '' && add(event.currentTarget.value)}
      data={[{ value: '', label }, ...sorted.filter((id) => !not.includes(id)).map((id) => ({ value: id, label: nameOf(id) }))]}
    />
  );
  return (
    <div className="rules-condition">
      <ConditionWords when={when} />
      <FieldProblems path={`${props.path}.when`} />
      {!readOnly && (
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={opened}
          aria-label={`${opened ? t('rules.closeCondition') : t('rules.editCondition')}: ${props.label}`}
          onClick={() => setOpened(!opened)}
        >
          {opened ? t('rules.closeCondition') : t('rules.editCondition')}
        </Button>
      )}
      {opened && (
        <ol className="rules-lists">
          {when.map((list, at) => (
            // a line is its place: it holds what it holds
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <span className="rules-line-word">{at === 0 ? t('rules.needs') : t('signals.and')}</span>
              {list.map((id) => (
                <button
                  key={id}
                  type="button"
                  className="rules-pill"
                  aria-label={t('rules.removePart', { name: nameOf(id) })}
                  onClick={() =>
                    put(
                      at,
                      list.filter((one) => one !== id),
                    )
                  }
                >
                  {nameOf(id)} <IconX size={13} aria-hidden />
                </button>
              ))}
              {choose(t('rules.addOr'), list, (id) => put(at, [...list, id]))}
            </li>
          ))}
          {when.length < 12 && <li>{choose(t('rules.addAnd'), [], (id) => set([...when, [id]]))}</li>}
        </ol>
      )}
    </div>
  );
}
