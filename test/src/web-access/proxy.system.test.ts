import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAddressGuard } from '#src/web-access/guard.ts';
import { openGuardProxy, type GuardProxy, type ProxyPass } from '#src/web-access/proxy.ts';
import { openHostileServer, type HostileServer } from './hostile-server.ts';

let site: HostileServer;
let inside: HostileServer;
let proxy: GuardProxy;

beforeAll(async () => {
  site = await openHostileServer();
  inside = await openHostileServer();
  proxy = await openGuardProxy({ guard: createAddressGuard({ allow: [site.address] }), log: pino({ level: 'silent' }) });
});
afterAll(async () => {
  await proxy.close();
  await site.close();
  await inside.close();
});

/** Sends bytes to the proxy and gives back all that comes until it hangs up or half a second is over. */
function talk(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(proxy.server).port), '127.0.0.1');
    let heard = '';
    const end = () => {
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(end, 500);
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      end();
    });
    socket.write(text);
  });
}

const withPass = (pass: ProxyPass) =>
  `Proxy-Authorization: Basic ${Buffer.from(`${pass.username}:${pass.password}`).toString('base64')}\r\n`;
const get = (url: string, extra: string) => `GET ${url} HTTP/1.1\r\nHost: x\r\n${extra}Connection: close\r\n\r\n`;

it('serves nobody without a pass, with a wrong one, or with one that was returned', async () => {
  const pass = proxy.issue(1_000_000);
  const wrong = { ...pass, password: pass.password.replace(/^./, (first) => (first === '0' ? '1' : '0')) };
  for (const extra of ['', withPass(wrong), 'Proxy-Authorization: Basic !!\r\n', 'Proxy-Authorization: Bearer x\r\n']) {
    expect(await talk(get(`${site.origin}/page`, extra))).toMatch(/^HTTP\/1.1 407/);
    expect(await talk(`CONNECT ${site.address} HTTP/1.1\r\n${extra}\r\n`)).toMatch(/^HTTP\/1.1 407/);
  }
  expect(await talk(get(`${site.origin}/page`, withPass(pass)))).toMatch(/^HTTP\/1.1 200/);
  pass.close();
  expect(await talk(get(`${site.origin}/page`, withPass(pass)))).toMatch(/^HTTP\/1.1 407/);
});

it('passes requests on without its own headers', async () => {
  const pass = proxy.issue(1_000_000);
  expect(await talk(get(`${site.origin}/page`, withPass(pass)))).toContain('X-Mixed-Case: Yes');
  const seen = site.requests.at(-1)?.headers ?? {};
  expect(seen['proxy-authorization']).toBeUndefined();
  expect(seen.host).toBe(site.address);
  expect([...pass.addresses]).toEqual([[site.address, '127.0.0.1']]);
  pass.close();
});

it('never connects to what the guard refuses', async () => {
  const pass = proxy.issue(1_000_000);
  expect(await talk(get(`${inside.origin}/page`, withPass(pass)))).toBe('');
  expect(await talk(`CONNECT ${inside.address} HTTP/1.1\r\n${withPass(pass)}\r\n`)).toMatch(/^HTTP\/1.1 403/);
  for (const target of [
    `user@${inside.address}`,
    `${inside.address}/x`,
    '[::1]:80',
    'localhost:22',
    '',
    'x:99999',
    `127.0.0.1:${inside.port}#:80`,
  ]) {
    expect(await talk(`CONNECT ${target} HTTP/1.1\r\n${withPass(pass)}\r\n`)).not.toMatch(/^HTTP\/1.1 200/);
  }
  for (const url of ['/page', 'file:///etc/hostname', 'https://127.0.0.1/', 'ftp://127.0.0.1/']) {
    expect(await talk(get(url, withPass(pass)))).not.toMatch(/^HTTP\/1.1 200/);
  }
  expect(inside.connections()).toBe(0);
  expect(pass.failures.get(inside.address)?.outcome).toBe('blocked-address');
  pass.close();
});

it('tunnels, counts both directions and cuts at the bound', async () => {
  const pass = proxy.issue(200_000);
  const tunnel = `CONNECT ${site.address} HTTP/1.1\r\n${withPass(pass)}\r\n`;
  expect(await talk(`${tunnel}GET /page HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toContain('X-Mixed-Case');
  expect(pass.overLimit()).toBe(false);
  const heard = await talk(`${tunnel}GET /huge HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(heard.length).toBeLessThan(300_000);
  expect(pass.overLimit()).toBe(true);
  expect(await talk(get(`${site.origin}/page`, withPass(pass)))).toBe('');
  pass.close();
});
