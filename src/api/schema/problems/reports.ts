/** Refusals of the weekly page and of labels, with their status. */
export const reportProblems = {} as const;
