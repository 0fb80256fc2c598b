/** Refusals of evidence, with their status. */
export const evidenceProblems = {
  'capture-waiting': 409,
  'raw-file-missing': 410,
  'raw-file-damaged': 409,
  'pdf-unavailable': 503,
} as const;
