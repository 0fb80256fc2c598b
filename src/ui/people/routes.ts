/** Screens of this desk and their addresses. */
export const peopleRoutes = [] as const;
