import type { SourceSettings } from '#src/domain/source.ts';
import type { LoadedSource } from '#src/store/sources.ts';

/** How addresses given by hand are visited: one page each, at a pace that no site minds. */
const byHand: SourceSettings = {
  startUrls: [],
  everyMinutes: 60,
  paceMs: 2_000,
  maxVisits: 1,
  browser: false,
  waitFor: null,
  crawler: null,
};

/** The settings of a source; sources without crawl settings take those for addresses given by hand. */
export function visitSettings(source: LoadedSource): SourceSettings {
  return source.crawler === null ? byHand : source.settings;
}
