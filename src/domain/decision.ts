/** The words of review: what was found, and where a case goes. */

export const conclusions = ['signs', 'no-signs', 'not-enough'] as const;
export type Conclusion = (typeof conclusions)[number];

/**
 * Where a concluded case goes. `dismissed` no signs; `watch` kept in view; `transfer-pc02` report of crime, the post
 * stays up; `takedown` removal is asked for; `user-information` only information is asked for; `other-agency` labour,
 * culture or health department; `rescue` 111, police, consulate: open from every state, stops every draft.
 */
export const caseRoutes = ['dismissed', 'watch', 'transfer-pc02', 'takedown', 'user-information', 'other-agency', 'rescue'] as const;
export type CaseRoute = (typeof caseRoutes)[number];
