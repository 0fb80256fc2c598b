/** English texts of this desk: its screens, and the words of its refusals. */
export const enSetup = {};

export const enSetupProblems = {};
