import { describe, expect, it } from 'vitest';
import { firstOrganisation } from '#src/domain/first-organisation.ts';
import type { Addressee } from '#src/domain/organisation.ts';
import type { Takedown } from '#src/store/takedowns.ts';
import { contentHash } from '#src/takedown/acts.ts';
import { draftGaps } from '#src/takedown/checklist.ts';
import { annexCsv, toTakedownDocument } from '#src/takedown/document.ts';
import { type DraftPosting, proposeAddressee, proposeDraft } from '#src/takedown/propose-draft.ts';

const now = new Date('2026-11-22T03:00:00Z');
const organisation = firstOrganisation({ province: '80', practice: true });
const letterhead = organisation.letterheads[0]!;

const addressee = (id: string, more: Partial<Addressee>): Addressee => ({
  id,
  name: `Doanh nghiệp ${id}`,
  kind: 'platform',
  channel: 'email',
  address: 'a@practice.example',
  platforms: [],
  hosts: [],
  note: '',
  active: true,
  ...more,
});
const posting = (id: string, more: Partial<DraftPosting> = {}): DraftPosting => ({
  postingId: id,
  url: `https://www.forum.example/t/${id}`,
  platform: 'forum',
  kind: 'post',
  nativeId: id,
  authorName: 'Tuyển Dụng Hạ 0550 123 456',
  publishedAt: now,
  firstSeenAt: now,
  stance: 'offer',
  forms: ['scam-compound'],
  signals: [
    { id: 'DEST_KH', points: 14 },
    { id: 'EASY_HIGH', points: 20 },
  ],
  contacts: [{ kind: 'phone', value: '+84550123456' }],
  evidence: {
    postingId: id,
    url: null,
    ready: true,
    capture: null,
    missing: [{ kind: 'screenshot', why: 'auth-wall' }],
    items: [
      {
        id: '1',
        kind: 'rendered-text',
        sha256: 'aa'.repeat(32),
        bytes: 1,
        mediaType: 'text/plain',
        url: null,
        capturedAt: now,
        tool: 't',
        capturedBy: { kind: 'system', id: 'worker' },
        status: 200,
        note: '',
      },
    ],
  },
  ...more,
});
const site = addressee('site', { hosts: ['forum.example'] });
const propose = (postings: DraftPosting[], more: Partial<Parameters<typeof proposeDraft>[0]> = {}) =>
  proposeDraft({
    kind: 'removal',
    requester: 'police',
    letterhead,
    place: 'Tây Ninh',
    addressee: site,
    forms: ['scam-compound'],
    postings,
    now,
    ...more,
  });
const asTakedown = (proposal: ReturnType<typeof proposeDraft>): Takedown => ({
  id: '7',
  caseId: '1',
  province: '80',
  kind: 'removal',
  state: 'draft',
  version: 1,
  addresseeId: site.id,
  content: proposal.content,
  draftedBy: 'a',
  draftedAt: now,
  editors: [],
  submittedAt: null,
  signedBy: null,
  signedAt: null,
  number: null,
  documentDate: null,
  sentAt: null,
  channel: null,
  confirmedAt: null,
  hours: proposal.hours,
  dueAt: null,
  answer: null,
  answeredAt: null,
  endedAt: null,
  endReason: null,
  recallSince: null,
  recallWhy: null,
  items: proposal.items.map((item, at) => ({ ...item, id: String(at), position: at + 1, result: null, resultAt: null, resultBy: null })),
});

describe('proposeDraft', () => {
  it('fills the fields from set-up and case and can be submitted as it is', () => {
    const { content, items, hours } = propose([posting('1'), posting('2')]);
    expect(content).toMatchObject({
      parent: letterhead.parent,
      symbol: 'PA05',
      place: 'Tây Ninh',
      measures: ['remove', 'keep-logs'],
      leftOut: 0,
    });
    expect(content.facts).toContain('có dấu hiệu');
    expect(content.facts).toContain('Điều 150 Bộ luật Hình sự');
    expect(items[0]?.content.summary).toBe('Việc nhẹ lương cao; điểm đến Campuchia');
    const checked = items.map((item) => ({ url: item.url, ready: true, content: item.content }));
    expect(draftGaps({ kind: 'removal', hours, content, items: checked, on: '2026-11-22' })).toEqual([]);
  });

  it('names nobody who asks for help and shows no contact', () => {
    const { content, items } = propose([
      posting('1'),
      posting('2', { stance: 'help', authorName: 'Nạn Nhân' }),
      posting('3', { url: null }),
    ]);
    expect(items.map((item) => item.postingId)).toEqual(['1']);
    expect(content.leftOut).toBe(2);
    expect(items[0]?.content.displayName).toBe('Tuyển Dụng Hạ 055• ••• 456');
    expect(JSON.stringify({ content: { ...content, liaison: null }, items })).not.toMatch(/Nạn Nhân|0550 123/u);
  });

  it('takes the postings an addressee answers for, all of them for a network', () => {
    const other = posting('9', { url: 'https://other.example/9', platform: 'website' });
    expect(propose([posting('1'), other]).items.map((item) => item.postingId)).toEqual(['1']);
    const network = addressee('net', { kind: 'network' });
    const forNetwork = propose([posting('1'), other], { addressee: network });
    expect(forNetwork.items).toHaveLength(2);
    expect(forNetwork.content.measures).toEqual(['block', 'keep-logs']);
  });

  it('proposes the addressee of most postings, a central desk before the platform, networks only for the Department', () => {
    const desk = addressee('desk', { kind: 'central-desk', platforms: ['facebook'] });
    const platform = addressee('fb', { platforms: ['facebook'], hosts: ['facebook.com'] });
    const net = addressee('net', { kind: 'network', platforms: ['facebook'] });
    const post = posting('1', { platform: 'facebook', url: 'https://facebook.com/1' });
    expect(proposeAddressee([platform, desk, net], 'police', [post])?.id).toBe('desk');
    expect(proposeAddressee([platform, desk, net], 'department', [post])?.id).toBe('net');
    expect(proposeAddressee([{ ...desk, active: false }], 'police', [post])).toBeNull();
  });

  it('says what is missing before it may be submitted', () => {
    const { content, items } = propose([posting('1', { evidence: null })]);
    const gaps = (more: Partial<Parameters<typeof draftGaps>[0]>, change: Partial<typeof content> = {}) =>
      draftGaps({
        kind: 'removal',
        hours: 24,
        content: { ...content, ...change },
        items: items.map((item) => ({ url: item.url, ready: true, content: item.content })),
        on: '2026-11-22',
        ...more,
      });
    expect(gaps({})).toEqual(['item-without-copy']);
    expect(gaps({ items: [] })).toEqual(['no-items']);
    expect(gaps({ items: [] }, { bases: [{ id: 'nd-53-2022', text: 'x' }] })).toContain('basis-not-in-force');
    expect(gaps({ items: [] }, { bases: [{ id: 'nd-328', text: 'x' }] })).toContain('basis-not-for-this');
    expect(gaps({ items: [] }, { bases: [{ id: 'pcmbn-3', text: 'x' }] })).toContain('basis-not-for-this');
    expect(gaps({ items: [], hours: 3 })).toContain('hours-not-allowed');
    expect(gaps({ items: [], hours: 6 })).toContain('hours-without-reason');
    expect(gaps({ items: [] }, { facts: 'Đối tượng phạm tội mua bán người.' })).toContain('facts-wording');
    expect(gaps({ items: [] }, { measures: ['keep-logs'] })).toContain('no-measure');
    expect(gaps({ items: [] }, { signer: null })).toContain('no-signer');
    expect(gaps({ items: [] }, { liaison: { ...content.liaison, phone: '(điền số máy)' } })).toContain('blank-in-letter');
    expect(gaps({ items: [] }, { requester: 'department' })).toContain('addressee-not-allowed');
  });
});

describe('the letter', () => {
  it('has the parts of an official document, marked as a draft until it is signed', () => {
    const takedown = asTakedown(propose([posting('1')]));
    const document = toTakedownDocument(takedown);
    expect(document).toMatchObject({ number: null, date: null, to: ['Doanh nghiệp site'], mark: 'DỰ THẢO', title: null });
    expect(document.about).toMatch(/^V\/v đề nghị/u);
    const text = JSON.stringify(document);
    for (const part of [
      'chậm nhất 24 giờ',
      'Lưu giữ nhật ký hệ thống',
      'STT 1: ảnh chụp toàn trang – trang đòi đăng nhập',
      'https://www.forum.example/t/1',
    ])
      expect(text).toContain(part);
    expect(toTakedownDocument({ ...takedown, signedAt: now, state: 'signed' }).mark).toBeNull();
    expect(toTakedownDocument({ ...takedown, state: 'stopped' }, { practice: true }).mark).toBe('TẬP DƯỢT – KHÔNG CÓ GIÁ TRỊ');
  });

  it('writes an annex that Excel opens and no cell of which runs', () => {
    const proposal = propose([posting('1', { authorName: '=HYPERLINK("x")', nativeId: '+1' })]);
    const csv = annexCsv(asTakedown(proposal));
    expect(csv.startsWith('\uFEFF"STT","Nền tảng"')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain(`"'+1"`);
  });

  it('has one hash for the same content and another for any change', () => {
    const takedown = asTakedown(propose([posting('1')]));
    const same = { ...takedown, content: { ...takedown.content, copies: [...takedown.content.copies] }, version: 9 };
    expect(contentHash(same).toString('hex')).toBe(contentHash(takedown).toString('hex'));
    const other = { ...takedown, items: takedown.items.map((item) => ({ ...item, url: `${item.url}x` })) };
    expect(contentHash(other).equals(contentHash(takedown))).toBe(false);
  });
});
