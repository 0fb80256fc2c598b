/** Screens of this desk and their addresses. */
export const takedownRoutes = [] as const;
