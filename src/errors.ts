/**
 * One error type for what was not expected. Expected outcomes are values, never errors.
 * `code` is stable and searchable; `retry` says what the caller of last resort does with it;
 * `fix` is one sentence that names what the reader can do.
 */
export class AppError extends Error {
  readonly code: string;
  readonly retry: 'never' | 'later' | 'soon';
  readonly fix: string | null;

  constructor(code: string, message: string, options: { retry?: 'never' | 'later' | 'soon'; fix?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.retry = options.retry ?? 'never';
    this.fix = options.fix ?? null;
  }
}

/** A row that was asked for by id does not exist. */
export function notFound(kind: string, id: string): AppError {
  return new AppError('not-found', `${kind} ${id} does not exist`);
}

/** A command or setting was used in a way that cannot work; `fix` names the right way. */
export function usageError(message: string, fix: string): AppError {
  return new AppError('usage', message, { fix });
}

/** The text of any thrown value, for logs; never includes a stack. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
