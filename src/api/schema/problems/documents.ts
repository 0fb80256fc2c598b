/** Refusals when a document is written or printed, with their HTTP status. */
export const documentProblems = {
  'document-too-large': 422,
  'pdf-unavailable': 503,
  'pdf-busy': 503,
  'pdf-too-large': 422,
  'pdf-too-slow': 503,
  'pdf-failed': 503,
  'pdf-closed': 503,
} as const;
