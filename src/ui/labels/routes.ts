/** Screens of this desk and their addresses. */
export const labelsRoutes = [] as const;
