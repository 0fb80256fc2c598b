/** Which cases somebody reaches: ordinary ones by one scope, cries for help by another. */
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#src/domain/access.ts';
import { everywhere } from '#src/domain/access.ts';
import { caseInScope } from './scope.ts';

/** `cases` for ordinary cases, `rescue` where cries for help are seen too (empty = none of them exists for this person). */
export type CaseReach = { cases: Scope; rescue: Scope };

/** For what the machine does itself. */
export const reachOfMachine: CaseReach = { cases: everywhere, rescue: everywhere };

/** The condition that a row of `cases` may be seen; put it into every query over cases. */
export function caseVisible(reach: CaseReach, table = 'cases'): RawBuilder<boolean> {
  return sql<boolean>`(${caseInScope(reach.cases, table)} and (${sql.ref(`${table}.queue`)} <> 'rescue' or ${caseInScope(reach.rescue, table)}))`;
}
