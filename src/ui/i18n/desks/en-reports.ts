/** English texts of this desk: its screens, and the words of its refusals. */
export const enReports = {};

export const enReportsProblems = {};
