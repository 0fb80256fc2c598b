/** A thread of `score`: answers one chunk of lines after the other. Its first message says that it is ready. */
import { parentPort } from 'node:worker_threads';
import type { BoundedLine } from './bounded-lines.ts';
import { scoreChunk } from './score-chunk.ts';

parentPort?.on('message', (lines: BoundedLine[]) => {
  parentPort?.postMessage(scoreChunk(lines), []);
});
parentPort?.postMessage('ready', []);
