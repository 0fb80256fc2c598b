/** Vietnamese texts of this desk: its screens, and the words of its refusals. */
export const viLabels = {};

export const viLabelsProblems = {};
