/** Refusals of sign-in, access and people, with their status. */
export const peopleProblems = { 'not-signed-in': 401, 'not-allowed': 403, 'second-factor-needed': 403 } as const;
