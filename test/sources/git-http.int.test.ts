import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFetcher } from '../../src/sources/fetch/fetch.ts';
import { gitSource } from '../../src/sources/git/git.ts';
import { parseGitAddress } from '../../src/sources/git/address.ts';
import type { ReachOptions } from '../../src/sources/git/reach.ts';
import { SourceError } from '../../src/sources/source.ts';
import { freePort } from '../free-port.ts';
import { serveGit } from './git-http.ts';
import { madeRepository } from './made-repository.ts';

let repository: ReturnType<typeof madeRepository>;
let servers: Awaited<ReturnType<typeof serveGit>>[];

beforeEach(async () => {
  repository = madeRepository();
  servers = [];
  await repository.commit({ 'a.md': 'one' });
});
afterEach(async () => {
  for (const server of servers) await server.close();
  repository.remove();
});

async function serve(options?: Parameters<typeof serveGit>[1]) {
  const server = await serveGit(repository.root, options);
  servers.push(server);
  return server;
}

const dataDir = () => join(repository.root, 'data');

/** Paths of the posts at an address; or what is wrong, in words. */
async function read(address: string, reach: Partial<ReachOptions> = {}): Promise<string[] | string> {
  const parsed = parseGitAddress(address);
  if ('mistake' in parsed) return parsed.mistake;
  const paths: string[] = [];
  try {
    const env = { PATH: process.env['PATH'] };
    const source = gitSource('news', parsed, {
      interval: 600_000,
      dataDir: dataDir(),
      env,
      allowPrivate: ['127.0.0.1'],
      ...reach,
    });
    for await (const event of source.read({ now: 0 })) if (event.kind === 'post') paths.push(event.post.path);
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    throw error;
  }
  return paths;
}

const withUser = (url: string, user: string) => `git+${url.replace('//', `//${user}@`)}/posts.git`;

test('a user name and password are told to the host that asks for them, and are in no file of the clone', async () => {
  const { url, requests } = await serve({ credentials: 'me:S3CRET@"$(x)' });
  expect(await read(withUser(url, 'me:S3CRET%40%22%24(x)'))).toEqual(['a.md']);
  expect(requests[0]?.authorization).toBeUndefined();
  expect(requests.at(-1)?.authorization).toBeDefined();
  const found = execFileSync('sh', ['-c', 'grep -rl S3CRET "$0" || true', dataDir()], { encoding: 'utf8' });
  expect(found).toBe('');
});

test('a wrong password is refused in words that do not tell it', async () => {
  const { url } = await serve({ credentials: 'me:right' });
  const said = await read(withUser(url, 'me:S3CRET'));
  expect(said).toContain('does not let us in: check the user name and token');
  expect(said).toContain(`${url}/posts.git`);
  expect(said).not.toContain('S3CRET');
  expect(await read(`git+${url}/posts.git`)).toContain('it wants to know who asks');
});

test('a repository that has moved is read where it is now, and nobody is told a password there', async () => {
  const elsewhere = await serve();
  const { url } = await serve({ redirect: (path) => `${elsewhere.url}${path}` });
  expect(await read(withUser(url, 'me:S3CRET'))).toContain('it has moved elsewhere');
  expect(elsewhere.requests).toEqual([]);
  const fetcher = openFetcher({ allowPrivate: ['127.0.0.1'] });
  expect(await read(withUser(url, 'me:S3CRET'), { fetcher })).toEqual(['a.md']);
  expect(elsewhere.requests.map(({ authorization }) => authorization).filter(Boolean)).toEqual([]);
  await fetcher.close();
});

test('a host in a private network is refused unless it is allowed, by its address, by its name and after a redirect', async () => {
  const { url, requests } = await serve();
  const { port } = new URL(url);
  expect(await read(`git+${url}/posts.git`, { allowPrivate: [] })).toMatch(/127\.0\.0\.1.*FETCH_ALLOW_PRIVATE/);
  expect(await read(`git+http://localhost:${port}/posts.git`)).toMatch(/localhost.*FETCH_ALLOW_PRIVATE/);
  expect(requests).toEqual([]);
  const away = await serve({ redirect: (path) => `http://localhost:${port}${path}` });
  const fetcher = openFetcher({ allowPrivate: ['127.0.0.1'] });
  expect(await read(`git+${away.url}/posts.git`, { fetcher })).toMatch(/localhost.*FETCH_ALLOW_PRIVATE/);
  expect(requests).toEqual([]);
  await fetcher.close();
  expect(await read(`git+http://localhost:${port}/posts.git`, { allowPrivate: [`localhost:${port}`] })).toEqual([
    'a.md',
  ]);
});

test.each([
  ['a host that is not there', 'git+http://nowhere.invalid/n.git', 'its host was not found'],
  ['a repository that is not there', '', 'there is no repository at that address'],
])('%s is said in plain words', async (_, address, words) => {
  const { url } = await serve();
  expect(await read(address || `git+${url}/nothing.git`)).toContain(words);
});

test('a host that does not answer is said in plain words', async () => {
  expect(await read(`git+http://127.0.0.1:${await freePort()}/n.git`)).toContain('its host does not answer');
});
