/** Least and most characters of a password, without zod so that the interface may import it; a test holds them against src/people/auth.ts. */
export const passwordLength = { min: 14, max: 128 } as const;
