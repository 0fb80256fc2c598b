/** The facts that were read off the text, each with the words they were read from. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CasePosting, Facts } from '#src/api/schema/case.ts';
import { countryName, formatNumber } from '#src/ui/format.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { wordOf } from '#src/ui/words.ts';

type Line = { value: string; start: number; end: number };

export function CaseFacts(props: { posting: CasePosting }) {
  const { t } = useTranslation();
  const facts = props.posting.assessment.detail?.facts;
  const groups = facts === undefined ? [] : factLines(facts, t);
  const filled = groups.filter(([, lines]) => lines.length > 0);
  return (
    <section className="card" aria-labelledby="facts-title">
      <h2 id="facts-title">{t('case.facts')}</h2>
      {filled.length === 0 && <p className="note">{t('case.noFacts')}</p>}
      <dl className="facts">
        {filled.map(([name, lines]) => (
          <div key={name}>
            <dt>{wordOf('facts', name)}</dt>
            <dd>
              <ul>
                {lines.map((line) => (
                  <li key={`${line.start}-${line.end}-${line.value}`}>
                    <SafeText text={line.value} /> {/* a contact is masked in both: its words add nothing */}
                    {name !== 'contacts' && <Written words={props.posting.text.slice(line.start, line.end)} value={line.value} />}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Written(props: { words: string; value: string }) {
  const { t } = useTranslation();
  if (props.words === '' || props.words === props.value) return null;
  return (
    <span className="written" lang="vi">
      <SafeText text={t('case.written', { words: props.words })} />
    </span>
  );
}

type T = TFunction;

function factLines(facts: Facts, t: T): [keyof Facts, Line[]][] {
  const at = (place: { start: number; end: number }) => ({ start: place.start, end: place.end });
  const money = (vnd: number | null, purpose: string) =>
    `${vnd === null ? t('facts.noAmount') : inWords(vnd, t)} · ${wordOf('purpose', purpose)}`;
  return [
    [
      'wages',
      facts.wages.map((wage) => ({ value: t('facts.perMonth', { amount: rangeInWords(wage.minVnd, wage.maxVnd, t) }), ...at(wage) })),
    ],
    ['moneyAsked', facts.moneyAsked.map((asked) => ({ value: money(asked.vnd, asked.purpose), ...at(asked) }))],
    ['moneyAdvanced', facts.moneyAdvanced.map((given) => ({ value: money(given.vnd, given.purpose), ...at(given) }))],
    ['destinations', facts.destinations.map((place) => ({ value: countryName(place.country), ...at(place) }))],
    [
      'contacts',
      facts.contacts.map((contact) => ({
        value: `${wordOf('contact', contact.kind)}: ${contact.value}${contact.masked ? ` (${t('facts.maskedByAuthor')})` : ''}`,
        ...at(contact),
      })),
    ],
    ['ages', facts.ages.map((age) => ({ value: ageInWords(age, t), ...at(age) }))],
    ['companies', facts.companies.map((company) => ({ value: company.name, ...at(company) }))],
    ['licences', facts.licences.map((licence) => ({ value: licence.number, ...at(licence) }))],
    ['places', facts.places.map((place) => ({ value: place.name, ...at(place) }))],
    ['jobFamily', facts.jobFamily.map((job) => ({ value: wordOf('jobFamily', job.family), ...at(job) }))],
  ];
}

function inWords(vnd: number, t: T): string {
  return vnd >= 1_000_000 ? t('facts.million', { n: formatNumber(vnd / 1_000_000) }) : t('facts.dong', { n: formatNumber(vnd) });
}

function rangeInWords(min: number, max: number, t: T): string {
  if (min === max || max < 1_000_000) return inWords(max, t);
  return t('facts.million', { n: t('facts.range', { min: formatNumber(min / 1_000_000), max: formatNumber(max / 1_000_000) }) });
}

function ageInWords(age: { min: number | null; max: number | null }, t: T): string {
  if (age.min !== null && age.max !== null) return t('facts.ageRange', { min: age.min, max: age.max });
  return age.min === null ? t('facts.ageTo', { max: age.max ?? '' }) : t('facts.ageFrom', { min: age.min });
}
