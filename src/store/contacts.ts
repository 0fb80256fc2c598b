import { sql } from 'kysely';
import type { ContactKind } from '#src/domain/assessment.ts';
import type { ContactVault } from './contact-vault.ts';
import type { Db } from './database.ts';

export type FoundContact = { revisionId: string; kind: ContactKind; value: string; start: number; end: number };

/**
 * Stores contacts found in revisions: each value once (by keyed hash), encrypted, linked to the places where it stands.
 * Running it again changes nothing.
 */
export async function storeContacts(trx: Db, vault: ContactVault, found: FoundContact[]): Promise<void> {
  if (found.length === 0) return;
  const values = new Map<string, { kind: string; identity: string; sealed: string; hint: string }>();
  const places = found.map((contact) => {
    const identity = vault.identity(contact.kind, contact.value).toString('hex');
    const known = `${contact.kind}\0${identity}`;
    if (!values.has(known)) {
      values.set(known, { kind: contact.kind, identity, sealed: vault.seal(contact.value).toString('hex'), hint: hintOf(contact.value) });
    }
    return { revision_id: contact.revisionId, kind: contact.kind, identity, span_start: contact.start, span_end: contact.end };
  });
  const rows = [...values.values()].sort((a, b) => (a.identity < b.identity ? -1 : 1));
  await sql`
    insert into contacts (kind, key_id, identity, sealed_value, seal_key_id, hint)
    select j.kind, ${vault.keyId}, decode(j.identity, 'hex'), decode(j.sealed, 'hex'), ${vault.keyId}, j.hint
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as j(kind text, identity text, sealed text, hint text)
    on conflict (kind, key_id, identity) do nothing`.execute(trx);
  await sql`
    insert into revision_contacts (revision_id, contact_id, span_start, span_end)
    select j.revision_id, c.id, j.span_start, j.span_end
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as j(revision_id bigint, kind text, identity text, span_start int, span_end int)
    join contacts c on c.kind = j.kind and c.key_id = ${vault.keyId} and c.identity = decode(j.identity, 'hex')
    on conflict do nothing`.execute(trx);
}

/** What of a contact may be shown to everybody: the first two and last two characters, never more than a third of it. */
function hintOf(value: string): string {
  const shown = Math.min(2, Math.floor(value.length / 6));
  return `${value.slice(0, shown)}…${shown === 0 ? '' : value.slice(-shown)}`;
}
