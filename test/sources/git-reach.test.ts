import type { LookupFunction } from 'node:net';
import { expect, test } from 'vitest';
import { gitReach } from '../../src/sources/git/reach.ts';
import { GitFailure } from '../../src/sources/git/run-git.ts';
import { wordsOf } from '../../src/sources/git/trouble.ts';

/** A name server that knows every name by these addresses. */
function naming(...addresses: string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (_, __, callback) => callback(null, found);
}

test('git is told which public addresses a name has, so that another answer leads it nowhere else', async () => {
  const { check } = gitReach({ env: {}, lookup: naming('10.0.0.1', '1.1.1.1', '2606:4700::1111') });
  expect(await check('https://news.example/n.git')).toEqual([
    '-c',
    'http.curloptResolve=news.example:443:1.1.1.1,[2606:4700::1111]',
  ]);
});

test.each([
  ['https://news.example/n'],
  ['http://10.1.2.3:8080/n'],
  ['http://[::1]/n'],
  ['http://[::127.0.0.1]/n'],
  ['http://169.254.169.254/latest'],
])('%s is refused where it is in a private network', async (address) => {
  const { check } = gitReach({ env: {}, lookup: naming('192.168.1.1') });
  await expect(check(address)).rejects.toThrow(GitFailure);
});

test('a name that has no address yet is not left to git, which would ask once more and go wherever it is led then', async () => {
  const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND news.example'), { code: 'ENOTFOUND' });
  const { check } = gitReach({ env: {}, lookup: (_, __, callback) => callback(unknown, '', 0) });
  const failed = await check('https://news.example/n.git').catch((error: unknown) => error as GitFailure);
  expect(failed).toBeInstanceOf(GitFailure);
  expect(wordsOf(failed as GitFailure)).toBe('its host was not found: check its name, and the network');
});

test.each([
  ['a host that is allowed there', 'http://home.example/n', { env: {}, allowPrivate: ['home.example'] }],
  ['a name that only a proxy may know', 'https://news.example/n', { env: { HTTPS_PROXY: 'http://proxy:3128' } }],
  ['ssh, whose keys say who is there', 'ssh://git@home.example/n', { env: {} }],
  ['a folder of this machine', 'file:///srv/n.git', { env: {} }],
])('git resolves itself %s', async (_, address, options) => {
  const lookup = naming(address.startsWith('https') ? '1.1.1.1' : '192.168.1.1');
  expect(await gitReach({ ...options, lookup }).check(address)).toEqual([]);
});
