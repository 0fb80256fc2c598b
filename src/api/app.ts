/**
 * The HTTP side, built from what it is given; tests call it with `inject`.
 *
 *   request ─▶ headers.ts ─▶ loopback.ts ─▶ origin.ts ─▶ limits.ts ─▶ access.ts ─▶ routes/* (zod in, store, zod out) ─▶ errors.ts
 *                                           interface-files.ts: the built interface
 */
import { fastifySwagger } from '@fastify/swagger';
import { fastify, LogController } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, type ZodTypeProvider, validatorCompiler } from 'fastify-type-provider-zod';
import { checkAccess, requireAccess } from './access.ts';
import type { Api, ApiDeps } from './api.ts';
import { translateErrors } from './errors.ts';
import { secureHeaders } from './headers.ts';
import { serveInterface } from './interface-files.ts';
import { limitRequests } from './limits.ts';
import { guardHost } from './loopback.ts';
import { guardOrigin } from './origin.ts';
import { addAccountRoutes } from './routes/account.ts';
import { addAuditRoutes } from './routes/audit.ts';
import { addCaseRoutes } from './routes/cases.ts';
import { addCaseWorkRoutes } from './routes/case-work.ts';
import { addEvidenceRoutes } from './routes/evidence.ts';
import { addLabelRoutes } from './routes/labels.ts';
import { addOrganisationRoutes } from './routes/organisation.ts';
import { addPeopleRoutes } from './routes/people.ts';
import { addQuarantineRoutes } from './routes/quarantine.ts';
import { addReportRoutes } from './routes/reports.ts';
import { addRuleRoutes } from './routes/rules.ts';
import { addRuleDraftRoutes } from './routes/rules-drafts.ts';
import { addRuleHuntRoutes } from './routes/rules-hunts.ts';
import { addSignalRoutes } from './routes/signals.ts';
import { addSourceRoutes } from './routes/sources.ts';
import { addStatusRoutes } from './routes/status.ts';
import { addTakedownRoutes } from './routes/takedowns.ts';
import { addTipRoutes } from './routes/tips.ts';

/** Builds the app, ready to listen or to be injected. Throws AppError `route-without-access` on a forgotten rule. */
export async function buildApp(deps: ApiDeps): Promise<Api> {
  const app: Api = fastify({
    loggerInstance: deps.log,
    // an access log line per request would repeat what officers look at; failures are logged by errors.ts
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 64 * 1024,
    connectionTimeout: 30_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    // who asks behind a reverse proxy is what that proxy says; anybody else's word does not count
    trustProxy: deps.config.publicUrl == null ? false : (deps.config.proxies ?? false),
    routerOptions: { maxParamLength: 100 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  requireAccess(app);
  translateErrors(app);
  await secureHeaders(app, deps);
  guardHost(app, deps);
  guardOrigin(app, deps);
  await limitRequests(app, deps);
  checkAccess(app, deps);
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Lurewatch',
        version: deps.version,
        description: 'Codes and parameters; interface and documents word them. Errors are RFC 9457 problem details.',
      },
    },
    transform: jsonSchemaTransform,
  });
  addStatusRoutes(app, deps);
  addAccountRoutes(app, deps);
  addPeopleRoutes(app, deps);
  addOrganisationRoutes(app, deps);
  addAuditRoutes(app, deps);
  addCaseRoutes(app, deps);
  addCaseWorkRoutes(app, deps);
  addTipRoutes(app, deps);
  addEvidenceRoutes(app, deps);
  addTakedownRoutes(app, deps);
  addReportRoutes(app, deps);
  addLabelRoutes(app, deps);
  addSignalRoutes(app, deps);
  addRuleRoutes(app, deps);
  addRuleDraftRoutes(app, deps);
  addRuleHuntRoutes(app, deps);
  addSourceRoutes(app, deps);
  addQuarantineRoutes(app, deps);
  app.get('/api/openapi.json', { config: { access: 'signed-in' }, schema: { hide: true } }, () => app.swagger());
  await serveInterface(app, deps.interfaceFolder);
  await app.ready();
  return app;
}
