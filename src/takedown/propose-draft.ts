/**
 * The first draft of a request, prefilled from set-up and case: the fourteen fields of workflow.md section 5. Pure. Nothing of
 * a post's own words is copied: no victim's name, no contact; display names stand in the annex with contacts masked.
 */
import { localDay, fullDay } from '#src/domain/vietnam-time.ts';
import type { Form, Stance } from '#src/domain/assessment.ts';
import type { EvidenceKind } from '#src/domain/evidence.ts';
import { contactSpans, type KnownContact, maskText } from '#src/domain/mask-text.ts';
import type { Addressee, Letterhead } from '#src/domain/organisation.ts';
import type { Measure, Requester, TakedownContent, TakedownItemContent, TakedownKind } from '#src/domain/takedown.ts';
import { departmentAddressees } from '#src/domain/takedown.ts';
import type { PostingEvidence } from '#src/evidence/case-evidence.ts';
import { proposeBases, suggestArticle } from './legal-bases.ts';
import { formWord, platformWord, signalSummary } from './wording.ts';

/** More postings than this do not fit one letter; the rest is counted as left out. */
export const maxItems = 500;

/** A posting of the case as a draft sees it. */
export type DraftPosting = {
  postingId: string;
  url: string | null;
  platform: string;
  kind: 'post' | 'comment' | 'tip';
  nativeId: string | null;
  authorName: string | null;
  publishedAt: Date | null;
  firstSeenAt: Date;
  stance: Stance;
  /** Likeliest first. */
  forms: Form[];
  signals: { id: string; points: number }[];
  contacts: KnownContact[];
  evidence: PostingEvidence | null;
};

export type ProposedItem = { postingId: string; url: string; content: TakedownItemContent };
export type Proposal = { content: TakedownContent; hours: 24; items: ProposedItem[] };

/** True when the addressee answers for the page of this posting. */
export function answersFor(addressee: Addressee, posting: Pick<DraftPosting, 'url' | 'platform'>): boolean {
  return addressee.platforms.includes(posting.platform) || addressee.hosts.includes(hostOf(posting.url));
}

function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}

/** True when this desk may write to addressees of this kind. */
export function mayWriteTo(requester: Requester, addressee: Pick<Addressee, 'kind'>): boolean {
  return requester === 'police' || departmentAddressees.includes(addressee.kind);
}

/**
 * The addressee to begin with: the one that answers for most of the postings. A central desk goes before the platform
 * itself, because whether a provincial police may write to a foreign platform directly is not settled.
 */
export function proposeAddressee(
  addressees: readonly Addressee[],
  requester: Requester,
  postings: readonly DraftPosting[],
): Addressee | null {
  let best: Addressee | null = null;
  let most = 0;
  for (const addressee of addressees) {
    if (!addressee.active || !mayWriteTo(requester, addressee)) continue;
    const answered = postings.filter((posting) => posting.url !== null && answersFor(addressee, posting)).length;
    const score = answered * 10 + (answered === 0 ? 0 : (addressee.kind === 'central-desk' ? 2 : 0) + (addressee.channel === null ? 0 : 1));
    if (score > most) [best, most] = [addressee, score];
  }
  return best;
}

/** The letter and its annex. `postings` come in the order of the annex; cries for help and postings without an address are never items. */
export function proposeDraft(given: {
  kind: TakedownKind;
  requester: Requester;
  letterhead: Letterhead;
  place: string;
  addressee: Addressee;
  forms: readonly string[];
  postings: readonly DraftPosting[];
  now: Date;
}): Proposal {
  const { kind, requester, letterhead, addressee, now } = given;
  const usable = given.postings.filter((posting) => posting.stance !== 'help' && posting.url !== null);
  const answered = usable.filter((posting) => answersFor(addressee, posting));
  // a network or a central desk answers for no page of its own: then all of them are meant
  const chosen = (answered.length > 0 ? answered : usable).slice(0, maxItems);
  const items = chosen.map(toItem);
  const signer = letterhead.signers.find((one) => one.active) ?? null;
  return {
    hours: 24,
    items,
    content: {
      requester,
      letterheadId: letterhead.id,
      parent: letterhead.parent,
      agency: letterhead.agency,
      symbol: letterhead.symbol,
      place: given.place,
      urgency: 'none',
      about:
        kind === 'removal'
          ? 'đề nghị ngăn chặn, gỡ bỏ nội dung có dấu hiệu môi giới, tuyển mộ mua bán người trên không gian mạng'
          : 'đề nghị cung cấp thông tin người dùng đăng nội dung có dấu hiệu môi giới, tuyển mộ mua bán người trên không gian mạng',
      addressee: { name: addressee.name, kind: addressee.kind },
      bases: proposeBases({ on: localDay(now), kind, requester, addressee: addressee.kind }),
      facts: proposeFacts(chosen, items, given.forms),
      measures: proposeMeasures(kind, addressee),
      hoursReason: '',
      liaison: { ...letterhead.liaison },
      signer: signer === null ? null : { id: signer.id, name: signer.name, authority: signer.authority, title: signer.title },
      copies: [...letterhead.copies],
      missing: missingOf(chosen),
      leftOut: given.postings.length - chosen.length,
    },
  };
}

/** Copies that should stand behind an annex and do not, by place in it. */
export function missingOf(postings: readonly { evidence: PostingEvidence | null }[]): TakedownContent['missing'] {
  return postings.flatMap((posting, at) => (posting.evidence?.missing ?? []).map(({ kind, why }) => ({ position: at + 1, kind, why })));
}

const copyOrder: readonly EvidenceKind[] = ['raw-response', 'screenshot', 'rendered-text', 'submitted-file', 'receiver-note'];

/** The copy whose hash stands in the annex: the machine's first, the rawest first. */
export function chooseCopy(evidence: PostingEvidence | null): TakedownItemContent['copy'] {
  for (const kind of copyOrder) {
    const found = evidence?.items.find((item) => item.kind === kind);
    if (found !== undefined) return { kind, sha256: found.sha256 };
  }
  return null;
}

function toItem(posting: DraftPosting): ProposedItem {
  const { authorName } = posting;
  const article = suggestArticle(posting.forms);
  return {
    postingId: posting.postingId,
    url: posting.url ?? '',
    content: {
      platform: posting.platform,
      kind: posting.kind,
      nativeId: posting.nativeId,
      displayName: authorName === null ? null : maskText(authorName, contactSpans(authorName, posting.contacts)),
      postedAt: posting.publishedAt?.toISOString() ?? null,
      firstSeenAt: posting.firstSeenAt.toISOString(),
      copy: chooseCopy(posting.evidence),
      summary: signalSummary(posting.signals),
      article: article === null ? '' : `Có dấu hiệu của hành vi quy định tại ${article.article}`,
    },
  };
}

function proposeMeasures(kind: TakedownKind, addressee: Pick<Addressee, 'kind'>): Measure[] {
  if (kind === 'user-information') return ['provide-information', 'keep-logs'];
  return addressee.kind === 'network' || addressee.kind === 'registrar' ? ['block', 'keep-logs'] : ['remove', 'keep-logs'];
}

function proposeFacts(chosen: readonly DraftPosting[], items: readonly ProposedItem[], forms: readonly string[]): string {
  if (chosen.length === 0) return '';
  const seen = chosen.map((posting) => posting.firstSeenAt.getTime());
  const from = fullDay(localDay(new Date(Math.min(...seen))));
  const to = fullDay(localDay(new Date(Math.max(...seen))));
  const when = from === to ? `ngày ${from}` : `từ ngày ${from} đến ngày ${to}`;
  const where = [...new Set(chosen.map((posting) => platformWord(posting.platform)))].join(', ');
  const words = forms.flatMap((form) => formWord(form) ?? []).slice(0, 3);
  const what = words.length === 0 ? 'môi giới, tuyển mộ mua bán người' : words.join('; ');
  const articles = [...new Set(chosen.flatMap((posting) => suggestArticle(posting.forms)?.article ?? []))].join(', ');
  const kept = items.every((item) => item.content.copy !== null)
    ? ' Các nội dung đã được sao lưu và ghi mã băm SHA-256 trước khi đề nghị.'
    : '';
  return [
    `Qua công tác nắm tình hình trên không gian mạng, ${when}, đơn vị ghi nhận ${String(chosen.length).padStart(2, '0')} nội dung đăng công khai (${where}) có dấu hiệu ${what}.`,
    `Các nội dung nêu trên có dấu hiệu của hành vi quy định tại Điều 3 Luật Phòng, chống mua bán người${articles === '' ? '' : ` và ${articles}`}. Địa chỉ và dấu hiệu của từng nội dung nêu tại Phụ lục kèm theo.${kept}`,
  ].join('\n');
}
