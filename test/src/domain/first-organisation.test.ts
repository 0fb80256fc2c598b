import { describe, expect, it } from 'vitest';
import { firstOrganisation, organisationProblems } from '#src/domain/first-organisation.ts';
import { mergeOrganisation, organisationChanges, sameOrganisation } from '#src/domain/organisation-changes.ts';
import { organisation } from '#src/domain/organisation.ts';
import { provinceCodes } from '#src/domain/provinces.ts';

describe('the first set-up', () => {
  it.each(provinceCodes)('is valid for province %s, in practice and live', (province) => {
    for (const practice of [true, false]) {
      const content = firstOrganisation({ province, practice });
      expect(organisation.safeParse(content).error).toBeUndefined();
      // nothing is trimmed or folded away, so that what was stored is what was checked
      expect(organisation.parse(content)).toEqual(content);
    }
  });

  it('names provinces and cities as their offices do', () => {
    const parents = (province: string) =>
      firstOrganisation({ province, practice: true }).letterheads.map((letterhead) => letterhead.parent);
    expect(parents('80')).toEqual(['CÔNG AN TỈNH TÂY NINH', 'ỦY BAN NHÂN DÂN TỈNH TÂY NINH']);
    expect(parents('01')).toEqual(['CÔNG AN THÀNH PHỐ HÀ NỘI', 'ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI']);
    expect(firstOrganisation({ province: '79', practice: true }).place).toBe('Thành phố Hồ Chí Minh');
    expect(firstOrganisation({ province: '01', practice: true }).letterheads[0]?.copies[1]).toBe(
      '- Lãnh đạo Công an thành phố (để báo cáo);',
    );
  });

  it('is ready in practice but for the addressee that has no channel', () => {
    const content = firstOrganisation({ province: '80', practice: true });
    const telegram = content.addressees.findIndex((addressee) => addressee.id === 'telegram');
    expect(organisationProblems(content)).toEqual([{ path: `addressees.${telegram}.channel`, code: 'no-channel' }]);
    const addresses = content.addressees.flatMap((addressee) => (addressee.address === null ? [] : [addressee.address]));
    expect(addresses.filter((address) => !/practice\.example|hư cấu/u.test(address))).toEqual([]);
  });

  it('says live what has to be filled in, and sends nowhere before that', () => {
    const content = firstOrganisation({ province: '80', practice: false });
    const problems = organisationProblems(content);
    const blank = problems.filter((problem) => problem.code === 'blank').map((problem) => problem.path);
    expect(blank).toContain('letterheads.0.liaison.phone');
    expect(blank).toContain('letterheads.0.signers.0.name');
    expect(content.addressees.every((addressee) => addressee.channel === null && addressee.address === null)).toBe(true);
    const filled = structuredClone(content);
    for (const letterhead of filled.letterheads) {
      letterhead.liaison = { name: 'Trực ban', title: 'Cán bộ', phone: '0550 111 222', email: 'truc@pa05.example' };
      for (const signer of letterhead.signers) signer.name = 'Trưởng phòng';
      letterhead.signers.forEach((signer) => (signer.active = letterhead.usedBy === 'police'));
    }
    expect(organisationProblems(filled).filter((problem) => problem.code !== 'no-channel')).toEqual([
      { path: 'letterheads.1.signers', code: 'no-signer' },
    ]);
    filled.letterheads = filled.letterheads.slice(1);
    expect(organisationProblems(filled).map((problem) => problem.code)).toContain('no-police');
  });

  it('refuses two things with one id, and a channel without an address', () => {
    const content = firstOrganisation({ province: '80', practice: true });
    const twice = { ...content, agencies: [...content.agencies, { code: 'so-noi-vu', name: 'Sở khác' }] };
    expect(organisation.safeParse(twice).error?.issues[0]?.path).toEqual(['agencies']);
    const addressees = content.addressees.map((one) => (one.id === 'a05' ? { ...one, address: null } : one));
    const at = addressees.findIndex((one) => one.id === 'a05');
    expect(organisation.safeParse({ ...content, addressees }).error?.issues[0]?.path).toEqual(['addressees', at, 'address']);
  });
});

describe('changes of the set-up', () => {
  const base = firstOrganisation({ province: '80', practice: true });

  it('are named by what they change and not by its place', () => {
    const after = structuredClone(base);
    after.clocks.tip = 720;
    after.addressees.reverse();
    after.addressees.find((one) => one.id === 'zalo')!.address = 'moi@zalo.example';
    after.agencies.push({ code: 'so-xay-dung', name: 'Sở Xây dựng' });
    expect(organisationChanges(base, after)).toEqual([
      { path: 'addressees.zalo.address', kind: 'changed', before: 'zalo@practice.example', after: 'moi@zalo.example' },
      { path: 'agencies.so-xay-dung', kind: 'added', before: null, after: 'Sở Xây dựng' },
      { path: 'clocks.tip', kind: 'changed', before: '1440', after: '720' },
    ]);
    expect(organisationChanges(base, base)).toEqual([]);
    expect(organisationChanges(base, after, 1)).toHaveLength(1);
  });

  it('of two people are joined; mine count where both changed the same', () => {
    const mine = structuredClone(base);
    const theirs = structuredClone(base);
    mine.clocks.tip = 600;
    mine.closingDay = 5;
    mine.agencies = mine.agencies.filter((agency) => agency.code !== 'so-y-te');
    theirs.clocks.tip = 900;
    theirs.clocks.high = 720;
    theirs.agencies.push({ code: 'so-xay-dung', name: 'Sở Xây dựng' });
    theirs.addressees = theirs.addressees.filter((one) => one.id !== 'topcv');
    const merged = mergeOrganisation(base, mine, theirs);
    expect(merged.clocks).toMatchObject({ tip: 600, high: 720 });
    expect(merged.closingDay).toBe(5);
    expect(merged.agencies.map((agency) => agency.code)).toEqual(['so-noi-vu', 'so-vhttdl', '111', 'so-xay-dung']);
    expect(merged.addressees.some((one) => one.id === 'topcv')).toBe(false);
    expect(organisation.safeParse(merged).success).toBe(true);
    expect(sameOrganisation(mergeOrganisation(base, base, theirs), theirs)).toBe(true);
    expect(sameOrganisation(mergeOrganisation(base, mine, base), mine)).toBe(true);
  });
});
