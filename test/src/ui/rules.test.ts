import { describe, expect, it } from 'vitest';
import type { RuleChangeRow, RuleContent, TryResult } from '#src/api/schema/rules.ts';
import { ruleChanges } from '#src/rules/changes.ts';
import {
  draftStates,
  gazetteerKinds,
  gazetteerUses,
  huntChangeKinds,
  huntKinds,
  huntStates,
  ruleActions,
  ruleOrigins,
  ruleProblemCodes,
  ruleRoles,
  combinationEffects,
} from '#src/domain/rule-content.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { viRuleCodes } from '#src/ui/i18n/desks/vi-rule-codes.ts';
import { conditionText, wordingProblem } from '#src/ui/rules/names.ts';
import { freeId } from '#src/ui/rules/places-section.tsx';
import { partAs, putAt, stepsOf, treeOf, valueAt, withParts } from '#src/ui/rules/rule-tree.ts';
import { draftSections, readDraftSearch, readHuntSearch, sectionOf } from '#src/ui/rules/search.ts';
import { comparedFindings, comparedSpans } from '#src/ui/rules/try-compare.ts';
import { isTooLong, linesOf, readLicences } from '#src/ui/rules/typed-lists.ts';
import { joinChanges, undoChange } from '#src/ui/rules/undo-change.ts';

const { version: _version, ...shipped } = shippedRules;
const base: RuleContent = shipped;

/** The base with changes of every kind that an analyst can make. */
function edited(): RuleContent {
  const content = structuredClone(base);
  content.points['BOARD'] = 45;
  content.bands.high = 60;
  content.pay.highUnskilledVndMonth = 18_000_000;
  content.phrases = { EASY_HIGH: ['làm chơi ăn thật', 'việc nhàn'] };
  const [first] = content.combinations;
  if (first !== undefined) Object.assign(first, { value: 75, when: [...first.when, ['$money']] });
  const [place, second] = content.lexicon.gazetteer;
  if (place !== undefined) place.forms.push({ text: 'cam.pu.chia', use: 'context' });
  content.lexicon.gazetteer = content.lexicon.gazetteer.filter((one) => one !== second);
  content.lexicon.gazetteer.push({
    id: 'khu-ong-mat',
    name: 'Khu Ong Mật',
    country: 'KH',
    kind: 'place',
    forms: [{ text: 'ong mật', use: 'always' }],
  });
  content.lexicon.rates.perUnit['USD'] = 27_000;
  content.licences.push({ number: '12.3/LĐTBXH-GP', company: 'Công ty C' });
  return content;
}

describe('places in a rule set', () => {
  it('are found by names, also by those with dots', () => {
    const tree = treeOf(edited());
    expect(stepsOf('licences.12.3/LĐTBXH-GP.company', [tree])).toEqual(['licences', '12.3/LĐTBXH-GP', 'company']);
    expect(stepsOf('gazetteer.cambodia.forms.cam.pu.chia.use', [tree])).toEqual(['gazetteer', 'cambodia', 'forms', 'cam.pu.chia', 'use']);
    expect(stepsOf('points.NOBODY', [tree])).toBeNull();
    expect(valueAt(tree, ['combinations', 'C1', 'value'])).toBe(75);
  });

  it('are put without touching the given tree', () => {
    const tree = treeOf(base);
    const next = putAt(tree, ['combinations', 'C1', 'value'], 10);
    expect(valueAt(next, ['combinations', 'C1', 'value'])).toBe(10);
    expect(valueAt(tree, ['combinations', 'C1', 'value'])).toBe(70);
    expect(valueAt(putAt(tree, ['gazetteer', 'bavet'], undefined), ['gazetteer', 'bavet'])).toBeUndefined();
  });

  it('lead to the section that edits them', () => {
    expect(
      ['points.X', 'gazetteer.a.name', 'rates.perUnit.USD', 'phrases.X.0', 'queueThreshold', 'teencode.words.a'].map(sectionOf),
    ).toEqual(['points', 'places', 'pay', 'words', 'bands', 'changes']);
  });
});

describe('taking changes back', () => {
  it('makes the base again, one change after the other, whatever was changed', () => {
    let content = edited();
    const { items } = ruleChanges(base, content);
    expect(items.length).toBeGreaterThan(9);
    for (const change of items) {
      const part = undoChange(change, content, base);
      expect([change.path, part === null]).toEqual([change.path, false]);
      content = withParts(content, part ?? {});
    }
    expect(ruleChanges(base, content).items).toEqual([]);
  });

  it('leaves the other changes alone', () => {
    const content = edited();
    const change = ruleChanges(base, content).items.find((one) => one.after === 'việc nhàn') as RuleChangeRow;
    const left = withParts(content, undoChange(change, content, base) ?? {});
    expect(left.phrases).toEqual({ EASY_HIGH: ['làm chơi ăn thật'] });
    expect(left.points['BOARD']).toBe(45);
  });

  it('knows places that are gone', () => {
    expect(undoChange({ path: 'points.NOBODY', kind: 'changed', before: '1', after: '2' }, base, base)).toBeNull();
  });
});

describe('joining two people’s changes', () => {
  it('keeps both, and mine where both changed the same', () => {
    const mine = { ...base.points, BOARD: 20, MINOR: 30 };
    const theirs = { ...base.points, BOARD: 10, URGENCY: 9 };
    expect(joinChanges(base.points, mine, theirs)).toEqual({ ...base.points, BOARD: 20, MINOR: 30, URGENCY: 9 });
  });

  it('joins lists of named things and of words', () => {
    const from = [
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
      { id: 'c', n: 1 },
    ];
    const mine = [
      { id: 'a', n: 2 },
      { id: 'c', n: 1 },
      { id: 'd', n: 1 },
    ];
    const theirs = [
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
      { id: 'c', n: 3 },
    ];
    expect(joinChanges(from, mine, theirs)).toEqual([
      { id: 'a', n: 2 },
      { id: 'c', n: 3 },
      { id: 'd', n: 1 },
    ]);
    expect(joinChanges(['một', 'hai'], ['một', 'ba'], ['một', 'hai', 'bốn'])).toEqual(['một', 'bốn', 'ba']);
  });

  it('gives parts by the names of the API', () => {
    expect(partAs('gazetteer', [])).toEqual({ lexicon: { gazetteer: [] } });
    expect(partAs('points', {})).toEqual({ points: {} });
  });
});

describe('lists as people type them', () => {
  it('number the lines that say something', () => {
    expect(linesOf(' một \n\n hai')).toEqual([
      { line: 1, text: 'một' },
      { line: 3, text: 'hai' },
    ]);
    expect(isTooLong(linesOf('a'.repeat(201)))).toBe(true);
    expect(isTooLong(linesOf('a\n'.repeat(200)))).toBe(false);
  });

  it('read licences out of a spreadsheet', () => {
    const text = 'Số;Tên\r\n123/LĐTBXH-GP;Công ty CP A, B;\n456/LĐTBXH-GP\t"Công ty ""C"""\nxấu\n123/LĐTBXH-GP;Công ty A mới\n;không số';
    expect(readLicences(text)).toEqual({
      licences: [
        { number: '123/LĐTBXH-GP', company: 'Công ty A mới' },
        { number: '456/LĐTBXH-GP', company: 'Công ty "C"' },
      ],
      unread: [4, 6],
    });
  });

  it('give a new place an id that nobody has', () => {
    expect(freeId('Đặc khu Ông Mật', [])).toBe('dac-khu-ong-mat');
    expect(freeId('Bavet', [{ id: 'bavet' }, { id: 'bavet-2' }])).toBe('bavet-3');
    expect(freeId('!!!', [])).toBe('dia-danh');
  });
});

describe('rules in words', () => {
  it.each([
    ['ruleAction', ruleActions],
    ['ruleProblem', ruleProblemCodes],
    ['ruleRole', ruleRoles],
    ['ruleOrigin', ruleOrigins],
    ['draftState', draftStates],
    ['huntKind', huntKinds],
    ['huntState', huntStates],
    ['huntChange', huntChangeKinds],
    ['comboEffect', combinationEffects],
    ['gazetteerKind', gazetteerKinds],
    ['gazetteerUse', gazetteerUses],
    ['rulesSection', draftSections],
    ['rulePart', Object.keys(treeOf(base)).filter((part) => part !== 'version')],
  ] as const)('have a word for every code of %s', (group, codes) => {
    expect(codes.filter((code) => !(code in viRuleCodes[group]))).toEqual([]);
  });

  it('say a condition', () => {
    const names: Record<string, string> = { MINOR: 'Dưới 18', $money: 'có số tiền', SEX_EXPL: 'Karaoke' };
    expect(conditionText('MINOR & (SEX_EXPL | $money)', (id) => names[id] ?? id, ['và', 'hoặc'])).toBe(
      'Dưới 18 và (Karaoke hoặc có số tiền)',
    );
  });

  it('know why a wording cannot be read', () => {
    expect(wordingProblem('wording has a word that no text is cut into: nhẹ!!! in việc nhẹ!!!')).toEqual({ code: 'sign', what: 'nhẹ!!!' });
    expect(wordingProblem('wording uses an unknown name {abc}: {abc} làm')).toEqual({ code: 'name', what: '{abc}' });
    expect(wordingProblem('wording has an open bracket: (a').code).toBe('bracket');
    expect(wordingProblem(null).code).toBe('other');
  });

  it('read the address with care', () => {
    expect(readDraftSearch({ section: 'nowhere' })).toEqual({ section: 'points' });
    expect(readHuntSearch({ kind: 'gone', sort: 'x', form: 'marriage', source: '../x' })).toEqual({
      kind: 'gone',
      sort: 'most-moved',
      form: 'marriage',
      source: undefined,
    });
  });
});

describe('two judgements of one text', () => {
  const result = (signals: TryResult['signals'], mitigations: TryResult['mitigations'] = []): TryResult => ({
    risk: 50,
    band: 'medium',
    queue: 'review',
    stance: 'offer',
    abstain: false,
    forms: [],
    signals,
    mitigations,
    combinations: [],
    basis: { sum: 50, by: 'sum', id: null },
  });

  it('are laid beside each other, what differs first', () => {
    const draft = result([
      { id: 'A', start: 0, end: 3, points: 10 },
      { id: 'B', start: 4, end: 6, points: 30 },
      { id: 'A', start: 8, end: 9, points: 2 },
    ]);
    const live = result(
      [
        { id: 'A', start: 0, end: 3, points: 10 },
        { id: 'B', start: 4, end: 6, points: 30 },
      ],
      [{ id: 'M', start: 1, end: 2, points: -5 }],
    );
    expect(comparedFindings(draft, live)).toEqual([
      { id: 'A', live: 10, draft: 12 },
      { id: 'M', live: -5, draft: null },
      { id: 'B', live: 30, draft: 30 },
    ]);
    expect(comparedSpans(draft, live).map(({ id, side }) => `${id} ${side}`)).toEqual(['A both', 'B both', 'A draft', 'M live']);
    expect(comparedSpans(draft, null).every((span) => span.side === 'draft')).toBe(true);
  });
});
