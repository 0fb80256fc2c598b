/**
 * Who may do what: ten roles, one table of permissions. The API asks this table for every route, the
 * interface for every button; nothing else decides. Roles as proposed in the work flow of police and
 * Department (section 10).
 */

/**
 * `officer` PA05/PC02: reviews, takes tips, drafts. `chief` signs, transfers, releases reports, is the second
 * person. `commune` police: items of the own commune. `dost` Department of Science and Technology: sources,
 * operation, drafts to network and domain providers. `analyst` labels, rules, training. `clerk` (văn thư)
 * numbers and sends. `agency` other departments: routed items. `leader` reads the weekly page. `admin` people
 * and set-up. `auditor` the trail.
 */
export const roles = ['officer', 'chief', 'commune', 'dost', 'analyst', 'clerk', 'agency', 'leader', 'admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Every permission with the roles that have it. */
export const permissions = {
  /** How far the pipeline is, signals of the catalogue, own account. */
  'product.read': roles,
  /** Open and closed review cases in the own scope, masked. */
  'case.read': ['officer', 'chief', 'commune', 'dost', 'analyst', 'agency'],
  /** Claim, verify, conclude, undo. */
  'case.work': ['officer', 'chief'],
  /** Confirm a transfer to the investigating body, move a case to another province. */
  'case.transfer': ['chief'],
  /** The rescue queue: cries for help. */
  'rescue.read': ['officer', 'chief'],
  /** See contacts and names of one case, with purpose, logged. */
  'case.unmask': ['officer', 'chief'],
  /** Report what came of a case that was routed here. */
  'case.outcome': ['commune', 'agency', 'officer', 'chief'],
  'tip.read': ['officer', 'chief', 'commune'],
  'tip.write': ['officer', 'chief', 'commune'],
  /** Captured copies and custody entries; pictures show people, so this is not `case.read`. */
  'evidence.read': ['officer', 'chief'],
  'takedown.read': ['officer', 'chief', 'dost', 'clerk'],
  'takedown.draft': ['officer', 'chief', 'dost'],
  'takedown.sign': ['chief'],
  'takedown.number': ['clerk'],
  /** Record that it was sent, confirmed and answered. */
  'takedown.send': ['clerk', 'officer', 'chief', 'dost'],
  'report.read': ['leader', 'chief', 'officer', 'dost'],
  'report.release': ['chief'],
  'label.read': ['analyst'],
  'label.export': ['analyst'],
  /** Rule sets, their history, and what a change of them would do. */
  'rules.read': ['analyst', 'chief', 'admin', 'auditor'],
  /** Drafts, hunts over stored postings, shadow, proposals. */
  'rules.edit': ['analyst'],
  /** Make a proposed version live (never one's own), refuse it, roll back. */
  'rules.confirm': ['analyst', 'chief'],
  'source.read': ['dost', 'officer', 'chief', 'analyst', 'admin'],
  'source.operate': ['dost', 'admin'],
  'setup.read': ['officer', 'chief', 'dost', 'clerk', 'admin', 'auditor'],
  'setup.write': ['admin', 'chief'],
  'people.manage': ['admin'],
  /** The trail is one chain over all provinces: only for whoever holds the role for the whole country. */
  'audit.read': ['auditor', 'admin'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;
export const permissionIds = Object.keys(permissions) as Permission[];

/** One role somebody holds, with where it reaches. Null province = the whole country (a central desk). */
export type Grant = { role: Role; province: string | null; commune: string | null; agency: string | null };

/** Somebody who is signed in. */
export type Person = { id: string; name: string; email: string; grants: Grant[] };

/** True when one of the grants has the permission. */
export function may(person: Pick<Person, 'grants'>, permission: Permission): boolean {
  return grantsFor(person, permission).length > 0;
}

function grantsFor(person: Pick<Person, 'grants'>, permission: Permission): Grant[] {
  const allowed: readonly Role[] = permissions[permission];
  return person.grants.filter((grant) => allowed.includes(grant.role) && (permission !== 'audit.read' || grant.province === null));
}

/** Part of the country a permission reaches: a province (null = all), in it one commune or what was routed to one agency. */
export type Reach = { province: string | null; commune: string | null; agency: string | null };

/**
 * Where a permission reaches for a person: the union of its grants. Empty = nowhere. Store functions turn it into
 * conditions (src/store/scope.ts), so that what is out of reach is not found rather than refused.
 */
export type Scope = readonly Reach[];

/** The scope of a permission. Only `commune` narrows to a commune and only `agency` to what was routed to it. */
export function scopeOf(person: Pick<Person, 'grants'>, permission: Permission): Scope {
  return grantsFor(person, permission).map(({ role, province, commune, agency }) => ({
    province,
    commune: role === 'commune' ? commune : null,
    agency: role === 'agency' ? agency : null,
  }));
}

/** True when a row of this province, commune and agency lies in the scope. */
export function reaches(scope: Scope, row: { province: string; commune?: string | null; agency?: string | null }): boolean {
  return scope.some(
    (reach) =>
      (reach.province === null || reach.province === row.province) &&
      (reach.commune === null || reach.commune === (row.commune ?? null)) &&
      (reach.agency === null || reach.agency === (row.agency ?? null)),
  );
}

/** The whole country: for what the machine does itself. */
export const everywhere: Scope = [{ province: null, commune: null, agency: null }];
