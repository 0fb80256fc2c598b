/**
 * Vitest runs a global setup once per project, each in its own module graph. What is expensive is
 * started by the first project and stopped by the last.
 */
type Entry = { users: number; started: Promise<{ value: string; stop(): Promise<void> }> };

const key = Symbol.for('lurewatch.test.shared');

/** The value that `start` made for the first caller under this name, and the function that gives it back. */
export async function sharedByProjects(
  name: string,
  start: () => Promise<{ value: string; stop(): Promise<void> }>,
): Promise<{ value: string; release(): Promise<void> }> {
  const holder: typeof globalThis & { [key]?: Map<string, Entry> } = globalThis;
  const entries = (holder[key] ??= new Map<string, Entry>());
  const entry = entries.get(name) ?? { users: 0, started: start() };
  entries.set(name, entry);
  entry.users += 1;
  const { value, stop } = await entry.started;
  const release = async () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    entries.delete(name);
    await stop();
  };
  return { value, release };
}
