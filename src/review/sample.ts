/** The random share of unflagged postings that people look at unmarked, so that misses can be counted. Pure. */
import { createHash } from 'node:crypto';

const floor = 20;
const ceiling = 95;

/** A number that depends on the name alone and looks random. */
function draw(purpose: string, name: string): number {
  return createHash('sha256').update(`${purpose}:${name}`).digest().readUInt32BE(0);
}

/** Says whether an unflagged posting belongs to the share, by its source and key: the same in every database, whatever came first. */
export function isSampled(identity: string, perThousand: number): boolean {
  return draw('sample', identity) % 1000 < perThousand;
}

/** A place in the queue for a sampled posting, spread so that its place does not tell. */
export function sampleDanger(postingId: string): number {
  return floor + (draw('danger', postingId) % (ceiling - floor + 1));
}
