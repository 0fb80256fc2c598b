/** Two judgements of one text, laid beside each other. Pure. */
import type { TryResult } from '#src/api/schema/rules.ts';

type Finding = TryResult['signals'][number];

/** Points of one signal or mitigation on both sides; null where it was not found. */
export type Compared = { id: string; live: number | null; draft: number | null };

/** Everything that was found on either side, what differs first, then by points. */
export function comparedFindings(draft: TryResult, live: TryResult | null): Compared[] {
  const [ours, theirs] = [pointsOf(draft), live === null ? new Map<string, number>() : pointsOf(live)];
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .map((id) => ({ id, live: theirs.get(id) ?? null, draft: ours.get(id) ?? null }))
    .toSorted((a, b) => Number(b.live !== b.draft) - Number(a.live !== a.draft) || weight(b) - weight(a));
}

function weight({ live, draft }: Compared): number {
  return Math.max(Math.abs(live ?? 0), Math.abs(draft ?? 0));
}

function pointsOf(result: TryResult): Map<string, number> {
  const points = new Map<string, number>();
  for (const { id, points: given } of [...result.signals, ...result.mitigations]) points.set(id, (points.get(id) ?? 0) + given);
  return points;
}

export type ComparedSpan = { id: string; start: number; end: number; mitigation: boolean; side: 'both' | 'draft' | 'live' };

/** Every place that was found, with the side that found it. */
export function comparedSpans(draft: TryResult, live: TryResult | null): ComparedSpan[] {
  const key = ({ id, start, end }: Finding) => `${id} ${start} ${end}`;
  const of = (result: TryResult | null) => [
    ...(result?.signals ?? []).map((finding) => ({ finding, mitigation: false })),
    ...(result?.mitigations ?? []).map((finding) => ({ finding, mitigation: true })),
  ];
  const [ours, theirs] = [of(draft), of(live)];
  const [inDraft, inLive] = [new Set(ours.map((one) => key(one.finding))), new Set(theirs.map((one) => key(one.finding)))];
  const span = ({ finding: { id, start, end }, mitigation }: (typeof ours)[number], side: ComparedSpan['side']) => ({
    id,
    start,
    end,
    mitigation,
    side,
  });
  return [
    ...ours.map((one) => span(one, inLive.has(key(one.finding)) ? 'both' : 'draft')),
    ...theirs.filter((one) => !inDraft.has(key(one.finding))).map((one) => span(one, 'live')),
  ];
}
