/** Reads a text with the shipped lexicon, as the tests of this folder need it. */
import type { Span } from '#src/domain/assessment.ts';
import { shippedLexicon } from '#src/text/lexicon.ts';
import { readText } from '#src/text/read-text.ts';
import type { TextReading } from '#src/text/reading.ts';

export const read = (text: string, title: string | null = null): TextReading =>
  readText({ text, title, seenAt: '2026-11-01T00:00:00Z' }, shippedLexicon);

export const quote = (text: string, span: Span): string => text.slice(span.start, span.end);
