/** Facts in words: one line a value, with all its places. Uses the words of the interface, nothing of the page. */
import type { TFunction } from 'i18next';
import type { Facts } from '#src/api/schema/case-assessment.ts';
import { countryName, formatNumber } from '#src/ui/format.ts';
import { wordOf } from '#src/ui/words.ts';

export type FactPlace = { start: number; end: number };
/** `mark` says how good or bad the value is in itself; `quoted`: the words of the text stand beside it. */
export type FactLine = { value: string; tags: string[]; mark: 'good' | 'bad' | null; quoted: boolean; places: FactPlace[] };
export type FactGroup = { name: keyof Facts; lines: FactLine[] };
type NewLine = FactPlace & { value: string; tags?: (string | null)[]; mark?: 'good' | 'bad' | null; quoted?: boolean };

/** The groups that have something, in the order in which an officer asks: pay, money, where to, who, papers. */
export function factGroups(facts: Facts, text: string, t: TFunction): FactGroup[] {
  const money = (list: Facts['moneyAsked']): NewLine[] =>
    list.map(({ vnd, purpose, start, end }) => ({
      value: vnd === null ? wordOf('purpose', purpose) : inWords(vnd, t),
      tags: [vnd === null ? t('facts.noAmount') : wordOf('purpose', purpose)],
      start,
      end,
    }));
  const groups: [keyof Facts, NewLine[]][] = [
    [
      'wages',
      [...facts.wages.map((wage) => wageLine(wage, t)), ...facts.payTerms.map((pay) => ({ ...pay, value: wordOf('payTerm', pay.term) }))],
    ],
    ['moneyAsked', money(facts.moneyAsked)],
    ['moneyAdvanced', money(facts.moneyAdvanced)],
    [
      'destinations',
      strongestRoles(facts.destinations).map((place) => ({ ...place, value: placeName(place), tags: [wordOf('placeRole', place.role)] })),
    ],
    [
      'contacts',
      facts.contacts.map((contact) => ({
        ...contact,
        value: `${wordOf('contact', contact.kind)}: ${contact.value}`,
        tags: [contact.masked ? t('facts.maskedByAuthor') : null],
        quoted: false, // masked in both: its words add nothing
      })),
    ],
    ['ages', facts.ages.map((age) => ageLine(age, t))],
    ['papers', facts.papers.map((paper) => ({ ...paper, value: wordOf('paper', paper.paper) }))],
    ['jobFamily', facts.jobFamily.map((job) => ({ ...job, value: wordOf('jobFamily', job.family) }))],
    ['places', facts.places.map((place) => provinceLine(place, text, t))],
    ['hours', facts.hours.map((hours) => ({ ...hours, value: hoursInWords(hours, t) }))],
    // most firms need no licence: a name that is not on the list says nothing
    [
      'companies',
      facts.companies.map((company) => listedLine(company.name, company.match === 'none' ? { ...company, match: null } : company)),
    ],
    [
      'taxNumbers',
      facts.taxNumbers.map((tax) => ({
        ...tax,
        value: tax.number,
        tags: [t(tax.valid ? 'facts.taxValid' : 'facts.taxInvalid')],
        mark: tax.valid ? null : ('bad' as const),
        quoted: false,
      })),
    ],
    ['licences', facts.licences.map((licence) => listedLine(licence.number, licence))],
  ];
  return groups.flatMap(([name, lines]) => (lines.length === 0 ? [] : [{ name, lines: together(lines) }]));
}

/** Equal values become one line with all their places. */
function together(lines: readonly NewLine[]): FactLine[] {
  const byValue = new Map<string, FactLine>();
  for (const { value, tags = [], mark = null, quoted = true, start, end } of lines) {
    const said = tags.filter((tag) => tag !== null);
    const key = [value, ...said].join('\n');
    const line = byValue.get(key) ?? { value, tags: said, mark, quoted, places: [] };
    // what stands behind the end of the shown text has no place
    if (end > start) line.places.push({ start, end });
    byValue.set(key, line);
  }
  return [...byValue.values()];
}

function wageLine(wage: Facts['wages'][number], t: TFunction): NewLine {
  const period = wage.per === 'task' || wage.per === 'trip' ? wage.per : 'month';
  return {
    value: t('facts.per', { amount: rangeInWords(wage.minVnd, wage.maxVnd, t), period: wordOf('wagePer', period) }),
    start: wage.start,
    end: wage.end,
  };
}

const roleOrder = ['work', 'transit', 'named'];

/** A place that is sent to and also spoken of is told once, as what it is sent to for. */
function strongestRoles(places: Facts['destinations']): Facts['destinations'] {
  const best = new Map<string, Facts['destinations'][number]['role']>();
  for (const { place, role } of places) {
    const known = best.get(place);
    if (known === undefined || roleOrder.indexOf(role) < roleOrder.indexOf(known)) best.set(place, role);
  }
  return places.map((place) => ({ ...place, role: best.get(place.place) ?? place.role }));
}

function placeName(place: Facts['destinations'][number]): string {
  const country = place.country === '??' ? '' : countryName(place.country);
  if (place.name === null) return country === '' ? place.place : country;
  return country === '' || fold(place.name).includes(fold(country)) ? place.name : `${place.name}, ${country}`;
}

/** «Bình Dương → Hồ Chí Minh» where the text has another name than the one of today. */
function provinceLine(place: Facts['places'][number], text: string, t: TFunction): NewLine {
  const written = text.slice(place.start, place.end).replaceAll(/\s+/gu, ' ').trim();
  const same = written === '' || fold(written).includes(fold(place.name));
  return {
    value: same ? place.name : t('facts.renamed', { old: written, name: place.name }),
    tags: [place.work ? t('facts.workPlace') : null],
    quoted: false,
    start: place.start,
    end: place.end,
  };
}

type Listed = FactPlace & Pick<Facts['licences'][number], 'match' | 'listed'>;

function listedLine(value: string, { match, listed, start, end }: Listed): NewLine {
  const word = match === null ? null : wordOf('licenceMatch', match);
  return {
    value,
    tags: [word === null || listed === null ? word : `${word}: ${listed}`],
    mark: match === 'exact' ? 'good' : match === 'near' || match === 'other-firm' ? 'bad' : null,
    quoted: false,
    start,
    end,
  };
}

function ageLine(age: Facts['ages'][number], t: TFunction): NewLine {
  return {
    value: ageInWords(age, t),
    tags: [t(age.worker ? 'facts.ageWorker' : 'facts.ageSomebody'), age.by === 'birth-year' ? t('facts.ageByYear') : null],
    start: age.start,
    end: age.end,
  };
}

function ageInWords({ min, max }: Facts['ages'][number], t: TFunction): string {
  if (min !== null && max !== null) return min === max ? t('facts.ageIs', { min }) : t('facts.ageRange', { min, max });
  if (min !== null) return t('facts.ageFrom', { min });
  return max === null ? t('facts.ageWaived') : t('facts.ageTo', { max });
}

function hoursInWords(hours: Facts['hours'][number], t: TFunction): string {
  const parts: string[] = [];
  if (hours.from !== null || hours.to !== null) parts.push(`${hours.from ?? '?'}–${hours.to ?? '?'}`);
  if (hours.hoursADay !== null) parts.push(t('facts.hoursADay', { n: formatNumber(hours.hoursADay) }));
  if (hours.shift !== null) parts.push(wordOf('workShift', hours.shift));
  if (hours.daysOffAMonth !== null) parts.push(t('facts.daysOff', { n: formatNumber(hours.daysOffAMonth) }));
  return parts.join(' · ');
}

function inWords(vnd: number, t: TFunction): string {
  return vnd >= 1_000_000 ? t('facts.million', { n: formatNumber(vnd / 1_000_000) }) : t('facts.dong', { n: formatNumber(vnd) });
}

function rangeInWords(min: number, max: number, t: TFunction): string {
  if (min === max || max < 1_000_000) return inWords(max, t);
  return t('facts.million', { n: t('facts.range', { min: formatNumber(min / 1_000_000), max: formatNumber(max / 1_000_000) }) });
}

/** Lower case without diacritics, for comparing names. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
