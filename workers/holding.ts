import type { Kysely } from 'kysely';
import type { Logger } from '#src/log.ts';
import type { Database } from '#src/store/database.ts';
import { letGo, renewLease, type Claim } from '#src/store/work.ts';

/**
 * Runs `work` while the lease of the claim is renewed; if it throws, the rows are let go. A renewal that fails is only logged: if the lease is lost for good, the
 * finishing transaction notices and leaves the rows to their new holder.
 */
export async function holding<T>(
  deps: { db: Kysely<Database>; log: Logger; leaseMs: number },
  claim: Claim,
  work: () => Promise<T>,
): Promise<T> {
  const timer = setInterval(() => {
    renewLease(deps.db, claim, deps.leaseMs).catch((error: unknown) => {
      deps.log.warn({ err: error, stage: claim.stage }, 'a lease could not be renewed');
    });
  }, deps.leaseMs / 3);
  try {
    return await work();
  } catch (error) {
    await letGo(deps.db, claim).catch(() => undefined); // the lease ends by itself
    throw error;
  } finally {
    clearInterval(timer);
  }
}
