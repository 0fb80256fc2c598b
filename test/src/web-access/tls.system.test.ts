import { createHash, X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBrowserVisitor } from '#src/web-access/browser.ts';
import { createFetcher } from '#src/web-access/fetch.ts';
import { createAddressGuard } from '#src/web-access/guard.ts';
import { makeCertificate } from './certificate.ts';
import { browserForTests } from './test-browser.ts';

const log = pino({ level: 'silent' });
const root = makeCertificate('Invented Root');
const leaf = makeCertificate('secure.example', root);
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer({ key: leaf.keyPem, cert: leaf.pem + root.pem }, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>an toàn');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function fetcherFor(name: string, trusts: boolean) {
  const guard = createAddressGuard({ allow: [`${name}:${port}`], resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
  return createFetcher({ guard, userAgent: 'test', log, ...(trusts ? { tls: { ca: root.pem } } : {}) });
}

it('the chain is kept, leaf first, each certificate once', async () => {
  const result = await fetcherFor('secure.example', true).fetch({ url: `https://secure.example:${port}/` });
  if (result.outcome !== 'ok') throw new Error(JSON.stringify(result));
  const [first, second, ...more] = result.response.tls;
  expect(more).toEqual([]);
  expect(first).toMatchObject({ subject: 'CN=secure.example', issuer: 'CN=Invented Root', pem: new X509Certificate(leaf.pem).toString() });
  expect(first?.sha256).toBe(createHash('sha256').update(new X509Certificate(leaf.pem).raw).digest('hex'));
  expect(second).toMatchObject({ subject: 'CN=Invented Root', issuer: 'CN=Invented Root' });
  expect(Date.parse(first?.validTo ?? '')).toBeGreaterThan(Date.now());
  expect(result.response.remoteAddress).toBe('127.0.0.1');
  const again = await fetcherFor('secure.example', true).fetch({ url: `https://secure.example:${port}/` });
  expect(again.response?.tls).toHaveLength(2);
});

it('a chain nobody vouches for, or for another name, is a network error', async () => {
  expect(await fetcherFor('secure.example', false).fetch({ url: `https://secure.example:${port}/` })).toMatchObject({
    outcome: 'network-error',
    reason: 'tls-self-signed-cert-in-chain',
  });
  expect(await fetcherFor('other.example', true).fetch({ url: `https://other.example:${port}/` })).toMatchObject({
    outcome: 'network-error',
    reason: 'tls-err-tls-cert-altname-invalid',
  });
});

it('the browser refuses it as well, through its tunnel', async () => {
  const found = await browserForTests();
  const guard = createAddressGuard({ allow: [`secure.example:${port}`], resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
  const visitor = createBrowserVisitor({ ...found, guard, userAgent: 'test', log });
  expect(await visitor.visit({ url: `https://secure.example:${port}/`, waitFor: null })).toMatchObject({
    outcome: 'network-error',
    reason: 'tls-cert-authority-invalid',
  });
  await visitor.close();
});

it('with trust the browser gives page and chain', async () => {
  const found = await browserForTests();
  const guard = createAddressGuard({ allow: [`secure.example:${port}`], resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
  // Chromium trusts one key by its hash, which stands in for a trust anchor of the machine.
  const spki = createHash('sha256')
    .update(new X509Certificate(leaf.pem).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  const launchArguments = [...found.launchArguments, `--ignore-certificate-errors-spki-list=${spki}`];
  const visitor = createBrowserVisitor({ executablePath: found.executablePath, launchArguments, guard, userAgent: 'test', log });
  const result = await visitor.visit({ url: `https://secure.example:${port}/`, waitFor: 'p' });
  await visitor.close();
  expect(result).toMatchObject({ outcome: 'ok', response: { via: 'browser', remoteAddress: '127.0.0.1', status: 200 } });
  expect(result.response?.tls[0]).toMatchObject({ subject: 'CN=secure.example' });
});
