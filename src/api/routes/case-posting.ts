/** A stored posting as the API shows it: masked, with what the machine found in it. */
import type { Kysely } from 'kysely';
import { type CasePostingRow, casePostings } from '#src/store/case-detail.ts';
import type { Database } from '#src/store/database.ts';
import type { CaseQueue } from '#src/api/schema/codes.ts';
import type { CasePosting } from '#src/api/schema/case.ts';
import { toDetail, toJudged } from './assessment-answer.ts';
import { hidePeople } from './hide-people.ts';
import { findJudgingRules, type JudgingRules } from './judging-rules.ts';

/** The postings of a case (`casePostings`) as they are shown, each explained with the rule set that judged it. */
export async function showCasePostings(db: Kysely<Database>, id: string, queue: CaseQueue, unmasked = false): Promise<CasePosting[]> {
  const rows = await casePostings(db, id);
  const rules = await findJudgingRules(
    db,
    rows.map((row) => row.rules_version),
  );
  return rows.map((row) => toCasePosting(row, queue, rules.get(row.rules_version) ?? null, unmasked));
}

/**
 * Masks the contacts everywhere they stand (text, title, author) and, where somebody asks for help,
 * the author too. Addresses stay, as they say where the evidence is, but for what in them leads to a person;
 * that of the author is not shown for a cry for help. `unmasked` shows all of it: only for src/api/routes/case-work.ts,
 * which asks what for and records it.
 */
function toCasePosting(row: CasePostingRow, queue: CaseQueue, rules: JudgingRules | null, unmasked: boolean): CasePosting {
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
      judged: row.detail === null || rules === null ? null : toJudged(row.detail, rules),
      detail: row.detail === null ? null : toDetail(row.detail, row.text, { beside: hidden.beside, unmasked }, rules),
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
