/** Vietnamese texts of this desk: its screens, and the words of its refusals. */
export const viDesk = {};

export const viDeskProblems = { 'case-changed': 'Vụ việc đã thay đổi trong lúc bạn xem. Hãy xem lại rồi quyết định.' };
