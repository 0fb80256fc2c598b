/** Refusals of tips and of the set-up, with their status. */
export const tipProblems = {} as const;
