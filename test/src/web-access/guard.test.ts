import { describe, expect, it } from 'vitest';
import { createAddressGuard, notPublic } from '#src/web-access/guard.ts';

function guardFor(...addresses: string[]) {
  return createAddressGuard({
    allow: [],
    resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  });
}

async function verdictOf(url: string, ...addresses: string[]): Promise<string> {
  const verdict = await guardFor(...addresses).check(new URL(url));
  return verdict.ok ? verdict.address : `${verdict.outcome} ${verdict.reason}`;
}

describe('addresses written into the URL', () => {
  it.each([
    ['http://127.0.0.1/', 'loopback'],
    ['http://127.0.0.1./', 'loopback'],
    ['http://2130706433/', 'loopback'],
    ['http://0x7f000001/', 'loopback'],
    ['http://0x7f.1/', 'loopback'],
    ['http://0177.0.0.1/', 'loopback'],
    ['http://127.1/', 'loopback'],
    ['http://１２７.0.0.1/', 'loopback'],
    ['http://0.0.0.0/', 'unspecified'],
    ['http://0/', 'unspecified'],
    ['http://10.1.2.3/', 'private'],
    ['http://172.16.0.1/', 'private'],
    ['http://192.168.1.1/', 'private'],
    ['http://169.254.169.254/', 'link-local'],
    ['http://100.64.0.1/', 'carrier-grade-nat'],
    ['http://100.100.100.200/', 'carrier-grade-nat'],
    ['http://168.63.129.16/', 'host-service'],
    ['http://192.0.2.1/', 'reserved'],
    ['http://198.18.0.1/', 'reserved'],
    ['http://224.0.0.1/', 'multicast'],
    ['http://255.255.255.255/', 'broadcast'],
    ['http://240.0.0.1/', 'reserved'],
    ['http://[::]/', 'unspecified'],
    ['http://[::1]/', 'loopback'],
    ['http://[::ffff:127.0.0.1]/', 'loopback'],
    ['http://[::ffff:10.0.0.1]/', 'private'],
    ['http://[::7f00:1]/', 'not-global-unicast'],
    ['http://[64:ff9b::7f00:1]/', 'rfc6052'],
    ['http://[64:ff9b:1::7f00:1]/', 'rfc6052'],
    ['http://[2002:7f00:1::]/', '6to4'],
    ['http://[2001:0:1::1]/', 'teredo'],
    ['http://[fe80::1]/', 'link-local'],
    ['http://[fd00::1]/', 'unique-local'],
    ['http://[ff02::1]/', 'multicast'],
    ['http://[2001:db8::1]/', 'reserved'],
    ['http://[4000::1]/', 'not-global-unicast'],
  ])('%s is %s', async (url, reason) => {
    expect(await verdictOf(url)).toBe(`blocked-address ${reason}`);
  });

  it('public ones pass', async () => {
    expect(await verdictOf('http://93.184.215.14/')).toBe('93.184.215.14');
    expect(await verdictOf('https://[2606:4700::1111]/')).toBe('2606:4700::1111');
    expect(await verdictOf('http://[::ffff:93.184.215.14]/')).toBe('93.184.215.14');
  });
});

describe('names', () => {
  it.each(['127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '0.0.0.0', '::', '2002:7f00:1::', '::1', '169.254.169.254', 'fe80::1%eth0'])(
    'that resolve to %s are refused',
    async (address) => {
      expect(await verdictOf('http://inside.example/', address)).toMatch(/^blocked-address /);
      expect(await verdictOf('http://mixed.example/', '93.184.215.14', address)).toMatch(/^blocked-address /);
    },
  );

  it('are pinned to one checked address, IPv4 first', async () => {
    expect(await verdictOf('http://site.example./', '2606:4700::1111', '93.184.215.14')).toBe('93.184.215.14');
    expect(await verdictOf('http://bücher.example/', '2606:4700::1111')).toBe('2606:4700::1111');
  });

  it('of loopback are loopback without asking a resolver', async () => {
    expect(await verdictOf('http://localhost/', '93.184.215.14')).toBe('blocked-address loopback');
    expect(await verdictOf('http://localhost./', '93.184.215.14')).toBe('blocked-address loopback');
    expect(await verdictOf('http://a.localhost/', '93.184.215.14')).toBe('blocked-address loopback');
  });

  it('that do not resolve are a dns-error', async () => {
    expect(await verdictOf('http://nothing.example/')).toBe('dns-error no-address');
    expect(await verdictOf('http://a..b/', '93.184.215.14')).toBe('dns-error bad-name');
    const failing = (code: string) =>
      createAddressGuard({ allow: [], resolve: () => Promise.reject(Object.assign(new Error(code), { code })) });
    expect(await failing('ENOTFOUND').check(new URL('http://a.example/'))).toEqual({
      ok: false,
      outcome: 'dns-error',
      reason: 'name-not-found',
    });
    expect(await failing('EAI_AGAIN').check(new URL('http://a.example/'))).toEqual({
      ok: false,
      outcome: 'dns-error',
      reason: 'dns-failure',
    });
  });

  it('a resolver that answers nonsense is not followed', async () => {
    expect(await verdictOf('http://odd.example/', 'not an address')).toBe('blocked-address not-an-address');
  });
});

describe('the form of the URL', () => {
  it.each([
    ['ftp://site.example/', 'scheme'],
    ['file:///etc/hostname', 'scheme'],
    ['javascript:1', 'scheme'],
    ['http://user@site.example/', 'credentials'],
    ['http://:secret@site.example/', 'credentials'],
    ['http://site.example:22/', 'port'],
    ['http://site.example:5432/', 'port'],
    [`http://site.example/${'a'.repeat(9_000)}`, 'url-too-long'],
  ])('%s', async (url, reason) => {
    expect(await verdictOf(url, '93.184.215.14')).toBe(`blocked-address ${reason}`);
  });

  it.each(['http://site.example/', 'https://site.example/', 'http://site.example:8080/', 'https://site.example:8443/'])(
    '%s passes',
    async (url) => {
      expect(await verdictOf(url, '93.184.215.14')).toBe('93.184.215.14');
    },
  );
});

describe('the allow list', () => {
  const guard = createAddressGuard({
    allow: ['127.0.0.1:4321', 'jobs.localhost:4321', '[::1]:4321'],
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  it.each([
    ['http://127.0.0.1:4321/', true],
    ['http://[::1]:4321/', true],
    ['http://jobs.localhost:4321/', true],
    ['http://127.0.0.1:4322/', false],
    ['http://127.0.0.1/', false],
    ['http://foreign.example:4321/', false],
    ['http://other.localhost:4321/', false],
    ['http://user@127.0.0.1:4321/', false],
  ])('%s: %s', async (url, ok) => {
    expect((await guard.check(new URL(url))).ok).toBe(ok);
  });

  it.each(['127.0.0.1', 'http://127.0.0.1:1', '', ':80', 'a b:80', 'x@127.0.0.1:80'])('refuses the entry %j', (entry) => {
    expect(() => createAddressGuard({ allow: [entry] })).toThrow(/host:port/);
  });
});

it('every IPv4 range that is not public is refused at both ends', () => {
  const edges = [
    '10.0.0.0',
    '10.255.255.255',
    '127.255.255.255',
    '172.31.255.255',
    '192.168.255.255',
    '169.254.0.0',
    '100.127.255.255',
    '192.0.0.0',
    '203.0.113.255',
    '0.255.255.255',
  ];
  expect(edges.filter((edge) => notPublic(edge) === null)).toEqual([]);
  const open = ['9.255.255.255', '11.0.0.0', '126.255.255.255', '128.0.0.1', '172.15.255.255', '172.32.0.0', '192.167.255.255'];
  expect(open.filter((edge) => notPublic(edge) !== null)).toEqual([]);
});
