/** Why this number: who speaks, the strongest signals with their words, the arithmetic, and what would change it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AssessmentDetail, CaseAssessment } from '#src/api/schema/case-assessment.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { formatDate, formatNumber } from '#src/ui/format.ts';
import { MachineNote } from '#src/ui/parts/marks.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { useEntryWords, wordOf } from '#src/ui/words.ts';
import { WhatWouldChange } from './change.tsx';
import { shorten, stanceWords } from './explanation.ts';
import { withSign } from './explained-signal.tsx';
import { Findings, type Pointing } from './findings.tsx';

export function CaseWhy(props: { assessment: CaseAssessment; text: string } & Pointing) {
  const { t } = useTranslation();
  const { assessment, text } = props;
  const { detail, judged } = assessment;
  const lists = { text, active: props.active, point: props.point, capped: judged?.capped ?? [] };
  return (
    <section className="card case-why" aria-labelledby="why-title">
      <h2 id="why-title">{t('why.title')}</h2>
      {detail === null ? (
        <p className="note">{t('case.noDetail')}</p>
      ) : (
        <>
          <Arithmetic assessment={assessment} detail={detail} />
          <Reading assessment={assessment} detail={detail} text={text} />
          <Findings title={t('why.signals')} list={detail.signals} empty={t('case.noSignals')} {...lists} />
          {detail.mitigations.length > 0 && <Findings title={t('case.mitigations')} list={detail.mitigations} empty="" {...lists} />}
          {detail.combinations.length > 0 && <Combinations detail={detail} />}
          <WhatWouldChange assessment={assessment} />
        </>
      )}
      <div className="why-foot">
        <MachineNote />
        <span>
          {judged === null
            ? t('why.rules', { version: assessment.rules })
            : t('why.rulesOf', { version: assessment.rules, day: formatDate(judged.releasedAt) })}
        </span>
      </div>
    </section>
  );
}

/** Sum, floor, ceiling and result as one line. */
function Arithmetic(props: { assessment: CaseAssessment; detail: AssessmentDetail }) {
  const { t } = useTranslation();
  const { basis, combinations, signals, mitigations } = props.detail;
  const total = (list: AssessmentDetail['signals']) => list.reduce((sum, one) => sum + one.points, 0);
  const fixed = combinations.find((hit) => hit.id === basis.id);
  const steps: [string, string][] = [[t('why.signals'), withSign(total(signals))]];
  if (mitigations.length > 0) steps.push([t('why.mitigations'), withSign(total(mitigations))], [t('why.sum'), formatNumber(basis.sum)]);
  if (basis.by !== 'sum' && fixed?.value != null)
    steps.push([t(basis.by === 'floor' ? 'why.floor' : 'why.ceiling', { id: basis.id ?? '' }), formatNumber(fixed.value)]);
  steps.push([t('why.result'), formatNumber(props.assessment.risk)]);
  return (
    <dl className="arithmetic">
      {steps.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How the text was taken: who speaks, what hid its words, its language, and whether that is enough. */
function Reading(props: { assessment: CaseAssessment; detail: AssessmentDetail; text: string }) {
  const { t } = useTranslation();
  const { assessment, detail, text } = props;
  const quotes = stanceWords(assessment, text).map((quote) => `«${shorten(quote, 40)}»`);
  const foreign = detail.language !== null && detail.language !== 'vi';
  return (
    <div className="reading">
      {assessment.abstain && (
        <p className="reading-abstain">
          <strong>{t('why.abstain')}</strong> <AbstainReason assessment={assessment} language={detail.language} /> {t('why.abstainNote')}
        </p>
      )}
      <p>
        {t('why.stance')}: <strong>{wordOf('stance', assessment.stance)}</strong>
        {quotes.length > 0 && (
          <span lang="vi">
            {' '}
            – <SafeText text={t('why.stanceBy', { quotes: quotes.join(', ') })} />
          </span>
        )}
      </p>
      {foreign && !assessment.abstain && (
        <p>
          {t('why.language')}: <strong>{wordOf('language', detail.language ?? '')}</strong>
        </p>
      )}
      {detail.undone.length > 0 && (
        <p>
          {t('why.undone')}:{' '}
          {detail.undone.slice(0, 3).map((stretch, at) => (
            <span key={stretch.start} lang="vi">
              {at > 0 && '; '}
              <SafeText
                text={t('why.readAs', {
                  written: `«${shorten(text.slice(stretch.start, stretch.end), 40)}»`,
                  read: shorten(stretch.read, 40),
                })}
              />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function AbstainReason(props: { assessment: CaseAssessment; language: string | null }) {
  const { t } = useTranslation();
  const { language } = props;
  const known = props.assessment.judged?.languages ?? ['vi'];
  if (language === 'none') return t('why.abstainNothing');
  if (language === null || language === 'unknown') return t('why.abstainUnknown');
  if (known.includes(language === 'vi-plain' ? 'vi' : language)) return t('why.abstainModel');
  return t('why.abstainLanguage', {
    language: wordOf('language', language),
    known: known.map((code) => wordOf('language', code)).join(', '),
  });
}

/** What fixed the number first; the other combinations that hold are folded away. */
function Combinations(props: { detail: AssessmentDetail }) {
  const { t } = useTranslation();
  const { combinations, basis } = props.detail;
  const weight = (hit: (typeof combinations)[number]) => (hit.id === basis.id ? 1_000 : hit.effect === 'floor' ? (hit.value ?? 0) : 500);
  const sorted = combinations.toSorted((a, b) => weight(b) - weight(a));
  const first = sorted.length <= 2 ? sorted : sorted.slice(0, 1);
  const rest = sorted.slice(first.length);
  return (
    <>
      <h3>{t('case.combinations')}</h3>
      <CombinationList hits={first} fixed={basis.id} />
      {rest.length > 0 && (
        <details className="fold">
          <summary>{t('why.moreCombinations', { n: rest.length })}</summary>
          <CombinationList hits={rest} fixed={basis.id} />
        </details>
      )}
    </>
  );
}

function CombinationList(props: { hits: AssessmentDetail['combinations']; fixed: string | null }) {
  const { t } = useTranslation();
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  return (
    <ul className="findings">
      {props.hits.map((hit) => {
        const entry = catalogue.data?.entries.find((one) => one.id === hit.id);
        const value = formatNumber(hit.value ?? 0);
        return (
          <li key={hit.id}>
            <span className="combination-name">
              <strong>{hit.id}</strong>
              {entry !== undefined && ` ${words.name(entry)}`}
              {hit.id === props.fixed && <span className="state">{t('why.decides')}</span>}
              {hit.alwaysReview && <span className="state">{t('case.alwaysReview')}</span>}
            </span>
            <span className="finding-points">
              {hit.effect === 'route'
                ? t('case.route')
                : `${t(hit.effect === 'floor' ? 'why.floor' : 'why.ceiling', { id: '' }).trim()} ${value}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
