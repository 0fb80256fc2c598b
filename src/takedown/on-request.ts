/**
 * The frame of every act on a request: lock the case, then the request; refuse an old version, somebody who may not, and a case
 * that has become something else; then let the act write.
 */
import type { Kysely } from 'kysely';
import { reachOfMachine } from '#src/store/case-reach.ts';
import { lockCase } from '#src/store/case-work.ts';
import type { Actor } from '#src/store/audit.ts';
import type { Database, Db } from '#src/store/database.ts';
import { caseOfTakedown, findTakedown, type Reader, type Takedown } from '#src/store/takedowns.ts';
import { caseRefusal, checkedStates, isHelpAmong } from './case-rules.ts';
import { type ActOutcome, refusalOf, refused } from './outcome.ts';
import { actRefusal, type ActPerson, type PersonAct } from './states.ts';

/** Who acts, on which version of which request. */
export type ActInput = {
  id: string;
  version: number;
  reader: Reader;
  /** What the person may do in the province of the request. */
  personIn: (province: string) => ActPerson;
  actor: Actor & { kind: 'user' };
  now: Date;
};

/**
 * Runs an act inside a transaction. `run` returns null when it wrote, or a refusal; a refusal rolls nothing back but must come
 * before the first write. Acts that take a request out of danger (return, withdraw) are possible whatever became of the case.
 */
export async function onRequest(
  db: Kysely<Database>,
  act: PersonAct,
  input: ActInput,
  run: (trx: Db, takedown: Takedown) => Promise<ActOutcome | null>,
): Promise<ActOutcome> {
  try {
    return await db.transaction().execute(async (trx) => {
      const caseId = await caseOfTakedown(trx, input.id, input.reader);
      if (caseId === null) return refused('not-found');
      const ofCase = await lockCase(trx, caseId, reachOfMachine);
      const takedown = await findTakedown(trx, input.id, input.reader, true);
      if (takedown === null || ofCase === undefined) return refused('not-found');
      if (takedown.version !== input.version) return refused('takedown-changed');
      const refusal = actRefusal(act, { ...takedown, requester: takedown.content.requester }, input.personIn(takedown.province));
      if (refusal !== null) return refused(refusal);
      if (checkedStates.includes(takedown.state) && act !== 'return' && act !== 'withdraw') {
        const help = await isHelpAmong(
          trx,
          caseId,
          takedown.items.map((item) => item.postingId),
        );
        const found = caseRefusal(ofCase, takedown.kind, help);
        if (found !== null) return refused(found);
      }
      return (await run(trx, takedown)) ?? { ok: true, id: takedown.id };
    });
  } catch (thrown) {
    return refusalOf(thrown);
  }
}
