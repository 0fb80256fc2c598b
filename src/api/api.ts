/** What the HTTP side is made from, and its type. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Kysely } from 'kysely';
import type { Clock } from '#src/clock.ts';
import type { Config } from '#src/config.ts';
import type { Logger } from '#src/log.ts';
import type { PdfPrinter } from '#src/documents/print-pdf.ts';
import type { RawFiles } from '#src/evidence/raw-files.ts';
import type { Auth } from '#src/people/auth.ts';
import type { Queue } from '#src/queue/queue.ts';
import type { ContactVault } from '#src/store/contact-vault.ts';
import type { Database } from '#src/store/database.ts';
import type { Limits } from './limits.ts';

/** What the API needs. `queue` is null where only reading is wanted (its counts are then null). */
export type ApiDeps = {
  db: Kysely<Database>;
  queue: Pick<Queue, 'counts' | 'add'> | null;
  auth: Auth;
  /** Seals what must be read by few: reporters of tips. */
  vault: ContactVault;
  /** Kept copies: raw responses, screenshots, submitted files. */
  rawFiles: RawFiles;
  /** Prints documents as PDF. */
  pdf: PdfPrinter;
  /** Without `publicUrl` only this machine is answered. */
  config: Pick<Config, 'mode' | 'province'> & Partial<Pick<Config, 'publicUrl' | 'proxies'>>;
  /** Requests a minute from one address; the usual ones where it is left out. */
  limits?: Limits;
  clock: Clock;
  log: Logger;
  /** Version of the product, for the API description. */
  version: string;
  /** Folder of the built interface. */
  interfaceFolder: string;
};

export type Api = FastifyInstance<Server, IncomingMessage, ServerResponse, Logger, ZodTypeProvider>;
