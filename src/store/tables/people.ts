/** Tables of migrations/0001 and 0002: people, sessions, set-up. */
import type { Generated } from 'kysely';
import type { Role } from '#src/domain/access.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Json, MaybeTime, NewId, StampedTime, Time } from './columns.ts';

export type PeopleTables = {
  users: {
    id: string;
    name: string;
    email: string;
    email_verified: Generated<boolean>;
    image: string | null;
    active: Generated<boolean>;
    created_at: StampedTime;
    updated_at: StampedTime;
    two_factor_enabled: Generated<boolean>;
    last_sign_in_at: MaybeTime;
  };
  user_roles: {
    id: NewId;
    user_id: string;
    role: Role;
    province_code: string | null;
    commune_code: string | null;
    agency_code: string | null;
    granted_by: string | null;
    granted_at: StampedTime;
    revoked_by: string | null;
    revoked_at: MaybeTime;
  };
  sessions: {
    id: string;
    token: string;
    user_id: string;
    expires_at: Time;
    ip_address: string | null;
    user_agent: string | null;
    created_at: StampedTime;
    updated_at: StampedTime;
  };
  accounts: {
    id: string;
    account_id: string;
    provider_id: string;
    user_id: string;
    password: string | null;
    created_at: StampedTime;
    updated_at: StampedTime;
  };
  two_factors: {
    id: string;
    user_id: string;
    secret: string;
    backup_codes: string;
    verified: Generated<boolean>;
    failed_verification_count: Generated<number>;
    locked_until: MaybeTime;
  };
  sign_in_failures: { email: string; failures: number; last_at: Time; locked_until: MaybeTime };
  invitations: {
    id: NewId;
    user_id: string;
    token_sha256: Buffer;
    created_by: string | null;
    created_at: StampedTime;
    expires_at: Time;
    used_at: MaybeTime;
    revoked_at: MaybeTime;
  };
  organisation_versions: { id: NewId; content: Json<Organisation>; changed_by: string | null; changed_at: StampedTime; reason: string };
};
