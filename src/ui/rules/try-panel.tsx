/** One text under the draft and under what is live, side by side. Nothing of it is stored. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TryAnswer, TryResult } from '#src/api/schema/rules.ts';
import { formatNumber } from '#src/ui/format.ts';
import { useKeptText } from '#src/ui/kept-text.ts';
import { BandMark, HelpMark, MachineNote } from '#src/ui/parts/marks.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { cutSegments } from '#src/ui/parts/segments.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';
import type { Editing } from './draft-editing.ts';
import type { NameOf } from './names.ts';
import { tryText } from './queries.ts';
import { comparedFindings, comparedSpans } from './try-compare.ts';

type Tried = { text: string; revision: number; answer: TryAnswer };

/** The field for a text and what both rule sets make of it. */
export function TryPanel(props: { editing: Editing; nameOf: NameOf }) {
  const { t } = useTranslation();
  const { editing } = props;
  const [text, setText] = useKeptText('rules.try');
  const [tried, setTried] = useState<Tried | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const ready = text.trim() !== '' && !busy && editing.draft.state === 'open';
  const run = async () => {
    if (!ready) return;
    setBusy(true);
    setProblem(null);
    try {
      const stored = await editing.save();
      if (stored !== null) setTried({ text, revision: stored.revision, answer: await tryText(stored.id, text) });
      else setTried(null);
    } catch (error) {
      setProblem(error);
      setTried(null);
    }
    setBusy(false);
  };
  const old = tried !== null && (tried.revision !== editing.draft.revision || editing.unsaved || tried.text !== text);
  return (
    <section className="card rules-try" aria-labelledby="rules-try">
      <h2 id="rules-try">{t('rules.try')}</h2>
      <p className="rules-hint">{t('rules.tryHint')}</p>
      <Textarea
        size="sm"
        aria-label={t('rules.tryLabel')}
        placeholder={t('rules.tryLabel')}
        value={text}
        maxLength={20_000}
        autosize
        minRows={4}
        maxRows={9}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          void run();
        }}
      />
      <div className="rules-buttons">
        <Button size="sm" disabled={!ready} onClick={() => void run()}>
          {busy ? t('rules.trying') : t('rules.tryDo')} <kbd aria-hidden>Ctrl Enter</kbd>
        </Button>
      </div>
      {problem !== null && (
        <p className="note note-bad" role="alert">
          {problemWord(problem)}
        </p>
      )}
      {tried !== null && (
        <div aria-live="polite" data-old={old || undefined} className="rules-tried">
          {old && <p className="note">{t('rules.tryOld')}</p>}
          <Compared tried={tried} nameOf={props.nameOf} />
        </div>
      )}
    </section>
  );
}

function Compared(props: { tried: Tried; nameOf: NameOf }) {
  const { t } = useTranslation();
  const { answer, text } = props.tried;
  const { draft, live } = answer;
  const findings = comparedFindings(draft, live);
  return (
    <>
      <div className="rules-sides">
        <Side title={t('rules.live')} result={live} nameOf={props.nameOf} />
        <Side title={t('rules.draft')} result={draft} nameOf={props.nameOf} />
      </div>
      <MachineNote />
      {findings.length === 0 ? (
        <p className="note">{t('case.noSignals')}</p>
      ) : (
        <table className="table rules-tried-table">
          <thead>
            <tr>
              <th scope="col">{t('rules.found')}</th>
              <th scope="col">{t('rules.live')}</th>
              <th scope="col">{t('rules.draft')}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => (
              <tr key={finding.id} data-changed={finding.live !== finding.draft || undefined}>
                <th scope="row">{props.nameOf(finding.id)}</th>
                <td>{finding.live === null ? '–' : formatNumber(finding.live)}</td>
                <td>{finding.draft === null ? '–' : formatNumber(finding.draft)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>{t('rules.tryText')}</h3>
      <p className="rules-legend">
        <mark className="found">{t('rules.markBoth')}</mark>{' '}
        <mark className="found" data-side="draft">
          {t('rules.markDraft')}
        </mark>{' '}
        <mark className="found" data-side="live">
          {t('rules.markLive')}
        </mark>
      </p>
      <div className="post rules-post" lang="vi" dir="ltr" tabIndex={0} role="group" aria-label={t('rules.tryText')}>
        <MarkedText text={text} draft={draft} live={live} nameOf={props.nameOf} />
      </div>
    </>
  );
}

function Side(props: { title: string; result: TryResult | null; nameOf: NameOf }) {
  const { t } = useTranslation();
  const { result } = props;
  return (
    <div>
      <h3>{props.title}</h3>
      {result === null ? (
        <p className="note">{t('rules.noLive')}</p>
      ) : (
        <>
          {result.queue === 'rescue' || result.stance === 'help' ? (
            <HelpMark />
          ) : (
            <p className="rules-risk" data-band={result.band}>
              <strong>{formatNumber(result.risk)}</strong> <BandMark band={result.band} />
            </p>
          )}
          <p>{wordOf('queue', result.queue)}</p>
          <small>
            {wordOf('stance', result.stance)}
            {result.forms.length > 0 && ` · ${result.forms.map((form) => wordOf('form', form)).join(', ')}`}
          </small>
          <small>{basisWords(result, props.nameOf, t('rules.basisSum', { n: formatNumber(result.basis.sum) }))}</small>
          {result.abstain && <small>{t('rules.abstain')}</small>}
        </>
      )}
    </div>
  );
}

function basisWords(result: TryResult, nameOf: NameOf, sum: string): string {
  const { by, id } = result.basis;
  return by === 'sum' || id === null ? sum : `${sum}; ${wordOf('riskFix', by)}: ${nameOf(id)}`;
}

function MarkedText(props: { text: string; draft: TryResult; live: TryResult | null; nameOf: NameOf }) {
  const spans = comparedSpans(props.draft, props.live);
  return (
    <div className="post-text">
      {cutSegments(props.text, spans).map((segment) => {
        const covering = segment.covers.flatMap((at) => spans[at] ?? []);
        if (covering.length === 0) return <SafeText key={segment.start} text={segment.text} />;
        const sides = new Set(covering.map((span) => span.side));
        return (
          <mark
            key={segment.start}
            className="found"
            data-kind={covering.every((span) => span.mitigation) ? 'mitigation' : 'signal'}
            data-side={sides.has('draft') ? 'draft' : sides.has('both') ? undefined : 'live'}
            title={[...new Set(covering.map((span) => props.nameOf(span.id)))].join(', ')}
          >
            <SafeText text={segment.text} />
          </mark>
        );
      })}
    </div>
  );
}
