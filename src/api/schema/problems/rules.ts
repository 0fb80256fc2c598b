/** Refusals about rule sets, with their status. */
export const rulesProblems = {
  /** Somebody else stored a change of the draft meanwhile. */
  'draft-changed': 409,
  /** The draft was sealed or discarded. */
  'draft-closed': 409,
  /** `errors` names every place that is wrong. */
  'rules-invalid': 422,
  /** Nothing differs from the version it is based on. */
  'rules-unchanged': 409,
  'rules-already-live': 409,
  /** No rule set is live yet: no worker has started. */
  'rules-none-live': 409,
  /** What is live changed since it was shown. */
  'rules-changed': 409,
  /** There is nothing to roll back to. */
  'rules-no-previous': 409,
  /** A version of an older program that this one cannot use. */
  'rules-outdated': 409,
  /** A version must have been run over stored postings before it is proposed. */
  'hunt-needed': 409,
  'hunt-under-way': 409,
  'hunt-ended': 409,
  'proposal-waiting': 409,
  'proposal-decided': 409,
  /** Four eyes: who proposed does not decide. */
  'proposal-own': 403,
} as const;
