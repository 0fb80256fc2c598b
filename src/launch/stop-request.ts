/** When to stop: signals, a closed terminal, npm gone, or a part that cannot go on. */

export type StopRequest = {
  /** Resolves when somebody asked. */
  asked: Promise<void>;
  isAsked(): boolean;
  /** Why, when it was a failure. */
  reason(): Error | null;
  ask(reason: Error | null): void;
  signal: AbortSignal;
  /** Gives the signals back to Node. */
  release(): void;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Listens for SIGINT, SIGTERM, SIGHUP and for `output` being closed. npm repeats a Ctrl-C to its
 * child, so only a second one after two seconds ends the process at once. A `kill` of npm reaches
 * only the shell between npm and us: under npm, a parent that is gone counts as asking.
 */
export function untilAskedToStop(output: NodeJS.WriteStream): StopRequest {
  const abort = new AbortController();
  let failure: Error | null = null;
  let askedAt = 0;
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  function ask(reason: Error | null): void {
    if (askedAt > 0) return;
    askedAt = Date.now();
    failure = reason;
    abort.abort();
    resolve();
  }
  function onSignal(): void {
    if (askedAt > 0 && Date.now() - askedAt > 2_000) process.exit(130);
    ask(null);
  }
  function onClosedOutput(): void {
    ask(null);
  }
  for (const name of signals) process.on(name, onSignal);
  output.on('error', onClosedOutput);
  const parent = process.ppid;
  const watch = process.env['npm_lifecycle_event'] === undefined ? undefined : setInterval(() => process.ppid !== parent && ask(null), 500);
  watch?.unref();
  return {
    asked,
    isAsked: () => askedAt > 0,
    reason: () => failure,
    ask,
    signal: abort.signal,
    release() {
      // The output keeps its listener: writing to a closed terminal must not throw at the very end.
      clearInterval(watch);
      for (const name of signals) process.removeListener(name, onSignal);
    },
  };
}
