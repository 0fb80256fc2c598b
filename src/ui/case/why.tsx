/** Why this number: every signal with its points, the arithmetic, and what fixed the result. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseAssessment } from '#src/api/schema/case.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { useEntryWords, wordOf } from '#src/ui/words.ts';
import { groupFindings } from './group-findings.ts';

type Detail = NonNullable<CaseAssessment['detail']>;
type Pointing = { active: string | null; point: (id: string | null) => void };

export function CaseWhy(props: { assessment: CaseAssessment; text: string } & Pointing) {
  const { t } = useTranslation();
  const { assessment } = props;
  const { detail } = assessment;
  return (
    <section className="card" aria-labelledby="why-title">
      <h2 id="why-title">{t('case.why')}</h2>
      <p className="why-stance">
        {t('case.stance')}: <strong>{wordOf('stance', assessment.stance)}</strong>
      </p>
      {assessment.abstain && <p className="note">{t('case.abstain')}</p>}
      {detail === null ? (
        <p className="note">{t('case.noDetail')}</p>
      ) : (
        <>
          <Findings
            title={t('case.signals')}
            list={detail.signals}
            text={props.text}
            active={props.active}
            point={props.point}
            empty={t('case.noSignals')}
          />
          {detail.mitigations.length > 0 && (
            <Findings
              title={t('case.mitigations')}
              list={detail.mitigations}
              text={props.text}
              active={props.active}
              point={props.point}
              empty=""
            />
          )}
          {detail.combinations.length > 0 && <Combinations detail={detail} />}
          <Arithmetic assessment={assessment} detail={detail} />
        </>
      )}
    </section>
  );
}

function Findings(props: { title: string; list: Detail['signals']; text: string; empty: string } & Pointing) {
  const { t } = useTranslation();
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  const grouped = groupFindings(props.list);
  const show = (id: string) => {
    const mark = document.querySelector<HTMLElement>(`mark[data-ids~="${id}"]`);
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  };
  return (
    <>
      <h3>{props.title}</h3>
      {grouped.length === 0 && <p className="note">{props.empty}</p>}
      <ul className="findings">
        {grouped.map(({ id, points, places }) => {
          const entry = catalogue.data?.entries.find((one) => one.id === id);
          const definition = entry === undefined ? null : words.definition(entry);
          return (
            <li
              key={id}
              data-active={props.active === id || undefined}
              onMouseEnter={() => props.point(id)}
              onMouseLeave={() => props.point(null)}
            >
              <button type="button" className="finding-name" title={t('case.show')} onClick={() => show(id)}>
                {entry === undefined ? id : words.name(entry)}
              </button>
              <span className="finding-points">{points > 0 ? `+${formatNumber(points)}` : formatNumber(points)}</span>
              <p className="finding-quotes" lang="vi">
                {places.slice(0, 3).map((place) => (
                  <q key={`${place.start}-${place.end}`}>
                    <SafeText text={shorten(props.text.slice(place.start, place.end))} />
                  </q>
                ))}
                {places.length > 3 && <span>{t('case.places', { n: places.length })}</span>}
              </p>
              {definition !== null && (
                <p className="finding-definition" lang={definition.lang}>
                  {definition.text}
                </p>
              )}
              {entry?.law != null && entry.law !== '' && <p className="finding-law">{t('case.law', { law: entry.law })}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Combinations(props: { detail: Detail }) {
  const { t } = useTranslation();
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  return (
    <>
      <h3>{t('case.combinations')}</h3>
      <ul className="findings">
        {props.detail.combinations.map((hit) => {
          const entry = catalogue.data?.entries.find((one) => one.id === hit.id);
          const effect =
            hit.effect === 'floor'
              ? `${t('case.floor')} ${hit.value ?? ''}`
              : hit.effect === 'ceiling'
                ? `${t('case.ceiling')} ${hit.value ?? ''}`
                : t('case.route');
          return (
            <li key={hit.id}>
              <span className="finding-name">
                {hit.id}
                {entry !== undefined && `: ${words.name(entry)}`}
              </span>
              <span className="finding-points">{effect}</span>
              {hit.alwaysReview && <p className="finding-law">{t('case.alwaysReview')}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Arithmetic(props: { assessment: CaseAssessment; detail: Detail }) {
  const { t } = useTranslation();
  const { basis, combinations } = props.detail;
  const id = basis.id ?? '';
  const fixed = combinations.find((hit) => hit.id === id);
  const text = basis.by === 'floor' ? t('case.byFloor', { id }) : basis.by === 'ceiling' ? t('case.byCeiling', { id }) : t('case.bySum');
  return (
    <div className="arithmetic">
      <dl>
        <div>
          <dt>{t('case.sum')}</dt>
          <dd>{formatNumber(basis.sum)}</dd>
        </div>
        {basis.by !== 'sum' && fixed?.value != null && (
          <div>
            <dt>
              {basis.by === 'floor' ? t('case.floor') : t('case.ceiling')} {id}
            </dt>
            <dd>{formatNumber(fixed.value)}</dd>
          </div>
        )}
        <div className="arithmetic-result">
          <dt>{t('case.result')}</dt>
          <dd>{props.assessment.risk}</dd>
        </div>
      </dl>
      <p>{text}</p>
      {(basis.sum > 100 || basis.sum < 0) && <p>{t('case.limited')}</p>}
    </div>
  );
}

function shorten(words: string): string {
  return words.length > 120 ? `${words.slice(0, 117)}…` : words;
}
