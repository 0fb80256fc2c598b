/** Screens of this desk and their addresses. */
export const setupRoutes = [] as const;
