/** Refusals at the officer's desk, with their status. */
export const deskProblems = { 'case-changed': 409 } as const;
