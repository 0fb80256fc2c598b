/** Signing in and out, and the own account: the only doors to src/people/auth.ts. */
import { appendAudit } from '#src/store/audit.ts';
import { peopleOfDomain } from '#src/store/people.ts';
import { endSession, endSessions, listSessions } from '#src/store/sessions.ts';
import { may, permissionIds } from '#src/domain/access.ts';
import { notFound } from '#src/errors.ts';
import { changePassword } from '#src/people/change-password.ts';
import { acceptInvitation, openInvitation } from '#src/people/invitation.ts';
import { recordFailedSignIn, recordSignIn } from '#src/people/record-sign-in.ts';
import { isPracticeEmail, practiceDomain, practicePassword } from '#src/people/practice.ts';
import { attemptSucceeded, beginAttempt, tryOwnPassword } from '#src/people/try-password.ts';
import { actorOf, personOf, signInHeaders } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { refuse } from '#src/api/errors.ts';
import * as schema from '#src/api/schema/account.ts';
import { me, type Me } from '#src/api/schema/me.ts';
import { refuseLocked, toSession } from './account-answers.ts';

/** Adds the routes. */
export function addAccountRoutes(app: Api, deps: ApiDeps): void {
  addSignInRoutes(app, deps);
  addOwnAccountRoutes(app, deps);
  addSecondFactorRoutes(app, deps);
}

function addSignInRoutes(app: Api, deps: ApiDeps): void {
  const { db, auth, clock } = deps;
  const strict = { access: 'public', limit: 'sign-in' } as const;

  app.get(
    '/api/sign-in-options',
    { config: { access: 'public' }, schema: { response: { 200: schema.signInOptions } } },
    async (): Promise<schema.SignInOptions> => {
      const { mode } = deps.config;
      if (mode === 'live') return { mode, practice: [] };
      const people = await peopleOfDomain(db, practiceDomain);
      const practice = people.map(({ name, email, grant }) => ({
        role: grant.role,
        name,
        email,
        password: practicePassword,
        province: grant.province,
      }));
      return { mode, practice };
    },
  );

  app.post(
    '/api/auth/sign-in',
    { config: strict, schema: { body: schema.signIn, response: { 200: schema.signInAnswer } } },
    async (request, reply) => {
      const { email, password } = request.body;
      const now = clock.now();
      const attempt = await beginAttempt(db, email, now);
      if (!attempt.ok) return refuseLocked(reply, request, attempt.until, now);
      // practice data never share a database with real ones; should an account slip in, it opens nothing
      const step =
        deps.config.mode === 'live' && isPracticeEmail(email) ? null : await auth.signIn(signInHeaders(request), email, password);
      if (step === null || !step.ok) {
        await recordFailedSignIn(db, email);
        return refuse(reply, request, 'sign-in-failed');
      }
      await attemptSucceeded(db, email, now);
      if (step.userId !== null) await recordSignIn(db, step.userId, 'password', now);
      void reply.header('set-cookie', step.setCookie);
      return { next: step.userId === null ? ('second-factor' as const) : ('done' as const) };
    },
  );

  app.post(
    '/api/auth/second-step',
    { config: strict, schema: { body: schema.secondStep, response: { 200: schema.signInAnswer } } },
    async (request, reply) => {
      const step = await auth.secondStep(signInHeaders(request), request.body.kind, request.body.code);
      if (step.ok && step.userId !== null) await recordSignIn(db, step.userId, request.body.kind, clock.now());
      void reply.header('set-cookie', step.setCookie);
      if (step.ok) return { next: 'done' as const };
      if (step.reason === 'locked') return refuse(reply, request, 'sign-in-locked');
      return refuse(reply, request, step.reason === 'expired' ? 'sign-in-expired' : 'code-wrong');
    },
  );

  app.post(
    '/api/auth/invitation',
    { config: strict, schema: { body: schema.invitationLink, response: { 200: schema.invitationFor } } },
    async (request, reply) => {
      const found = await openInvitation(db, request.body.token, clock.now());
      if (found === null) return refuse(reply, request, 'invitation-void');
      return { name: found.name, email: found.email, endsAt: found.expiresAt.toISOString() };
    },
  );

  app.post(
    '/api/auth/invitation/accept',
    { config: strict, schema: { body: schema.invitationAccept, response: { 200: schema.signInAnswer } } },
    async (request, reply) => {
      const { token, password } = request.body;
      const now = clock.now();
      // hashing costs much: not for a link that does not work
      if ((await openInvitation(db, token, now)) === null) return refuse(reply, request, 'invitation-void');
      const taken = await acceptInvitation(db, { token, passwordHash: await auth.hashPassword(password), now });
      if (taken === null) return refuse(reply, request, 'invitation-void');
      const step = await auth.signIn(signInHeaders(request), taken.email, password);
      if (!step.ok) return refuse(reply, request, 'sign-in-failed');
      if (step.userId !== null) await recordSignIn(db, step.userId, 'invitation', now);
      void reply.header('set-cookie', step.setCookie);
      return { next: step.userId === null ? ('second-factor' as const) : ('done' as const) };
    },
  );

  app.post('/api/auth/sign-out', { config: { access: 'public' }, schema: { response: { 200: schema.done } } }, async (request, reply) => {
    const headers = signInHeaders(request);
    const found = await auth.identify(headers, true);
    void reply.header('set-cookie', await auth.signOut(headers));
    if (found !== null) {
      const { id } = found.signedIn.person;
      await appendAudit(db, [{ actor: { kind: 'user', id }, action: 'sign-out', subject: { kind: 'user', id } }]);
    }
    return { done: true as const };
  });
}

function addOwnAccountRoutes(app: Api, deps: ApiDeps): void {
  const { db, auth, clock } = deps;
  const own = { access: 'signed-in' } as const;

  app.get('/api/me', { config: own, schema: { response: { 200: me } } }, async (request): Promise<Me> => {
    const person = personOf(request);
    return {
      ...person,
      permissions: permissionIds.filter((permission) => may(person, permission)),
      mode: deps.config.mode,
      secondFactor: request.signedIn?.secondFactor ?? false,
      idleMinutes: await auth.idleMinutes(),
    };
  });

  app.post(
    '/api/auth/password',
    { config: { ...own, limit: 'sign-in' }, schema: { body: schema.passwordChange, response: { 200: schema.done } } },
    async (request, reply) => {
      const person = personOf(request);
      const now = clock.now();
      const tried = await tryOwnPassword(deps, person, request.body.current, now);
      if (!tried.ok)
        return tried.reason === 'locked' ? refuseLocked(reply, request, tried.until, now) : refuse(reply, request, 'password-wrong');
      if (request.body.current === request.body.next) return refuse(reply, request, 'password-same');
      const passwordHash = await auth.hashPassword(request.body.next);
      await changePassword(db, { userId: person.id, passwordHash, keepSession: request.signedIn?.sessionId ?? null, by: actorOf(request) });
      return { done: true as const };
    },
  );

  app.get('/api/auth/sessions', { config: own, schema: { response: { 200: schema.sessionList } } }, async (request) => {
    const rows = await listSessions(db, personOf(request).id, clock.now());
    return { items: rows.map((row) => toSession(row, request.signedIn?.sessionId ?? null)) };
  });

  app.post(
    '/api/auth/sessions/:id/end',
    { config: own, schema: { params: schema.sessionParams, response: { 200: schema.done } } },
    async (request) => {
      const { id } = personOf(request);
      await db.transaction().execute(async (trx) => {
        if (!(await endSession(trx, id, request.params.id))) throw notFound('session', request.params.id);
        await appendAudit(trx, [{ actor: actorOf(request), action: 'session.ended', subject: { kind: 'user', id } }]);
      });
      return { done: true as const };
    },
  );
}

function addSecondFactorRoutes(app: Api, deps: ApiDeps): void {
  const { db, auth, clock } = deps;
  const config = { access: 'signed-in', limit: 'sign-in' } as const;

  app.post(
    '/api/auth/second-factor',
    { config, schema: { body: schema.passwordAgain, response: { 200: schema.secondFactorStart } } },
    async (request, reply) => {
      const now = clock.now();
      if (request.signedIn?.secondFactor === true) return refuse(reply, request, 'second-factor-exists');
      const tried = await tryOwnPassword(deps, personOf(request), request.body.password, now);
      if (!tried.ok)
        return tried.reason === 'locked' ? refuseLocked(reply, request, tried.until, now) : refuse(reply, request, 'password-wrong');
      const started = await auth.startSecondFactor(signInHeaders(request), request.body.password);
      if (started === null) return refuse(reply, request, 'second-factor-exists');
      return { ...started, secret: new URL(started.uri).searchParams.get('secret') ?? '' };
    },
  );

  app.post(
    '/api/auth/second-factor/confirm',
    { config, schema: { body: schema.appCode, response: { 200: schema.done } } },
    async (request, reply) => {
      if (request.signedIn?.secondFactor === true) return refuse(reply, request, 'second-factor-exists');
      const { step, sessionId } = await auth.confirmSecondFactor(signInHeaders(request), request.body.code);
      if (!step.ok) return refuse(reply, request, 'code-wrong');
      const actor = actorOf(request);
      await db.transaction().execute(async (trx) => {
        // the others were signed in with the password alone
        const ended = await endSessions(trx, actor.id, sessionId);
        await appendAudit(trx, [{ actor, action: 'second-factor.set', subject: { kind: 'user', id: actor.id }, detail: { ended } }]);
      });
      void reply.header('set-cookie', step.setCookie);
      return { done: true as const };
    },
  );

  app.post(
    '/api/auth/backup-codes',
    { config, schema: { body: schema.passwordAgain, response: { 200: schema.backupCodes } } },
    async (request, reply) => {
      const now = clock.now();
      const tried = await tryOwnPassword(deps, personOf(request), request.body.password, now);
      if (!tried.ok)
        return tried.reason === 'locked' ? refuseLocked(reply, request, tried.until, now) : refuse(reply, request, 'password-wrong');
      const codes = await auth.newBackupCodes(signInHeaders(request), request.body.password);
      if (codes === null) return refuse(reply, request, 'second-factor-needed');
      const actor = actorOf(request);
      await appendAudit(db, [{ actor, action: 'backup-codes.made', subject: { kind: 'user', id: actor.id } }]);
      return { backupCodes: codes };
    },
  );
}
