/** Types of src/launch/bootstrap.mjs, which is plain JavaScript because it runs before anything is installed. */
export function needsInstall(root: string): boolean;
export function needsBuild(root: string): boolean;
export function interfaceHash(root: string): string | null;
export function findProgram(name: string, path?: string, outside?: boolean): string | null;
export function aptPlan(
  name: string,
  machine: { isRoot: boolean; hasApt: boolean; hasSudo: boolean; platform: NodeJS.Platform },
): { run: string[] | null; fix: string };
