import { describe, expect, it } from 'vitest';
import { assess } from '#src/signals/assess.ts';
import { combinations, mitigations, signals } from '#src/signals/index.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { readText } from '#src/text/read-text.ts';
import type { TextReading } from '#src/text/reading.ts';

const catalogueSignals = [
  'DEST_KH',
  'DEST_MM',
  'DEST_LA',
  'DEST_PH',
  'DEST_OTHER',
  'ILLEGAL_EXIT',
  'BORDER_MEET',
  'EASY_HIGH',
  'NO_QUAL',
  'JOB_EUPH',
  'WAGE_ANOM',
  'ADVANCE',
  'BOARD',
  'BONUS_LUX',
  'REASSURE',
  'URGENCY',
  'TARGET_YOUTH',
  'MINOR',
  'OFF_PLATFORM',
  'MASKED_PHONE',
  'NO_COMPANY',
  'HEADHUNT_FEE',
  'DOC_KEEP',
  'DEBT_FINE',
  'TRANSFER_SALE',
  'SECRECY',
  'OBFUSC',
  'ORGAN',
  'SURROGACY',
  'ADOPTION',
  'MARRIAGE',
  'SEX_EXPL',
  'FISHING',
  'XKLD_FRAUD',
  'STUDY',
];
const catalogueMitigations = [
  'NEG_WARNING',
  'NEG_LICENSED',
  'NEG_OFFICIAL_PROG',
  'NEG_HELP',
  'NEG_HUMANITARIAN',
  'NEG_BRAND',
  'NEG_DOMESTIC',
  'NEG_TRAVEL',
];
const catalogueCombinations = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C11', 'C12'];
const additions = {
  signals: ['TASK_JOB', 'COVERT', 'VEILED', 'LICENCE_MIMIC'],
  combinations: [
    'C13',
    'C14',
    'C15',
    'C16',
    'C17',
    'C18',
    'C19',
    'C20',
    'C21',
    'C22',
    'C23',
    'C24',
    'C25',
    'C26',
    'C27',
    'C28',
    'C29',
    'C30',
    'C31',
    'C32',
    'C33',
    'C34',
    'C35',
    'C36',
    'C37',
    'C38',
    'C39',
    'C40',
    'C50',
    'C51',
    'C52',
    'C53',
    'C54',
    'C55',
    'C56',
  ],
};

const inputOf = (text: string) => ({ text, title: null, seenAt: shippedRules.releasedAt });
const read = (text: string): TextReading => readText(inputOf(text), shippedRules.lexicon);

describe('the registry', () => {
  it('has the ids of the catalogue, then our additions', () => {
    expect(signals.map((signal) => signal.id)).toEqual([...catalogueSignals, ...additions.signals]);
    expect(mitigations.map((mitigation) => mitigation.id)).toEqual(catalogueMitigations);
    expect(combinations.map((combination) => combination.id)).toEqual([...catalogueCombinations, ...additions.combinations]);
  });

  it('covers all eleven forms', () => {
    const named = new Set(shippedRules.forms.map((rule) => rule.form));
    expect(named.size).toBe(11);
  });

  it('gives every combination rule a description and every description a rule', () => {
    expect(shippedRules.combinations.map((rule) => rule.id).toSorted()).toEqual(combinations.map((one) => one.id).toSorted());
  });
});

describe.each([...signals, ...mitigations].map((signal) => ({ id: signal.id, signal })))('$id', ({ signal }) => {
  it('explains itself', () => {
    for (const text of [signal.nameVi, signal.nameEn, signal.definitionVi]) expect(text).not.toBe('');
    expect(signal.sources.length).toBeGreaterThan(0);
  });

  it('has at least eight examples of each kind, none twice', () => {
    const { hit, miss, near } = signal.examples;
    for (const kind of [hit, miss, near]) expect(kind.length).toBeGreaterThanOrEqual(8);
    const texts = [...hit, ...miss, ...near].map((example) => example.text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(signal.examples.hit)('finds: $text', ({ text }) => {
    const spans = signal.find(read(text), shippedRules);
    expect(spans.length).toBeGreaterThan(0);
    let before = 0;
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(start, end).trim()).not.toBe('');
      before = end;
    }
  });

  it.each([...signal.examples.miss, ...signal.examples.near])('leaves alone: $text', ({ text }) => {
    expect(signal.find(read(text), shippedRules)).toEqual([]);
  });
});

describe.each(combinations.map((combination) => ({ id: combination.id, combination })))('$id', ({ combination }) => {
  const fires = (text: string): boolean => assess(inputOf(text), shippedRules).combinations.some((hit) => hit.id === combination.id);

  it('has at least three examples of each kind', () => {
    const { hit, miss, near } = combination.examples;
    for (const kind of [hit, miss, near]) expect(kind.length).toBeGreaterThanOrEqual(3);
  });

  it.each(combination.examples.hit)('fires: $text', ({ text }) => {
    expect(fires(text)).toBe(true);
  });

  it.each([...combination.examples.miss, ...combination.examples.near])('stays quiet: $text', ({ text }) => {
    expect(fires(text)).toBe(false);
  });
});
