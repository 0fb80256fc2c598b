/** Vietnamese texts of this desk: its screens, and the words of its refusals. */
export const viTips = {};

export const viTipsProblems = {};
