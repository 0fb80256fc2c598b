/** Refusals of the weekly page and of labels, with their status. */
export const reportProblems = {
  /** A released week does not change any more. */
  'report-released': 409,
  /** Somebody else wrote remarks meanwhile. */
  'report-changed': 409,
  /** The count is under five and leads to victims: its list is kept back too. */
  'figure-kept-back': 403,
  /** A document needs the names of the set-up. */
  'report-needs-set-up': 409,
} as const;
