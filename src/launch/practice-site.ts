/** The practice site as `npm start` serves it: the same address and the same opening day every time. */
import { startPracticeSite, type PracticeSite } from '#samples/site.ts';
import { freePort } from './postgres-cluster.ts';
import { keepPracticePlace, knownPracticePlace } from './practice-place.ts';

/**
 * Serves the site on the port it had last, since posts are known by their address; on another one
 * only when that is taken. `folder` keeps port and opening day.
 */
export async function openPracticeSite(folder: string): Promise<PracticeSite> {
  const last = await knownPracticePlace(folder);
  const openedAt = last?.openedAt ?? new Date().toISOString();
  const port = await freePort(last?.port ?? 0);
  const site = await startPracticeSite({ port, openedAt: new Date(openedAt) });
  await keepPracticePlace(folder, { port: site.port, openedAt });
  return site;
}
