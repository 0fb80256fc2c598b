/** Wordings that analysts add to a signal or mitigation: one a line, with what is wrong beside the line. */
import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestPhrase, mostPhrases } from '#src/domain/rule-content.ts';
import { FieldProblems, problemsAt, SectionCard, useEditor, useProblemWords } from './editor-fields.tsx';
import { isTooLong, linesOf } from './typed-lists.ts';

/** The wordings of one signal at a time. */
export function WordsSection() {
  const { t } = useTranslation();
  const { content, nameOf, wrong, generation } = useEditor();
  const ids = [...Object.keys(content.points), ...Object.keys(content.mitigationPoints)];
  const filled = ids.filter((id) => (content.phrases[id]?.length ?? 0) > 0);
  const [picked, setPicked] = useState(() => ids.find((id) => problemsAt(wrong, `phrases.${id}`).length > 0) ?? filled[0] ?? ids[0] ?? '');
  const labelOf = (id: string) => {
    const count = content.phrases[id]?.length ?? 0;
    return count === 0 ? nameOf(id) : t('rules.wordsCount', { name: nameOf(id), n: count });
  };
  const sorted = ids.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'vi'));
  return (
    <SectionCard title={t('rulesSection.words')} hint={t('rules.wordsHint')}>
      <div className="rules-words-pick">
        <NativeSelect
          size="xs"
          label={t('rules.wordsOf')}
          value={picked}
          onChange={(event) => setPicked(event.currentTarget.value)}
          data={sorted.map((id) => ({ value: id, label: labelOf(id) }))}
        />
      </div>
      {filled.length > 0 && (
        <div className="rules-buttons" role="group" aria-label={t('rules.wordsFilled')}>
          {filled.map((id) => (
            <button key={id} type="button" className="rules-pill" aria-pressed={id === picked} onClick={() => setPicked(id)}>
              {labelOf(id)}
            </button>
          ))}
        </div>
      )}
      {picked !== '' && <Wordings key={`${picked} ${generation}`} id={picked} />}
      <Help />
    </SectionCard>
  );
}

function Wordings(props: { id: string }) {
  const { t } = useTranslation();
  const { content, edit, readOnly, nameOf, wrong } = useEditor();
  const problemWords = useProblemWords();
  const { id } = props;
  const stored = content.phrases[id] ?? [];
  const [text, setText] = useState(stored.join('\n'));
  const entries = linesOf(text);
  const tooLong = isTooLong(entries);
  // a problem names the place in the stored list; while its line is being changed it says nothing
  const problems = stored.flatMap((phrase, at) => {
    const entry = entries[at];
    const found = entry?.text === phrase ? problemsAt(wrong, `phrases.${id}.${at}`) : [];
    return found.map((problem) => ({ line: entry?.line ?? 0, problem, phrase }));
  });
  return (
    <div className="rules-wordings">
      <Textarea
        size="sm"
        label={t('rules.wordsLabel', { name: nameOf(id) })}
        description={t('rules.wordsLineHint', { most: mostPhrases, long: longestPhrase })}
        value={text}
        readOnly={readOnly}
        spellCheck={false}
        autosize
        minRows={5}
        maxRows={16}
        error={tooLong ? t('rules.wordsTooLong', { most: mostPhrases, long: longestPhrase }) : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          const lines = linesOf(next);
          if (isTooLong(lines)) return;
          edit(({ phrases: { [id]: _old, ...others } }) => ({
            phrases: lines.length === 0 ? others : { ...others, [id]: lines.map((line) => line.text) },
          }));
        }}
      />
      {problems.length > 0 && (
        <div role="status">
          <ul className="rules-line-problems">
            {problems.map(({ line, problem, phrase }) => (
              <li key={`${line} ${problem.code}`}>
                <strong>{t('rules.line', { n: line })}</strong> <q>{phrase}</q>: {problemWords(problem)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {problems.length === 0 && <FieldProblems path={`phrases.${id}`} />}
    </div>
  );
}

/** The small language, explained by examples. */
function Help() {
  const { t } = useTranslation();
  const lines = ['plain', 'either', 'optional', 'gap', 'gapMore', 'amount', 'number', 'named', 'accents'] as const;
  return (
    <details className="fold">
      <summary>{t('rules.wordsHelp')}</summary>
      <p className="rules-hint">{t('rules.wordsHelpAccents')}</p>
      <dl className="rules-help">
        {lines.map((line) => (
          <div key={line}>
            <dt>
              <code>{t(`wordingExample.${line}`)}</code>
            </dt>
            <dd>{t(`wordingHelp.${line}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
