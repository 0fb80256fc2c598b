/** The interface, built once per vitest run from the code as it is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { sharedByProjects } from './shared-by-projects.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built interface. */
    interfaceFolder: string;
  }
}

const root = path.join(import.meta.dirname, '../..');

/** Called by vitest once for every project that shows screens. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = await sharedByProjects('interface', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lurewatch-test-interface-'));
    await build({
      root: path.join(root, 'src/ui'),
      configFile: path.join(root, 'vite.config.ts'),
      build: { outDir: path.join(folder, 'ui') },
      logLevel: 'error',
    });
    return { value: path.join(folder, 'ui'), stop: () => rm(folder, { recursive: true, force: true }) };
  });
  project.provide('interfaceFolder', shared.value);
  return shared.release;
}
