/**
 * Which host is answered. Practice: this machine only, by its own names (a foreign name that was made to resolve to
 * 127.0.0.1 is refused: DNS rebinding), and only over loopback. Live with LUREWATCH_PUBLIC_URL: that name only.
 */
import type { Api, ApiDeps } from './api.ts';
import { sendProblem } from './errors.ts';

/** Refuses requests for another host, and in practice from another machine. */
export function guardHost(app: Api, deps: Pick<ApiDeps, 'config'>): void {
  const { mode } = deps.config;
  const publicHost = deps.config.publicUrl == null ? null : new URL(deps.config.publicUrl).host;
  app.addHook('onRequest', async (request, reply) => {
    const { host } = request.headers;
    // whoever watches this process asks it by address; the answer says nothing else
    const isHealth = request.method === 'GET' && request.url === '/api/health';
    const ours = publicHost === null ? isLocalName(host) : host?.toLowerCase() === publicHost || isHealth;
    const near = mode === 'live' || isLoopbackAddress(request.socket.remoteAddress);
    return ours && near ? undefined : sendProblem(reply, request, 'host-not-allowed', 421);
  });
}

function isLocalName(host: string | undefined): boolean {
  return host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/iu.test(host);
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && (address === '::1' || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/u.test(address));
}
