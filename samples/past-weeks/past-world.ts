/** The records of six past weeks as values, drawn from a seed: what was read, flagged, decided, asked for and handed over. Pure. */
import type { Form } from '#src/domain/assessment.ts';
import type { CaseRoute, Conclusion } from '#src/domain/decision.ts';
import type { Platform } from '#src/domain/source.ts';
import type { TipChannel } from '#src/domain/tip.ts';
import type { VisitOutcome } from '#src/domain/visit.ts';
import type { Week } from '#src/reports/weeks.ts';
import { createDraw, type Draw } from './draw.ts';
import { type PastBase, type PastPool, type PastPost, tellAgain } from './past-posts.ts';

const hour = 3_600_000;
const minute = 60_000;

/** What happened in a week, oldest first: posts of each kind, requests, tips, and how often a page was visited. */
const plans: { forms: Partial<Record<Form, number>>; wrong: number; quiet: number; cries: number; tips: number; visits: number }[] = [
  {
    forms: { 'scam-compound': 4, 'fee-fraud': 3, fishing: 2, 'labour-abroad': 2, 'sex-sector': 2 },
    wrong: 4,
    quiet: 30,
    cries: 5,
    tips: 5,
    visits: 420,
  },
  {
    forms: { 'scam-compound': 5, 'fee-fraud': 4, fishing: 2, 'labour-abroad': 2, marriage: 1, adoption: 1 },
    wrong: 4,
    quiet: 33,
    cries: 2,
    tips: 7,
    visits: 450,
  },
  {
    forms: { 'scam-compound': 4, 'fee-fraud': 4, fishing: 3, 'sex-sector': 2, surrogacy: 2 },
    wrong: 3,
    quiet: 31,
    cries: 6,
    tips: 6,
    visits: 435,
  },
  {
    forms: { 'scam-compound': 6, 'fee-fraud': 4, fishing: 3, 'labour-abroad': 3, organs: 1, 'illegal-exit': 2 },
    wrong: 5,
    quiet: 34,
    cries: 3,
    tips: 9,
    visits: 470,
  },
  {
    forms: { 'scam-compound': 6, 'fee-fraud': 5, fishing: 4, 'labour-abroad': 3, 'sex-sector': 2, 'study-abroad': 1 },
    wrong: 4,
    quiet: 36,
    cries: 5,
    tips: 8,
    visits: 480,
  },
  {
    forms: { 'scam-compound': 10, 'fee-fraud': 6, fishing: 7, 'labour-abroad': 3, 'sex-sector': 3, 'illegal-exit': 2 },
    wrong: 5,
    quiet: 44,
    cries: 3,
    tips: 11,
    visits: 585,
  },
];

/** How many past weeks there are. */
export const pastWeeks = plans.length;

const platforms: readonly Platform[] = ['facebook', 'zalo', 'telegram', 'forum', 'job-board', 'tiktok'];
const tipWords = [
  'Người dân báo có bài đăng rủ thanh niên trong xóm sang Campuchia ngồi máy, lương 25 triệu, bao xe đón.',
  'Gia đình báo có người lạ rủ con em đi tàu cá, đưa trước 15 triệu và giữ căn cước.',
  'Phản ánh trang mạng nhận cọc 10 triệu làm hồ sơ đi Hàn, không có địa chỉ công ty.',
  'Phản ánh nhóm kín tuyển nữ đi làm quán ở biên giới, dặn không nói với gia đình.',
  'Báo có quảng cáo việc nhẹ lương cao, nghi lừa, chưa rõ nơi làm.',
];
const channels: readonly TipChannel[] = ['in-person', 'phone', 'phone', '111', 'vneid', 'other'];

/** Days of one outcome in the ledger. */
export type PastVisits = { day: string; outcome: VisitOutcome; visits: number };
export type PastPosting = { post: PastPost; seenAt: Date; platform: Platform };
export type PastDecision = { at: Date; conclusion: Conclusion; route: CaseRoute; reasonCode: string; reason: string };
export type PastRequest = { draftedAt: Date; signedAt: Date; sentAt: Date; confirmedAt: Date; answeredAt: Date; closedAt: Date };
export type PastCase = {
  postings: PastPosting[];
  rescue: boolean;
  openedAt: Date;
  decision: PastDecision;
  /** For a takedown. */
  request: PastRequest | null;
  /** For a transfer to PC02: when the chief confirmed it. */
  confirmedAt: Date | null;
  closedAt: Date;
};
export type PastTip = { posting: PastPosting; channel: TipChannel; receivedAt: Date; sortedAt: Date };
export type PastWorld = { visits: PastVisits[]; cases: PastCase[]; unflagged: PastPosting[]; tips: PastTip[] };

/** Draws the records of the weeks, oldest first. Nothing of it lies after `now`. */
export function drawPastWorld(pool: PastPool, weeks: readonly Week[], now: Date): PastWorld {
  const draw = createDraw(20_261_122);
  const world: PastWorld = { visits: [], cases: [], unflagged: [], tips: [] };
  weeks.forEach((week, at) => {
    const plan = plans[at];
    if (plan === undefined) return;
    const seen = (base: PastBase): PastPosting => {
      const seenAt = instantIn(week, draw);
      return { post: tellAgain(base, draw, seenAt), seenAt, platform: draw.pick(platforms) };
    };
    const flagged = Object.entries(plan.forms).flatMap(([form, count]) =>
      Array.from({ length: count }, () => seen(draw.pick(pool.lures.get(form as Form) ?? pool.lookAlikes))),
    );
    for (let n = 0; n < plan.wrong; n += 1) flagged.push(seen(draw.pick(pool.lookAlikes)));
    // what the rules do not flag stays what it is: read, and not seen as a lure
    const review = flagged.filter((one) => one.post.assessment.queue === 'review');
    world.unflagged.push(...flagged.filter((one) => one.post.assessment.queue === 'none'));
    for (let n = 0; n < plan.quiet; n += 1) {
      const one = seen(draw.pick(pool.quiet));
      if (one.post.assessment.queue === 'none') world.unflagged.push(one);
    }
    world.cases.push(...reviewCases(review, draw, now));
    for (let n = 0; n < plan.cries; n += 1) {
      const cry = seen(draw.pick(pool.cries));
      if (cry.post.assessment.queue === 'rescue') world.cases.push(rescueCase(cry, draw, now));
    }
    for (let n = 0; n < plan.tips; n += 1) world.tips.push(tipOf(week, draw, now));
    world.visits.push(...visitsOf(week, plan.visits, draw));
  });
  return world;
}

function instantIn(week: Week, draw: Draw): Date {
  const length = week.endsAt.getTime() - week.startsAt.getTime();
  return new Date(week.startsAt.getTime() + Math.floor(draw.next() * (length - 2 * hour)) + hour);
}

/** Some cases have two or three posts: one poster's copies. */
function reviewCases(flagged: readonly PastPosting[], draw: Draw, now: Date): PastCase[] {
  const cases: PastCase[] = [];
  const byText = flagged.toSorted((a, b) => a.seenAt.getTime() - b.seenAt.getTime());
  for (const posting of byText) {
    const last = cases.at(-1);
    const mate = cases.find(
      (one) => one.postings.length < 3 && one.postings[0]?.post.title === posting.post.title && posting.post.label === 'lure',
    );
    if (mate !== undefined && mate !== last && mate.decision.at > posting.seenAt) mate.postings.push(posting);
    else cases.push(reviewCase(posting, draw, now));
  }
  return cases;
}

function reviewCase(posting: PastPosting, draw: Draw, now: Date): PastCase {
  const openedAt = new Date(posting.seenAt.getTime() + draw.between(2, 9) * minute);
  const at = before(now, openedAt, draw.between(1, 30) * hour + draw.between(0, 59) * minute);
  const base = { postings: [posting], rescue: false, openedAt, request: null, confirmedAt: null };
  if (posting.post.label === 'lookalike') {
    const reason = 'Đã đối chiếu: có hợp đồng, địa chỉ và nơi làm việc rõ ràng.';
    return { ...base, decision: { at, conclusion: 'no-signs', route: 'dismissed', reasonCode: 'lawful-job', reason }, closedAt: at };
  }
  const chance = draw.next();
  if (chance < 0.45) {
    const reason = 'Có dấu hiệu tuyển mộ, đã lưu chứng cứ.';
    const decision: PastDecision = { at, conclusion: 'signs', route: 'takedown', reasonCode: 'deceit', reason };
    const request = requestAfter(at, draw, now);
    return { ...base, decision, request, closedAt: request.closedAt };
  }
  if (chance < 0.65) {
    const decision: PastDecision = {
      at,
      conclusion: 'signs',
      route: 'transfer-pc02',
      reasonCode: 'forced',
      reason: 'Có dấu hiệu nhiều người cùng tổ chức.',
    };
    const confirmedAt = before(now, at, draw.between(1, 8) * hour);
    return { ...base, decision, confirmedAt, closedAt: confirmedAt };
  }
  if (chance < 0.85) {
    const decision: PastDecision = {
      at,
      conclusion: 'signs',
      route: 'other-agency',
      reasonCode: 'fees',
      reason: 'Chuyển cơ quan quản lý lao động xem xét.',
    };
    return { ...base, decision, closedAt: before(now, at, draw.between(20, 60) * hour) };
  }
  const reason = 'Chưa đủ căn cứ, bài đăng không còn.';
  return { ...base, decision: { at, conclusion: 'not-enough', route: 'dismissed', reasonCode: 'gone', reason }, closedAt: at };
}

function requestAfter(decidedAt: Date, draw: Draw, now: Date): PastRequest {
  const draftedAt = before(now, decidedAt, draw.between(20, 120) * minute);
  const signedAt = before(now, draftedAt, draw.between(30, 240) * minute);
  // sent to the minute, and not before it was signed
  const sentAt = wholeMinute(before(now, signedAt, draw.between(20, 90) * minute));
  const confirmedAt = before(now, sentAt, draw.between(5, 60) * minute);
  const answeredAt = before(now, confirmedAt, (draw.next() < 0.75 ? draw.between(3, 22) : draw.between(26, 60)) * hour);
  return { draftedAt, signedAt: wholeMinute(signedAt), sentAt, confirmedAt, answeredAt, closedAt: before(now, answeredAt, hour) };
}

function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / minute) * minute);
}

function rescueCase(posting: PastPosting, draw: Draw, now: Date): PastCase {
  const openedAt = new Date(posting.seenAt.getTime() + 2 * minute);
  const at = before(now, openedAt, draw.between(8, 55) * minute);
  const decision: PastDecision = {
    at,
    conclusion: 'signs',
    route: 'rescue',
    reasonCode: '111',
    reason: 'Đã chuyển Tổng đài 111 và lực lượng giải cứu.',
  };
  return { postings: [posting], rescue: true, openedAt, decision, request: null, confirmedAt: null, closedAt: at };
}

function tipOf(week: Week, draw: Draw, now: Date): PastTip {
  const receivedAt = instantIn(week, draw);
  const base: PastBase = { label: 'other', form: null, title: null, text: draw.pick(tipWords), author: '' };
  const sortedAt = before(now, receivedAt, (draw.next() < 0.88 ? draw.between(1, 20) : draw.between(25, 30)) * hour);
  return {
    posting: { post: tellAgain(base, draw, receivedAt), seenAt: receivedAt, platform: 'tip' },
    channel: draw.pick(channels),
    receivedAt,
    sortedAt,
  };
}

const shares: [VisitOutcome, number][] = [
  ['ok', 0.62],
  ['not-modified', 0.17],
  ['auth-wall', 0.09],
  ['rate-limited', 0.05],
  ['gone', 0.04],
  ['timeout', 0.03],
];

function visitsOf(week: Week, visits: number, draw: Draw): PastVisits[] {
  return Array.from({ length: week.days }, (_, day) => {
    const date = new Date(Date.parse(`${week.firstDay}T00:00:00Z`) + day * 24 * hour).toISOString().slice(0, 10);
    const ofDay = visits / week.days + draw.between(-6, 6);
    return shares.map(([outcome, share]) => ({ day: date, outcome, visits: Math.max(1, Math.round(ofDay * share)) }));
  }).flat();
}

/** That much later, but before now: what is still to come did not happen yet. */
function before(now: Date, from: Date, laterMs: number): Date {
  const latest = now.getTime() - minute;
  return new Date(Math.max(from.getTime(), Math.min(from.getTime() + laterMs, latest)));
}
