/**
 * Undoes content encodings as a stream with bounds, so that a few kilobytes sent cannot become
 * gigabytes kept. Every layer is counted: bytes in, bytes out, and their ratio.
 */
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { failureOfError, type Failure } from './outcome.ts';

export type BodyLimits = {
  /** Bound on the bytes received, on each decoded layer and on the body kept. */
  bodyBytes: number;
  /** Output bytes for one received byte above which a body is called a bomb. Deflate itself ends near 1,030. */
  decodeRatio: number;
  /** What happens at the bound: the visit fails, or the body is cut there (robots.txt). */
  onExcess: 'fail' | 'cut';
};

export type BodyResult = { ok: true; body: Buffer } | { ok: false; failure: Failure };

/** More layers than this only a hostile server stacks. */
const MAX_LAYERS = 3;
/** Under this output size the ratio says nothing: short pages of blanks pack very well. */
const RATIO_FROM_BYTES = 1024 * 1024;
/** RFC 9659: senders of zstd on the web keep to windows of 8 MB. */
const ZSTD_WINDOW_LOG = 23;

type Layer = 'gzip' | 'deflate' | 'br' | 'zstd';
const layerNames: Readonly<Record<string, Layer>> = { gzip: 'gzip', 'x-gzip': 'gzip', deflate: 'deflate', br: 'br', zstd: 'zstd' };

/** Carries a decision out of the pipeline; never leaves this file. */
class Stop extends Error {
  readonly failure: Failure | null;
  constructor(failure: Failure | null) {
    super('stop');
    this.failure = failure;
  }
}

/**
 * Reads `source` to its end, undoing `contentEncoding` (the header's value). Failures: `too-large`
 * (`body-over-limit`, `decoded-over-limit`), `bad-encoding` (`<coding>-bomb`, `<coding>-broken`, `unknown-encoding`,
 * `too-many-encodings`), and whatever failureOfError says of a broken connection. Never throws.
 */
export async function readBody(
  source: AsyncIterable<Buffer>,
  contentEncoding: string | undefined,
  limits: BodyLimits,
): Promise<BodyResult> {
  const named = layersOf(contentEncoding);
  if (!Array.isArray(named)) return { ok: false, failure: named };
  const layers: readonly Layer[] = named;
  const kept: Buffer[] = [];
  let receivedBytes = 0;
  let sourceFailure: Failure | null = null;

  async function* received(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of source) {
        receivedBytes += chunk.length;
        if (receivedBytes > limits.bodyBytes && (limits.onExcess === 'fail' || layers.length > 0)) {
          throw new Stop({ outcome: 'too-large', reason: 'body-over-limit' });
        }
        yield chunk;
      }
    } catch (thrown) {
      sourceFailure = thrown instanceof Stop ? thrown.failure : failureOfError(thrown);
      throw thrown;
    }
  }
  const tooMuch = (bytes: number, name: string): void => {
    if (bytes > RATIO_FROM_BYTES && bytes > receivedBytes * limits.decodeRatio)
      throw new Stop({ outcome: 'bad-encoding', reason: `${name}-bomb` });
    if (bytes > limits.bodyBytes) throw new Stop({ outcome: 'too-large', reason: 'decoded-over-limit' });
  };

  let stream: AsyncIterable<Buffer> = received();
  for (const layer of layers) stream = bounded(decoded(stream, layer), (bytes) => tooMuch(bytes, layer));
  let keptBytes = 0;
  try {
    for await (const chunk of stream) {
      kept.push(chunk);
      keptBytes += chunk.length;
      if (limits.onExcess === 'cut' && keptBytes >= limits.bodyBytes) break;
    }
  } catch (thrown) {
    if (sourceFailure !== null) return { ok: false, failure: sourceFailure };
    if (thrown instanceof Stop && thrown.failure !== null) {
      const cut = limits.onExcess === 'cut' && thrown.failure.reason === 'decoded-over-limit';
      if (!cut) return { ok: false, failure: thrown.failure };
    } else {
      return { ok: false, failure: { outcome: 'bad-encoding', reason: `${layers.at(-1) ?? 'body'}-broken` } };
    }
  }
  return { ok: true, body: Buffer.concat(kept).subarray(0, limits.bodyBytes) };
}

/** The layers in the order in which they are undone (last applied first), or why they cannot be. */
function layersOf(contentEncoding: string | undefined): Layer[] | Failure {
  const names = (contentEncoding ?? '')
    .slice(0, 200)
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const layers: Layer[] = [];
  for (const name of names) {
    if (name === '' || name === 'identity' || name === 'none') continue;
    const layer = layerNames[name];
    if (layer === undefined) return { outcome: 'bad-encoding', reason: 'unknown-encoding' };
    layers.unshift(layer);
  }
  return layers.length > MAX_LAYERS ? { outcome: 'bad-encoding', reason: 'too-many-encodings' } : layers;
}

async function* bounded(stream: AsyncIterable<Buffer>, check: (bytes: number) => void): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    check(bytes);
    yield chunk;
  }
}

/** One decoder between two async iterables; breaking off the iteration ends the whole chain. */
async function* decoded(stream: AsyncIterable<Buffer>, layer: Layer): AsyncGenerator<Buffer> {
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return; // an empty body stays empty, whatever it claims to be
  const decoder = decoderOf(layer, first.value);
  async function* rest(): AsyncGenerator<Buffer> {
    try {
      yield first.value as Buffer;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  const feeding = pipeline(rest(), decoder);
  feeding.catch(() => undefined); // the same error comes out of the loop below
  try {
    for await (const chunk of decoder) yield chunk as Buffer;
  } finally {
    decoder.destroy();
  }
  await feeding;
}

function decoderOf(layer: Layer, first: Buffer): NodeJS.ReadWriteStream & { destroy(): unknown } {
  switch (layer) {
    case 'gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } });
    default:
      // RFC 9110 means zlib, many servers send raw deflate; the low nibble of the first byte tells.
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  }
}
