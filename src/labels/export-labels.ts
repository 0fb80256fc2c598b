/** Labels as JSON Lines, page by page, so that memory stays small however many there are. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Scope } from '#src/domain/access.ts';
import type { ContactVault } from '#src/store/contact-vault.ts';
import type { Db } from '#src/store/database.ts';
import { type LabelPeriod, type LabelPlace, labelsForExport } from '#src/store/labels.ts';
import { trainingLine } from './training-line.ts';

const pageSize = 100;

/** Lines of a period, oldest decision first, each with its line break. Reads on as fast as they are taken. */
export async function* exportLabels(db: Db, vault: ContactVault, scope: Scope, period: LabelPeriod): AsyncGenerator<string> {
  let after: LabelPlace | null = null;
  do {
    const { rows, next }: { rows: Parameters<typeof trainingLine>[0][]; next: LabelPlace | null } = await labelsForExport(
      db,
      scope,
      period,
      after,
      pageSize,
    );
    for (const row of rows) {
      yield `${JSON.stringify(trainingLine(row, vault))}\n`;
      // a long text takes milliseconds: other requests go between
      await breathe();
    }
    after = next;
  } while (after !== null);
}
