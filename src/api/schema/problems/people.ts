/** Refusals of sign-in, access and people, with their status. */
export const peopleProblems = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'second-factor-needed': 403,
  /** Wrong password, no such account, account switched off: one answer for all. */
  'sign-in-failed': 401,
  'sign-in-locked': 429,
  'sign-in-expired': 401,
  'code-wrong': 401,
  'password-wrong': 403,
  'password-same': 409,
  'second-factor-exists': 409,
  'invitation-void': 410,
  'email-taken': 409,
  'own-account': 409,
  'last-admin': 409,
  'grant-known': 409,
  'grant-foreign': 403,
  'auditor-province': 409,
  'person-changed': 409,
} as const;
