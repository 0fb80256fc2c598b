/** Security headers of every answer. */
import helmet from '@fastify/helmet';
import type { Api, ApiDeps } from './api.ts';

/**
 * Sends a strict content policy: scripts from our own files only, none inline. Style elements need
 * the nonce of the page (`reply.cspNonce.style`), which the interface reads from its document:
 * Mantine writes its colour variables and a dialog's scroll lock as style elements. Style attributes
 * are not allowed: React sets styles through the document object, which the policy does not concern.
 */
export async function secureHeaders(app: Api, deps: Pick<ApiDeps, 'config'>): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: true,
    referrerPolicy: { policy: 'no-referrer' },
    // plain HTTP on loopback: a promise of HTTPS would lock people out of every other local port
    strictTransportSecurity: deps.config.publicUrl == null ? false : { maxAge: 31_536_000, includeSubDomains: false },
  });
}
