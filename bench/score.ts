import { availableParallelism } from 'node:os';
import { scoreChunk } from '#src/cli/score-chunk.ts';
import { startScoreThreads } from '#src/cli/score-threads.ts';
import { readPracticePosts } from '#samples/posts.ts';
import { hundredWordLines } from './posts.ts';

const POSTS = 4_000;
const ROUNDS = 4;
const LINES_IN_CHUNK = 128;
const DOCUMENTS_TOGETHER = 100;

type Line = { line: number; text: string };
type Pace = { wall: number; cpu: number };

/**
 * Posts a second of the whole way from a line of JSON to its assessment, beside what any program must do with the line and beside
 * `natural`'s TF-IDF and Bayes on the same posts, in the same process and in turn with them.
 */
export async function benchScore(): Promise<void> {
  const lines = hundredWordLines(POSTS).map((text, at): Line => ({ line: at + 1, text }));
  const score = (): void => {
    for (const line of lines) scoreChunk([line]);
  };
  let units = 0;
  const plain = (): void => {
    for (const { text } of lines) units += normalised(text).length;
  };
  score();
  plain();
  const scored = await best(score);
  const plainly = await best(plain);
  const memory = [`one thread ${peakMegabytes()}`];
  const threads = availableParallelism();
  const together = await threadedPace(lines, threads);
  memory.push(`${threads} threads ${peakMegabytes()}`);
  const scoredBeside = await best(score);
  const natural = await naturalWay(lines);
  const naturally = await best(natural);
  const rows: [string, Pace, number][] = [
    ['score, one thread', scored, scored.wall],
    [`score, ${threads} threads`, together, scored.wall],
    ["JSON.parse + normalize('NFC')", plainly, scored.wall],
    ['natural: TF-IDF + Bayes', naturally, scoredBeside.wall],
  ];
  process.stdout.write(`${POSTS} posts of 100 words, best of ${ROUNDS} rounds, ${units > 0 ? 'warm' : 'cold'}\n\n`);
  process.stdout.write('| way | posts/s | posts a CPU second | score on one thread is … times as fast |\n|---|---|---|---|\n');
  for (const [name, pace, against] of rows) {
    process.stdout.write(`| ${name} | ${Math.round(pace.wall)} | ${Math.round(pace.cpu)} | ${(against / pace.wall).toPrecision(3)} |\n`);
  }
  process.stdout.write(`\npeak resident memory in MB: ${memory.join(', ')}\n`);
}

function normalised(text: string): string {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text).normalize('NFC') : '';
}

/** The best of some rounds: other work on the machine only ever makes it slower. */
async function best(work: () => void | Promise<void>): Promise<Pace> {
  const pace = { wall: 0, cpu: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    pace.wall = Math.max(pace.wall, POSTS / ((performance.now() - started) / 1000));
    pace.cpu = Math.max(pace.cpu, POSTS / ((user + system) / 1e6));
  }
  return pace;
}

async function threadedPace(lines: readonly Line[], count: number): Promise<Pace> {
  const threads = startScoreThreads(count);
  const all = async (): Promise<void> => {
    const answers = [];
    for (let at = 0; at < lines.length; at += LINES_IN_CHUNK) answers.push(threads.score(lines.slice(at, at + LINES_IN_CHUNK)));
    await Promise.all(answers);
  };
  try {
    await all(); // warms up
    return await best(all);
  } finally {
    await threads.stop();
  }
}

/** `natural` as its documentation uses it: TF-IDF of a hundred posts at a time, and Bayes trained on the practice posts. */
async function naturalWay(lines: readonly Line[]): Promise<() => void> {
  // Deep paths: the front door loads databases and prints on import.
  const { TfIdf } = await import('natural/lib/natural/tfidf/index.js');
  const { BayesClassifier } = await import('natural/lib/natural/classifiers/index.js');
  const bayes = new BayesClassifier();
  for (const { text, label } of readPracticePosts()) bayes.addDocument(text, label === 'lure' ? 'lure' : 'other');
  bayes.train();
  const texts = lines.map(({ text }) => normalised(text));
  return () => {
    for (let at = 0; at < texts.length; at += DOCUMENTS_TOGETHER) {
      const together = new TfIdf();
      const part = texts.slice(at, at + DOCUMENTS_TOGETHER);
      for (const text of part) together.addDocument(text);
      part.forEach((text, place) => {
        together.listTerms(place);
        bayes.classify(text);
      });
    }
  };
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
