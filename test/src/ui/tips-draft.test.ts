import { describe, expect, it } from 'vitest';
import { localMinute } from '#src/domain/vietnam-time.ts';
import { emptyTip, instantOf, readTipDraft, tipBody, tipDraftProblems } from '#src/ui/tips/tip-draft.ts';

const now = Date.parse('2026-11-22T18:05:40Z');

describe('the form of a tip', () => {
  it('speaks of Viet Nam time, whatever the clock of the machine is set to', () => {
    expect(localMinute(new Date(now))).toBe('2026-11-23T01:05');
    expect(instantOf('2026-11-23T01:05')).toBe('2026-11-22T18:05:00.000Z');
    // some browsers add seconds
    expect(instantOf('2026-11-23T01:05:00')).toBe('2026-11-22T18:05:00.000Z');
    expect(instantOf('')).toBeNull();
  });

  it('is restored from what was kept, and empty from anything else', () => {
    const draft = { ...emptyTip(now), text: 'Có người rủ đi', key: 'a-key' };
    expect(readTipDraft(JSON.stringify(draft), now)).toEqual(draft);
    for (const kept of ['', '{', 'null', '7']) expect(readTipDraft(kept, now)).toMatchObject({ text: '', receivedAt: '2026-11-23T01:05' });
    expect(Object.keys(draft)).not.toContain('reporter');
  });

  it('says what cannot be sent', () => {
    const draft = emptyTip(now);
    expect(tipDraftProblems(draft)).toEqual({ text: 'needText' });
    const bad = { ...draft, text: 'x', url: 'javascript:alert(1)', commune: '12', receivedAt: '' };
    expect(tipDraftProblems(bad)).toEqual({ url: 'badUrl', commune: 'badCommune', receivedAt: 'badTime' });
    expect(tipDraftProblems({ ...draft, text: 'x', url: ' https://forum.example.net/t/1 ', commune: '00004' })).toEqual({});
  });

  it('sends what is empty as nothing, and no reporter where none was named', () => {
    const body = tipBody({ ...emptyTip(now), text: 'x', url: ' ', contact: ' 0550 123 456 ' }, { name: ' ', contact: '' });
    expect(body).toMatchObject({ url: null, contact: '0550 123 456', platform: null, commune: null, reporter: null });
    expect(tipBody(emptyTip(now), { name: 'Hạ Thị Thử', contact: '' }).reporter).toEqual({ name: 'Hạ Thị Thử', contact: '' });
  });
});
