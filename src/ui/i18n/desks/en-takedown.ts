/** English texts of this desk: its screens, and the words of its refusals. */
export const enTakedown = {};

export const enTakedownProblems = {};
