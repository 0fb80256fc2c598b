/** A scope as SQL: what somebody may not reach is never selected. */
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#src/domain/access.ts';

/**
 * The condition that a row of `table` (with province_code and, for cases, commune_code and agency_code) lies in the
 * scope. An empty scope gives `false`. Put it into every query over cases, tips, takedowns and reports.
 */
export function inScope(scope: Scope, table: string, columns: { commune?: boolean; agency?: boolean } = {}): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const parts = scope.map((reach) => {
    const conditions: RawBuilder<unknown>[] = [];
    if (reach.province !== null) conditions.push(sql`${column('province_code')} = ${reach.province}`);
    // a table without the column has nothing for somebody who sees one commune or one agency only
    if (reach.commune !== null) conditions.push(columns.commune === true ? sql`${column('commune_code')} = ${reach.commune}` : sql`false`);
    if (reach.agency !== null) conditions.push(columns.agency === true ? sql`${column('agency_code')} = ${reach.agency}` : sql`false`);
    return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
  });
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

/** The condition that `column` names a source of the scope: for what lies behind sources (visits, quarantine, the ledger). */
export function sourceInScope(scope: Scope, column: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (select id from sources where ${inScope(scope, 'sources')})`;
}

/** The scope condition for rows of `cases`. */
export function caseInScope(scope: Scope, table = 'cases'): RawBuilder<boolean> {
  return inScope(scope, table, { commune: true, agency: true });
}
