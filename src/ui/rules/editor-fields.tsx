/** Fields of a draft: they know whether they may be changed, what the version below has, and what is wrong with them. */
import { NumberInput } from '@mantine/core';
import { createContext, type ReactNode, startTransition, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleContent, RuleParts, RuleProblemRow } from '#src/api/schema/rules.ts';
import { formatNumber } from '#src/ui/format.ts';
import { wordOf } from '#src/ui/words.ts';
import { type NameOf, wordingProblem } from './names.ts';

export type EditorState = {
  content: RuleContent;
  /** The version the draft is based on; undefined until it has come. */
  base: RuleContent | undefined;
  readOnly: boolean;
  wrong: readonly RuleProblemRow[];
  generation: number;
  nameOf: NameOf;
  edit(change: (content: RuleContent) => RuleParts): void;
};

const EditorContext = createContext<EditorState | null>(null);
/** Gives the fields their draft. */
export const EditorProvider = EditorContext.Provider;

/** The draft around a field. Throws outside of one. */
export function useEditor(): EditorState {
  const state = useContext(EditorContext);
  if (state === null) throw new Error('a field of a draft stands outside of it');
  return state;
}

/** What is wrong at a place or inside it. */
export function problemsAt(wrong: readonly RuleProblemRow[], path: string): RuleProblemRow[] {
  return wrong.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
}

/** A problem in words, with what it is about. */
export function useProblemWords(): (problem: RuleProblemRow) => string {
  const { t } = useTranslation();
  return (problem) => {
    if (problem.code === 'wording') {
      const { code, what } = wordingProblem(problem.detail);
      return t(`wordingProblem.${code as 'sign'}`, { what });
    }
    return wordOf('ruleProblem', problem.code);
  };
}

/** The line below a field that says what is wrong there; `exactly`: not what is wrong inside of it. */
export function FieldProblems(props: { path: string; exactly?: boolean }) {
  const { wrong } = useEditor();
  const words = useProblemWords();
  const found = problemsAt(wrong, props.path).filter((problem) => props.exactly !== true || problem.path === props.path);
  if (found.length === 0) return null;
  return (
    <p className="rules-wrong" role="status">
      {[...new Set(found.map(words))].join(' ')}
    </p>
  );
}

/** A number with what it was in the version below; an emptied field takes its value back. */
export function PointsField(props: {
  path: string;
  label: string;
  value: number;
  base: number | undefined;
  set: (value: number) => void;
  min?: number;
  max?: number;
  suffix?: string;
  wide?: boolean;
  decimals?: boolean;
}) {
  const { t, i18n } = useTranslation();
  const { readOnly, wrong } = useEditor();
  const { value, base } = props;
  const english = i18n.language === 'en';
  // null: the value itself; else what is being typed, which may be nothing for a moment
  const [typed, setTyped] = useState<number | string | null>(null);
  const changed = base !== undefined && base !== value;
  return (
    <span className="rules-number" data-wide={props.wide}>
      <NumberInput
        aria-label={props.label}
        size="xs"
        value={typed ?? value}
        readOnly={readOnly}
        error={problemsAt(wrong, props.path).length > 0}
        min={props.min ?? 0}
        max={props.max ?? 100}
        clampBehavior="strict"
        allowDecimal={props.decimals ?? false}
        allowNegative={false}
        thousandSeparator={english ? ',' : '.'}
        decimalSeparator={english ? '.' : ','}
        suffix={props.suffix === undefined ? '' : ` ${props.suffix}`}
        onChange={(next) => {
          setTyped(next);
          // what is typed shows at once, whatever hangs on the value follows
          if (typeof next === 'number' && next !== value) startTransition(() => props.set(next));
        }}
        onBlur={() => setTyped(null)}
      />
      {changed && (
        <button
          type="button"
          className="rules-was"
          disabled={readOnly}
          title={t('rules.takeBack')}
          aria-label={t('rules.takeBackOf', { name: props.label, value: formatNumber(base) })}
          onClick={() => {
            setTyped(null);
            props.set(base);
          }}
        >
          {t('rules.was', { value: formatNumber(base) })}
        </button>
      )}
    </span>
  );
}

/** A part of the draft with its title and what it means. */
export function SectionCard(props: { title: string; hint?: string; tools?: ReactNode; children: ReactNode }) {
  return (
    <section className="card rules-section" aria-labelledby="rules-section">
      <div className="card-head">
        <h2 id="rules-section" tabIndex={-1}>
          {props.title}
        </h2>
        {props.tools}
      </div>
      {props.hint !== undefined && <p className="rules-hint">{props.hint}</p>}
      {props.children}
    </section>
  );
}
