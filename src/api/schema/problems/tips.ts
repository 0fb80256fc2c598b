/** Refusals of tips and of the set-up, with their status. */
export const tipProblems = {
  /** Somebody else stored a change of the set-up meanwhile. */
  'organisation-changed': 409,
  /** An older version does not fit what the set-up must hold today. */
  'organisation-outdated': 409,
  'tip-in-future': 422,
  /** The reporter's name or contact stands in words that others read. */
  'reporter-in-text': 422,
  /** The same form was stored before, with other words. */
  'tip-stored-before': 409,
  'tip-already-sorted': 409,
} as const;
