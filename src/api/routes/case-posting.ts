/** A stored posting as the API shows it: masked, with what the machine found in it. */
import type { Assessment, Span } from '#src/domain/assessment.ts';
import { isMaskedKind, maskValue } from '#src/domain/mask-text.ts';
import type { CasePostingRow } from '#src/store/case-detail.ts';
import type { CaseQueue } from '#src/api/schema/codes.ts';
import type { CasePosting } from '#src/api/schema/case.ts';
import { hidePeople } from './hide-people.ts';

/**
 * Masks the contacts everywhere they stand (text, title, author) and, where somebody asks for help,
 * the author too. Addresses stay, as they say where the evidence is, but for what in them leads to a person;
 * that of the author is not shown for a cry for help. `unmasked` shows all of it: only for src/api/routes/case-work.ts,
 * which asks what for and records it.
 */
export function toCasePosting(row: CasePostingRow, queue: CaseQueue, unmasked = false): CasePosting {
  const helps = queue === 'rescue' || row.stance === 'help';
  const name = row.author_name;
  const hidden = hidePeople({ contacts: row.detail?.facts.contacts ?? null, stored: row.contact_spans, author: name, helps, unmasked });
  return {
    id: row.id,
    kind: row.kind,
    platform: row.platform,
    url: row.url === null ? null : hidden.url(row.url),
    title: row.title === null ? null : hidden.beside(row.title),
    text: hidden.own(row.text),
    cut: row.cut,
    erased: row.erased_at !== null,
    author: {
      name: name === null ? null : hidden.author(name),
      id: (helps && !unmasked) || row.author_id === null ? null : hidden.beside(row.author_id),
      // an address like zalo.me/0… is a way to reach a person
      url: (helps && !unmasked) || row.author_url === null ? null : hidden.beside(hidden.url(row.author_url)),
    },
    publishedAt: iso(row.published_at),
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    revision: { id: row.revision_id, number: row.revision_number, seenAt: row.revision_seen_at.toISOString() },
    revisions: row.revisions.map((revision) => ({ number: revision.number, seenAt: revision.seen_at.toISOString() })),
    source: { id: row.source_id, name: row.source_name },
    assessment: {
      id: row.assessment_id,
      risk: row.risk,
      band: row.band,
      stance: row.stance,
      abstain: row.abstain,
      assessedAt: row.assessed_at.toISOString(),
      referenceAt: row.reference_at.toISOString(),
      rules: row.rules_version,
      model: row.model_version === 'none' ? null : row.model_version,
      detail: row.detail === null ? null : toDetail(row.detail, row.text.length, hidden.beside, unmasked),
    },
    visit:
      row.visit_id === null
        ? null
        : {
            id: row.visit_id,
            outcome: row.visit_outcome,
            reason: row.visit_reason,
            status: row.visit_status,
            finishedAt: iso(row.visit_finished_at),
          },
    evidence: toEvidence(row, hidden.url),
  };
}

type Detail = NonNullable<CasePosting['assessment']['detail']>;

// Places behind the end of what is shown are left out; their points still count in the sum.
function toDetail(detail: Assessment, shown: number, hide: (text: string) => string, unmasked: boolean): Detail {
  const clip = <T extends Span>(places: readonly T[]): T[] =>
    places.map((place) => ({ ...place, start: Math.min(place.start, shown), end: Math.min(place.end, shown) }));
  const { facts } = detail;
  return {
    basis: detail.basis,
    forms: detail.forms,
    signals: clip(detail.signals),
    mitigations: clip(detail.mitigations),
    combinations: detail.combinations,
    facts: {
      ...facts,
      wages: clip(facts.wages),
      contacts: clip(facts.contacts).map((contact) => ({
        ...contact,
        value: !unmasked && isMaskedKind(contact.kind) ? maskValue(contact.value) : hide(contact.value),
      })),
      companies: clip(facts.companies).map((company) => ({ ...company, name: hide(company.name) })),
    },
  };
}

function toEvidence(row: CasePostingRow, hide: (url: string) => string): CasePosting['evidence'] {
  if (row.response_sha256 === null || row.response_fetched_at === null || row.response_via === null) return null;
  return {
    sha256: row.response_sha256.toString('hex'),
    bytes: row.response_bytes ?? 0,
    status: row.response_status ?? 0,
    finalUrl: hide(row.response_final_url ?? ''),
    via: row.response_via,
    fetchedAt: row.response_fetched_at.toISOString(),
    tlsSubject: row.response_tls?.[0]?.subject ?? null,
  };
}

function iso(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
