/** The built interface: files with a hash in their name for ever, the page itself fresh every time. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { Api } from './api.ts';
import { sendProblem } from './errors.ts';

const missing = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Lurewatch</title>
<p>Giao diện chưa được dựng. Chạy lệnh: <code>npx vite build</code></p>
<p lang="en">The interface has not been built. Run: <code>npx vite build</code></p></html>`;

/**
 * Serves the folder that `vite build` made. Every other address outside /api gets the page, so that
 * a link to a case can be opened directly; a missing file and /api get a problem.
 */
export async function serveInterface(app: Api, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    index: false,
    cacheControl: false,
    etag: true,
  });

  app.get('/assets/*', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const name = request.url.split('?')[0] ?? '';
    return reply.header('cache-control', 'public, max-age=31536000, immutable').sendFile(name);
  });

  const page = async (reply: FastifyReply) => {
    const html = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => missing);
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(html.replace('__STYLE_NONCE__', reply.cspNonce.style));
  };
  app.get('/', { config: { access: 'public' }, schema: { hide: true } }, (_request, reply) => page(reply));
  app.setNotFoundHandler(async (request, reply) => {
    const wanted = request.url.split('?')[0] ?? '/';
    const isPage = request.method === 'GET' && !wanted.startsWith('/api') && !wanted.startsWith('/assets/') && path.extname(wanted) === '';
    return isPage ? page(reply) : sendProblem(reply, request, 'not-found', 404);
  });
}
