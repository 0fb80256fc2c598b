/** Refusals of takedown requests, with their status. */
export const takedownProblems = {} as const;
