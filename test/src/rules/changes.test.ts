import { describe, expect, it } from 'vitest';
import { ruleChanges } from '#src/rules/changes.ts';
import { changeKind, foundChanges, isHelp } from '#src/rules/compare.ts';
import { completed, problemsOf, readContent, type Rules } from '#src/rules/read-content.ts';
import { sealedVersion } from '#src/rules/versions.ts';
import { assess } from '#src/signals/assess.ts';
import { canonicalJson } from '#src/signals/content-hash.ts';
import type { RuleSet } from '#src/signals/rule-set.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { goldenPosts } from '../signals/golden-posts.ts';

const { version: _version, ...shipped } = shippedRules;
const { lexicon } = shipped;
const edited = (change: Partial<Rules>): Rules => ({ ...shipped, ...change });

describe('the list of differences', () => {
  it('names things by their id, and each word of a list for itself', () => {
    const [place] = lexicon.gazetteer;
    const changes = ruleChanges(
      shipped,
      edited({
        points: { ...shipped.points, BOARD: 9 },
        combinations: shipped.combinations.map((rule) =>
          rule.id === 'C4' ? { ...rule, value: 91, when: [['MINOR'], ['ORGAN', 'ADVANCE']] } : rule,
        ),
        phrases: { EASY_HIGH: ['việc nhẹ .. lương khủng'] },
        lexicon: { ...lexicon, gazetteer: [{ ...place!, name: 'Tên mới' }, ...lexicon.gazetteer.slice(2)] },
      }),
    );
    expect(changes.truncated).toBe(false);
    expect(changes.items.map(({ path, kind }) => `${path} ${kind}`)).toEqual(
      [
        'combinations.C4.value changed',
        'combinations.C4.when changed',
        `gazetteer.${place?.id}.name changed`,
        `gazetteer.${lexicon.gazetteer[1]?.id} removed`,
        'phrases.EASY_HIGH added',
        'points.BOARD changed',
      ].toSorted(),
    );
    expect(changes.items.find((one) => one.path === 'points.BOARD')).toMatchObject({ before: '4', after: '9' });
    expect(changes.items.find((one) => one.path === 'combinations.C4.when')?.after).toBe('MINOR & (ORGAN | ADVANCE)');
    expect(changes.items.find((one) => one.path === 'phrases.EASY_HIGH')).toMatchObject({ before: null, after: 'việc nhẹ .. lương khủng' });
  });

  it('is empty for the same rules in another order of keys, and bounded', () => {
    expect(ruleChanges(shipped, JSON.parse(canonicalJson(shipped)) as Rules).items).toEqual([]);
    const licences = Array.from({ length: 900 }, (_, at) => ({ number: `N${at}`, company: `Công ty ${at}` }));
    const changes = ruleChanges(shipped, edited({ licences }));
    expect(changes.items).toHaveLength(500);
    expect(changes.truncated).toBe(true);
  });
});

describe('what comes in', () => {
  it('is read where it is well formed, else refused with its places', () => {
    expect(readContent(shipped).ok).toBe(true);
    const gazetteer = lexicon.gazetteer.map((entry) =>
      entry.id === 'bavet' ? { ...entry, forms: [{ text: 'ba vet', use: 'sometimes' }] } : entry,
    );
    const read = readContent({
      ...shipped,
      queueThreshold: '40',
      points: { ...shipped.points, BOARD: 400 },
      combinations: [{ id: 'C4', when: [], effect: 'floor', value: 200, alwaysReview: false }],
      novel: 1,
      lexicon: { ...lexicon, gazetteer },
    });
    expect(read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
      'combinations.C4.value too-large',
      'gazetteer.bavet.forms.ba vet.use unknown',
      'novel unknown',
      'points.BOARD too-large',
      'queueThreshold wrong-type',
    ]);
    expect(readContent(null).ok).toBe(false);
    expect(readContent('x').ok).toBe(false);
  });

  it('is tried on a text before it can be used', () => {
    expect(problemsOf(shipped)).toEqual([]);
    const gazetteer = [
      ...lexicon.gazetteer,
      { id: 'dots', name: 'x', country: 'KH', kind: 'place' as const, forms: [{ text: '...', use: 'always' as const }] },
    ];
    expect(problemsOf(edited({ lexicon: { ...lexicon, gazetteer } }))).toMatchObject([{ path: '', code: 'unusable' }]);
  });
});

describe('a version that an older program stored', () => {
  const { phrases: _phrases, ...without } = shippedRules;
  const { BOARD: _board, ...points } = shippedRules.points;
  const old = { ...without, points: { ...points, GONE: 7 }, lexicon: { gazetteer: lexicon.gazetteer } };

  it('is completed: 0 points for newer signals, shipped lists, nothing of signals that are gone', () => {
    const read = readContent(completed(JSON.parse(JSON.stringify(old))));
    expect(read.ok && read.content).toEqual({ ...shipped, points: { ...shipped.points, BOARD: 0 } });
  });

  it('stays what it is where nothing is missing', () => {
    expect(completed(JSON.parse(JSON.stringify(shippedRules)))).toEqual(shipped);
    expect(readContent(completed({})).ok).toBe(true);
    expect(readContent(completed(null)).ok).toBe(false);
  });
});

describe('versions', () => {
  it('are named by day and content; edited lists are told from shipped ones', () => {
    const at = new Date('2026-12-01T03:04:05.000Z');
    const one = sealedVersion(edited({ queueThreshold: 41 }), at);
    expect(one.version).toMatch(/^2026-12-01-[0-9a-f]{16}$/);
    expect(one.lexicon.version).toBe(lexicon.version);
    const other = sealedVersion(edited({ queueThreshold: 41, lexicon: { ...lexicon, gazetteer: lexicon.gazetteer.slice(1) } }), at);
    expect(other.version).not.toBe(one.version);
    expect(other.lexicon.version).toMatch(/^edited [0-9a-f]{16}$/);
  });

  it('judge the same after a way through the database, which orders keys as it likes', () => {
    const stored = JSON.parse(canonicalJson(shippedRules)) as RuleSet;
    for (const { text } of goldenPosts) {
      const input = { text, title: null, seenAt: shippedRules.releasedAt };
      expect(assess(input, stored)).toEqual(assess(input, shippedRules));
    }
  });
});

describe('what a change does to a posting', () => {
  const none = { band: 'low', queue: 'none', stance: 'other' } as const;
  const review = { band: 'medium', queue: 'review', stance: 'offer' } as const;
  const rescue = { band: 'low', queue: 'rescue', stance: 'help' } as const;

  it.each([
    [none, review, 'new'],
    [none, rescue, 'new'],
    [review, none, 'gone'],
    [review, { ...review, band: 'high' as const }, 'moved'],
    [review, rescue, 'moved'],
    [none, none, null],
    [review, review, null],
  ] as const)('%o to %o', (before, after, kind) => {
    expect(changeKind(before, after)).toBe(kind);
  });

  it('names what appeared and vanished, or says that it is not known', () => {
    expect(foundChanges(['A', 'B'], ['B', 'C'])).toEqual({ appeared: ['C'], vanished: ['A'] });
    expect(foundChanges(null, ['B'])).toEqual({ appeared: null, vanished: null });
    expect(isHelp(none, rescue)).toBe(true);
    expect(isHelp(none, review)).toBe(false);
  });
});
