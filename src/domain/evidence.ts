/** What is kept as a copy of a post, and what a re-check may say. Words shared by evidence, takedown and interface. */

export const evidenceKinds = ['raw-response', 'screenshot', 'rendered-text', 'submitted-file', 'receiver-note'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What the machine makes of a re-check, and what a person says: gone, there, or not to be told (wall, geo-block, error). */
export const verdicts = ['removed', 'still-there', 'unsure'] as const;
export type Verdict = (typeof verdicts)[number];
