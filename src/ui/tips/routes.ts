/** Screens of this desk and their addresses. */
export const tipsRoutes = [] as const;
