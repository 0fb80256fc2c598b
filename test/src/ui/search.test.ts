import { describe, expect, it } from 'vitest';
import { groupFindings } from '#src/ui/case/group-findings.ts';
import { readCaseSearch, readLedgerSearch } from '#src/ui/search.ts';

describe('filters in the address', () => {
  it('are read where they are known and left out where they are not', () => {
    expect(readCaseSearch({ queue: 'rescue', band: 'high', form: 'fishing', source: 'forum-1' })).toEqual({
      queue: 'rescue',
      band: 'high',
      form: 'fishing',
      source: 'forum-1',
    });
    expect(readCaseSearch({ queue: 'sample', band: 5, form: '<b>', source: "'; drop" })).toEqual({ queue: 'review' });
    expect(readLedgerSearch({ days: '30', outcome: 'robots' })).toEqual({ days: 30, outcome: 'robots' });
    expect(readLedgerSearch({ days: 8 })).toEqual({ days: 7 });
  });
});

describe('groupFindings', () => {
  it('puts the places of one signal together, most points first', () => {
    const grouped = groupFindings([
      { id: 'A', points: 4, start: 9, end: 12 },
      { id: 'B', points: -30, start: 0, end: 3 },
      { id: 'A', points: 0, start: 1, end: 2 },
      { id: 'C', points: 5, start: 3, end: 3 },
    ]);
    expect(grouped).toEqual([
      { id: 'B', points: -30, places: [{ start: 0, end: 3 }] },
      { id: 'C', points: 5, places: [] },
      {
        id: 'A',
        points: 4,
        places: [
          { start: 1, end: 2 },
          { start: 9, end: 12 },
        ],
      },
    ]);
  });
});
