/** English texts of this desk: its screens, and the words of its refusals. */
export const enDesk = {};

export const enDeskProblems = { 'case-changed': 'The case changed while you looked at it. Look again, then decide.' };
