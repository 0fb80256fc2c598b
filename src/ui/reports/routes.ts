/** Screens of this desk and their addresses. */
export const reportsRoutes = [] as const;
