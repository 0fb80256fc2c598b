import { describe, expect, it } from 'vitest';
import { forms } from '#src/domain/assessment.ts';
import { addresseeKinds } from '#src/domain/organisation.ts';
import {
  allowedHours,
  basisRefusal,
  type BasisUse,
  citation,
  givesPower,
  legalBases,
  offences,
  proposeBases,
  successorOf,
  suggestArticle,
} from '#src/takedown/legal-bases.ts';

const use: BasisUse = { on: '2026-11-22', kind: 'removal', requester: 'police', addressee: 'platform' };

describe('legal bases', () => {
  it('have a date, a source and a status each, and point to ones that exist', () => {
    for (const one of [...legalBases, ...offences])
      expect([one.inForceFrom, one.source, one.status].every((text) => text !== '')).toBe(true);
    for (const one of legalBases)
      if (one.replacedBy !== null) expect(legalBases.some((other) => other.id === one.replacedBy && other.until === null)).toBe(true);
    expect(new Set(legalBases.map((one) => one.id)).size).toBe(legalBases.length);
  });

  it.each(['anm-2018', 'nd-53-2022', 'attt-2015', 'nd-85-2016', 'nd-15-2020', 'nd-13-2023'])(
    'refuse %s as repealed and name what follows',
    (id) => {
      const found = legalBases.find((one) => one.id === id);
      const asked: BasisUse = {
        ...use,
        kind: found?.allows.includes('removal') === true ? 'removal' : 'user-information',
        addressee: found?.addressees[0] ?? 'platform',
      };
      expect(basisRefusal(id, asked)).toBe('repealed');
      expect(found === undefined ? null : successorOf(found)).toBeTruthy();
      // it did hold before
      expect(basisRefusal(id, { ...asked, on: '2025-06-01' })).toBeNull();
    },
  );

  it('refuse what is about something else, for somebody else, not yet in force or unknown', () => {
    expect(basisRefusal('nd-328', use)).toBe('false-news-only');
    expect(basisRefusal('anm-2025-25-2-b', { ...use, requester: 'department' })).toBe('not-for-requester');
    expect(basisRefusal('anm-2025-25-2-b', { ...use, on: '2026-06-30' })).toBe('not-yet');
    expect(basisRefusal('anm-2025-25-2-b', { ...use, addressee: 'site-owner' })).toBe('not-for-addressee');
    expect(basisRefusal('anm-2025-25-2-a', use)).toBe('not-for-kind');
    expect(basisRefusal('made-up', use)).toBe('unknown');
  });

  it('are proposed so that they fit, for everybody the police may write to', () => {
    expect(proposeBases(use).map((one) => one.id)).toEqual(['pcmbn-3', 'anm-2025-25-2-b', 'nd-333-16-4']);
    for (const addressee of addresseeKinds) {
      const ids = proposeBases({ ...use, addressee }).map((one) => one.id);
      expect(ids.filter((id) => basisRefusal(id, { ...use, addressee }) !== null)).toEqual([]);
      expect(givesPower(ids, { ...use, addressee })).toBe(true);
    }
    expect(givesPower(['pcmbn-3'], use)).toBe(false);
    expect(citation(legalBases[1]!)).toBe('điểm b khoản 2 Điều 25 Luật An ninh mạng số 116/2025/QH15');
  });

  it('give six hours for removal only and three for user information only', () => {
    expect(allowedHours('removal', ['anm-2025-25-2-b'])).toEqual([24, 6]);
    expect(allowedHours('removal', ['nd-147', 'pcmbn-3'])).toEqual([24]);
    expect(allowedHours('removal', ['anm-2025-25-2-a'])).toEqual([24]);
    expect(allowedHours('user-information', ['anm-2025-25-2-a'])).toEqual([24, 3]);
    expect(allowedHours('user-information', ['anm-2025-25-2-b'])).toEqual([24]);
  });

  it('suggest an article for every form', () => {
    for (const form of forms) expect(suggestArticle([form])?.forms).toContain(form);
    expect(suggestArticle(['organs', 'labour-abroad'])?.id).toBe('blhs-154');
    expect(suggestArticle([])?.id).toBe('blhs-150');
  });
});
