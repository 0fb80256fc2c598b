import { join, resolve } from 'node:path';
import type { Config } from '#src/config.ts';

/** Absolute folder of this mode: practice and live never share a file. */
export function modeFolder(config: Pick<Config, 'dataFolder' | 'mode'>): string {
  return join(resolve(config.dataFolder), config.mode);
}
