/** One label as a line for training: without anybody in it. */
import { localDay } from '#src/domain/vietnam-time.ts';
import type { ContactVault } from '#src/store/contact-vault.ts';
import type { LabelRow } from '#src/store/labels.ts';
import { removePeople } from './remove-people.ts';

/** What a line holds; docs/labels.md describes each field. */
export type TrainingLine = {
  id: string;
  title: string | null;
  text: string;
  label: 0 | 1;
  conclusion: 'signs' | 'no-signs';
  reasonCode: string;
  forms: string[];
  stance: string;
  risk: number;
  rules: string;
  model: string | null;
  decidedOn: string;
  source: string;
  drawn: 'flagged' | 'sample' | 'tip';
};

/**
 * The line of a decided case. The id is a keyed hash, the same in every export of this installation and meaningless outside it;
 * of the time only the day in Viet Nam is left.
 */
export function trainingLine(row: LabelRow, vault: ContactVault): TrainingLine {
  const person = {
    contacts: row.detail?.facts.contacts ?? [],
    authors: [row.author_name, row.author_id].filter((name): name is string => name !== null && name.trim().length >= 3),
  };
  return {
    id: vault.identity('label', row.posting_id).toString('base64url').slice(0, 22),
    title: row.title === null ? null : removePeople(row.title, person),
    text: removePeople(row.text, person),
    label: row.conclusion === 'signs' ? 1 : 0,
    conclusion: row.conclusion === 'signs' ? 'signs' : 'no-signs',
    reasonCode: row.reason_code,
    forms: row.forms,
    stance: row.stance,
    risk: row.risk,
    rules: row.rules_version,
    model: row.model_version === 'none' ? null : row.model_version,
    decidedOn: localDay(row.decided_at),
    source: row.source_kind,
    drawn: row.machine_queue === 'review' ? 'flagged' : row.tip ? 'tip' : 'sample',
  };
}
