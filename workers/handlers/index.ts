import type { Handlers } from '#src/queue/queue.ts';
import type { Dependencies } from '../dependencies.ts';
import { assess } from './assess.ts';
import { capture } from './capture.ts';
import { file } from './file.ts';
import { hunt } from './hunt.ts';
import { parse } from './parse.ts';
import { schedule, seal, sweep } from './upkeep.ts';
import { visit } from './visit.ts';
import { weeks } from './weeks.ts';

/** Exactly one handler for every job of src/queue/jobs.ts; the type proves it. */
export function createHandlers(deps: Dependencies): Handlers {
  return {
    schedule: () => schedule(deps),
    visit: (payload, context) => visit(payload, context, deps, 'static'),
    browse: (payload, context) => visit(payload, context, deps, 'browser'),
    parse: (payload) => parse(payload, deps),
    assess: (payload) => assess(payload, deps),
    file: (payload) => file(payload, deps),
    hunt: (payload, context) => hunt(payload, context, deps),
    capture: (payload, context) => capture(payload, context, deps),
    weeks: () => weeks(deps),
    sweep: () => sweep(deps),
    seal: () => seal(deps),
  };
}
