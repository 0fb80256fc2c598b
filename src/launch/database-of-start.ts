/** The database of `npm start`: the given one, or an embedded server that is brought back when it dies. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '#src/errors.ts';
import type { Logger } from '#src/log.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';

export type StartDatabase = { url(): string; close(): Promise<void> };

/**
 * Opens it. `onMoved` is called when the server came back under another address. Throws what
 * startEmbeddedPostgres throws.
 */
export async function openStartDatabase(options: {
  databaseUrl: string | null;
  folder: string;
  log: Pick<Logger, 'info' | 'warn'>;
  say: (line: string) => void;
  onMoved: () => void;
}): Promise<StartDatabase> {
  const { databaseUrl, log, say, onMoved } = options;
  if (databaseUrl !== null) return { url: () => databaseUrl, close: () => Promise.resolve() };
  const folder = join(options.folder, 'postgres');
  let closed = false;
  let server: EmbeddedPostgres;

  async function bringBack(): Promise<void> {
    say('[cơ sở dữ liệu] PostgreSQL đã dừng ngoài ý muốn: đang khởi động lại …');
    for (let pauseMs = 500; ; pauseMs = Math.min(pauseMs * 2, 30_000)) {
      if (closed) return;
      try {
        const before = server.url;
        server = await startEmbeddedPostgres({ folder, log, onLost });
        if (closed) {
          await server.stop();
          return;
        }
        say('[cơ sở dữ liệu] PostgreSQL chạy lại');
        if (server.url !== before) onMoved();
        return;
      } catch (thrown) {
        say(`[cơ sở dữ liệu] chưa khởi động lại được: ${messageOf(thrown)}`);
        await sleep(pauseMs);
      }
    }
  }
  function onLost(): void {
    if (!closed) void bringBack();
  }
  server = await startEmbeddedPostgres({ folder, log, onLost });
  return {
    url: () => server.url,
    async close() {
      closed = true;
      await server.stop();
    },
  };
}
