/** Refusals of evidence, with their status. */
export const evidenceProblems = {} as const;
