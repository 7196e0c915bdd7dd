import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitSource } from '../../src/sources/git/git.ts';
import { type GitAddress, parseGitAddress } from '../../src/sources/git/address.ts';
import { SourceError, type SourceEvent } from '../../src/sources/source.ts';
import { FIRST_COMMIT, madeRepository } from './made-repository.ts';

let repository: ReturnType<typeof madeRepository>;

beforeEach(() => {
  repository = madeRepository();
});
afterEach(() => repository.remove());

const addressOf = (more: Partial<GitAddress> = {}): GitAddress => ({ url: repository.url, ...more });
const dataDir = () => join(repository.root, 'data');
const clones = () => readdirSync(join(dataDir(), 'clones')).map((name) => join(dataDir(), 'clones', name));
const env: Record<string, string | undefined> = { PATH: process.env['PATH'] };

/** Reads time after time as those who follow a source do, each time as a process of its own. */
function follower(more: Partial<GitAddress> = {}, environment: Record<string, string | undefined> = env) {
  let memory: string | undefined;
  return async () => {
    const source = gitSource('news', addressOf(more), { interval: 600_000, dataDir: dataDir(), env: environment });
    const events: SourceEvent[] = [];
    for await (const event of source.read({ now: 0, ...(memory !== undefined && { memory }) })) events.push(event);
    const last = events.at(-1);
    if (last?.kind !== 'complete') throw new Error('a reading that does not end');
    memory = last.memory ?? memory;
    const posts = events.flatMap((event) => (event.kind === 'post' ? [event.post] : []));
    return {
      posts: Object.fromEntries(posts.map(({ path, bytes }) => [path, String(bytes)])),
      modified: posts.map(({ modified }) => modified),
      gone: events.flatMap((event) => (event.kind === 'gone' ? [event.path] : [])),
      unreadable: events.flatMap((event) => (event.kind === 'unreadable' ? [[event.path, event.reason]] : [])),
      found: events.flatMap((event) => (event.kind === 'found' ? [event.posts] : [])),
      all: last.paths && [...last.paths],
    };
  };
}
const NOTHING = { posts: {}, modified: [], gone: [], unreadable: [], found: [], all: undefined };

describe('a git source', () => {
  test.each(['data', 'data/clones'])(
    'whose clone cannot be kept says where, and what to do: %s is a file',
    async (file) => {
      await repository.commit({ 'a.md': 'one' });
      mkdirSync(join(repository.root, file, '..'), { recursive: true });
      writeFileSync(join(repository.root, file), '');
      const error = await follower()().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(SourceError);
      expect(String(error)).toMatch(
        /its clone \S+data\/clones\/\w+ cannot be kept \(ENOTDIR\): let all of DATA_DIR belong/,
      );
    },
  );

  test('tells whoever listens of the objects that have come, and takes none of that for a complaint', async () => {
    await repository.commit({ 'a.md': 'one', 'b/c.md': 'two' });
    const told: [number, number][] = [];
    const reading = { now: 0, fetched: (done: number, of: number) => told.push([done, of]) };
    const read = async (more: Partial<GitAddress>) => {
      const source = gitSource('news', addressOf(more), { interval: 600_000, dataDir: dataDir(), env });
      let last: SourceEvent | undefined;
      for await (const event of source.read(reading)) last = event;
      return last;
    };
    expect(await read({})).toMatchObject({ kind: 'complete', paths: new Set(['a.md', 'b/c.md']) });
    // The commit, two folders and two posts.
    expect(told.at(-1)).toEqual([5, 5]);
    await expect(read({ branch: 'gone' })).rejects.toThrow('it has no such branch');
  });

  test('gives all posts of the branch that the repository is on, then only what a commit changed', async () => {
    const read = follower();
    await repository.commit({
      'a.md': 'one',
      'b/c/d.markdown': 'two',
      'README.md': 'no',
      '.hidden/x.md': 'no',
      'e.txt': 'no',
    });
    expect(await read()).toEqual({
      posts: { 'a.md': 'one', 'b/c/d.markdown': 'two' },
      modified: [FIRST_COMMIT, FIRST_COMMIT],
      gone: [],
      unreadable: [],
      found: [2],
      all: ['a.md', 'b/c/d.markdown'],
    });
    expect(await read()).toEqual(NOTHING);
    await repository.commit({ 'a.md': null, 'f.md': 'three', 'e.txt': 'still no' });
    await repository.commit({ 'b/c/d.markdown': null, 'moved.md': 'two', 'f.md': 'three and a half' });
    expect(await read()).toEqual({
      ...NOTHING,
      posts: { 'f.md': 'three and a half', 'moved.md': 'two' },
      modified: [FIRST_COMMIT + 120_000, FIRST_COMMIT + 120_000],
      gone: ['a.md', 'b/c/d.markdown'],
      found: [2],
    });
    expect(await read()).toEqual(NOTHING);
  });

  test('gives pages that begin with front matter, and no others; one that loses it is gone', async () => {
    const read = follower();
    const post = '---\ntitle: Bread\ndate: 2012-08-11\n---\n<p>The ovens.</p>';
    const parts = {
      'about.html': '---\ntitle: Of us\n---\n<p>The ovens.</p>',
      '404.html': post,
      '_layouts/post.html': post,
      '_includes/note.md': 'note',
      'node_modules/x/y.md': 'x',
      'LICENSE.md': 'as is',
    };
    await repository.commit({ 'a.md': 'one', '_posts/b.html': post, 'plain.html': '<p>No.</p>', ...parts });
    expect(await read()).toMatchObject({
      posts: { 'a.md': 'one', '_posts/b.html': post },
      found: [2],
      all: ['_posts/b.html', 'a.md'],
      unreadable: [],
    });
    await repository.commit({ 'plain.html': post, '_posts/b.html': '<p>No.</p>' });
    expect(await read()).toMatchObject({ posts: { 'plain.html': post }, gone: ['_posts/b.html'], found: [1] });
  });

  test('reads all once more when it was last read by a version that left pages out', async () => {
    await repository.commit({ '2012-08-11-a.html': '---\ntitle: Bread\n---\n<p>The ovens.</p>' });
    const source = gitSource('news', addressOf(), { interval: 600_000, dataDir: dataDir(), env });
    const memory = JSON.stringify({ tree: repository.git('rev-parse', 'main^{tree}') });
    const kinds: string[] = [];
    for await (const event of source.read({ now: 0, memory })) kinds.push(event.kind);
    expect(kinds).toEqual(['found', 'post', 'complete']);
  });

  test('follows another branch, and a folder in it, where that is asked for', async () => {
    await repository.commit({ 'x.md': 'main' });
    await repository.commit(
      { 'content/posts/a.md': 'one', 'content/b.md': 'no' },
      { branch: 'drafts/new', onto: 'nowhere' },
    );
    const read = follower({ branch: 'drafts/new', folder: 'content/posts' });
    expect(await read()).toMatchObject({ posts: { 'a.md': 'one' }, all: ['a.md'] });
    await repository.commit({ 'content/b.md': 'not this' }, { branch: 'drafts/new' });
    expect(await read()).toEqual(NOTHING);
    await repository.commit({ 'content/posts/a.md': null, 'content/posts/z.md': '2' }, { branch: 'drafts/new' });
    expect(await read()).toMatchObject({ posts: { 'z.md': '2' }, gone: ['a.md'], all: undefined });
  });

  test('survives a branch that is rewritten: what differs is told, and nothing else', async () => {
    const read = follower();
    const first = await repository.commit({ 'a.md': 'one', 'b.md': 'one' });
    await repository.commit({ 'a.md': 'two', 'c.md': 'one' });
    await read();
    await repository.commit({ 'd.md': 'one' }, { onto: first });
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '--quiet', '--prune=now');
    expect(await read()).toMatchObject({ posts: { 'a.md': 'one', 'd.md': 'one' }, gone: ['c.md'], all: undefined });
  });

  test.each([
    ['is deleted', (dir: string) => rmSync(dir, { recursive: true })],
    ['is half made', (dir: string) => rmSync(join(dir, 'HEAD'))],
    ['has lost its objects', (dir: string) => rmSync(join(dir, 'objects/pack'), { recursive: true })],
    [
      'has a pack that is cut off',
      (dir: string) => {
        for (const name of readdirSync(join(dir, 'objects/pack'))) {
          if (name.endsWith('.pack')) truncateSync(join(dir, 'objects/pack', name), 40);
        }
      },
    ],
    [
      'is a file',
      (dir: string) => {
        rmSync(dir, { recursive: true });
        writeFileSync(dir, '');
      },
    ],
  ])('makes a clone anew that %s, and then gives all there is', async (_, damage) => {
    const read = follower();
    await repository.commit({ 'a.md': 'one', 'b.md': 'two' });
    await read();
    for (const dir of clones()) damage(dir);
    await repository.commit({ 'b.md': null, 'c.md': 'three' });
    expect(await read()).toMatchObject({ posts: { 'a.md': 'one', 'c.md': 'three' }, all: ['a.md', 'c.md'] });
    expect(await read()).toEqual(NOTHING);
  });

  test('goes on in a clone in which a process was killed, whose locks nobody holds', async () => {
    const read = follower();
    await repository.commit({ 'a.md': 'one' });
    await read();
    for (const dir of clones()) {
      for (const lock of ['shallow.lock', 'packed-refs.lock', 'refs/gazette/head.lock', 'objects/pack/tmp_pack_x'])
        writeFileSync(join(dir, lock), '');
    }
    await repository.commit({ 'b.md': 'two' });
    expect(await read()).toMatchObject({ posts: { 'b.md': 'two' }, all: undefined });
    expect(existsSync(join(clones()[0] ?? '', 'objects/pack/tmp_pack_x'))).toBe(false);
  });

  test('keeps one clone, of which old packs are dropped, also where each reading finds something new', async () => {
    const read = follower();
    await repository.commit({ 'a.md': 'one' });
    await read();
    const packs = join(clones()[0] ?? '', 'objects/pack');
    const packNames = () => readdirSync(packs).filter((name) => name.endsWith('.pack'));
    const fill = () => {
      const names = readdirSync(packs).filter((name) => /\.(?:pack|idx)$/.test(name));
      for (let index = 10; index < 51; index++)
        for (const name of names) copyFileSync(join(packs, name), join(packs, name.replace(/-../, `-${index}`)));
    };
    fill();
    await read();
    expect(clones()).toHaveLength(1);
    expect(packNames()).toHaveLength(1);
    await repository.commit({ 'b.md': 'more' });
    expect(await read()).toMatchObject({ posts: { 'b.md': 'more' }, all: undefined });
    fill();
    await repository.commit({ 'c.md': 'most' });
    expect(await read()).toMatchObject({ posts: { 'c.md': 'most' }, all: undefined });
    expect(packNames()).toHaveLength(1);
    await repository.commit({ 'c.md': 'least' });
    expect(await read()).toMatchObject({ posts: { 'c.md': 'least' }, all: undefined });
  });

  test('gives a post again to a reader that stopped half-way', async () => {
    await repository.commit({ 'a.md': 'one', 'b.md': 'two' });
    const source = gitSource('news', addressOf(), { interval: 600_000, dataDir: dataDir(), env });
    for await (const event of source.read({ now: 0 })) if (event.kind === 'post') break;
    const posts: string[] = [];
    for await (const event of source.read({ now: 0 })) if (event.kind === 'post') posts.push(event.post.path);
    expect(posts).toEqual(['a.md', 'b.md']);
  });

  test.each(['no JSON', '{"tree":"--output=/tmp/x"}', '{"etag":"of a feed"}', `{"tree":"${'0'.repeat(40)}"}`])(
    'reads all of it when what is remembered is of no use: %s',
    async (memory) => {
      await repository.commit({ 'a.md': 'one' });
      const source = gitSource('news', addressOf(), { interval: 600_000, dataDir: dataDir(), env });
      const kinds: string[] = [];
      for await (const event of source.read({ now: 0, memory })) kinds.push(event.kind);
      expect(kinds).toEqual(['found', 'post', 'complete']);
    },
  );

  test('ends at once when Gazette stops', async () => {
    await repository.commit({ 'a.md': 'one' });
    const source = gitSource('news', addressOf(), { interval: 600_000, dataDir: dataDir(), env });
    await expect(source.read({ now: 0, signal: AbortSignal.abort() })[Symbol.asyncIterator]().next()).rejects.toThrow(
      'Gazette was stopped meanwhile',
    );
  });
});

describe('a file in a repository is no post if', () => {
  test('it is a link, a submodule or no longer a file', async () => {
    const read = follower();
    repository.commitTree([
      { mode: '100644', name: 'a.md', content: 'one' },
      { mode: '120000', name: 'passwd.md', content: '/etc/passwd' },
      { mode: '160000', name: 'module.md', content: { id: '1'.repeat(40) } },
      {
        mode: '100644',
        name: '.gitmodules',
        content: '[submodule "x"]\n\tpath = module.md\n\turl = ext::sh -c touch% /tmp/owned\n',
      },
    ]);
    expect(await read()).toMatchObject({ posts: { 'a.md': 'one' }, all: ['a.md'] });
    repository.commitTree([{ mode: '120000', name: 'a.md', content: '/etc/passwd' }]);
    expect(await read()).toMatchObject({ posts: {}, gone: ['a.md'] });
  });

  test('its name leads out, is hidden, or is not UTF-8; any other name is as good as the next', async () => {
    const read = follower();
    const inner = repository.commitTree([{ mode: '100644', name: 'up.md', content: 'out' }]);
    repository.commitTree([
      { mode: '40000', name: '..', content: { id: inner } },
      { mode: '40000', name: '.git', content: { id: inner } },
      { mode: '100644', name: '../x.md', content: 'out' },
      { mode: '100644', name: 'line\nbreak \u0007.md', content: 'one' },
      { mode: '100644', name: '-rf.md', content: 'two' },
      { mode: '100644', name: '新闻 "q".md', content: 'three' },
      { mode: '100644', name: Buffer.from([0x61, 0xff, 0x2e, 0x6d, 0x64]), content: 'four' },
    ]);
    const { posts, unreadable } = await read();
    expect(posts).toEqual({ 'line\nbreak \u0007.md': 'one', '-rf.md': 'two', '新闻 "q".md': 'three' });
    expect(unreadable).toEqual([['a\ufffd.md', 'its name is not UTF-8: rename it']]);
    repository.commitTree([{ mode: '100644', name: '-rf.md', content: 'two' }]);
    expect((await read()).unreadable).toEqual([]);
  });

  test('it is huge, or a pointer of Git LFS; what it was is gone then', async () => {
    const read = follower();
    await repository.commit({ 'a.md': 'one', 'b.md': 'one', 'c.md': 'one' });
    await read();
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n';
    await repository.commit({ 'a.md': Buffer.alloc(17 * 1024 * 1024), 'b.md': pointer, 'c.md': 'two' });
    const { posts, gone, unreadable } = await read();
    expect(posts).toEqual({ 'c.md': 'two' });
    expect(gone).toEqual(['a.md', 'b.md']);
    expect(unreadable).toEqual([
      ['a.md', 'it has 17 MB; no post is that large'],
      ['b.md', 'it is kept in Git LFS, which is not read: keep posts in git itself'],
    ]);
  }, 60_000);
});

test('nothing of a repository, a clone or the machine is executed', async () => {
  const touched = join(repository.root, 'owned');
  const hook = `#!/bin/sh\ntouch ${touched}\n`;
  const home = join(repository.root, 'home');
  mkdirSync(home);
  const config = `[core]\n\tfsmonitor = touch ${touched}\n\tsshCommand = touch ${touched}\n\thooksPath = ${repository.dir}/hooks\n[credential]\n\thelper = "!touch ${touched}"\n[uploadpack]\n\tpackObjectsHook = touch ${touched}\n`;
  writeFileSync(join(home, '.gitconfig'), config);
  writeFileSync(join(repository.dir, 'config'), `[core]\n\tbare = true\n\trepositoryformatversion = 0\n${config}`);
  mkdirSync(join(repository.dir, 'hooks'));
  for (const name of ['post-upload', 'reference-transaction', 'pre-receive'])
    writeFileSync(join(repository.dir, 'hooks', name), hook, { mode: 0o755 });
  await repository.commit({ 'a.md': 'one' });
  rmSync(touched, { force: true });
  const read = follower({}, { ...env, HOME: home, GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='touch ${touched}'` });
  await read();
  for (const dir of clones()) {
    mkdirSync(join(dir, 'hooks'));
    for (const name of ['reference-transaction', 'post-fetch', 'pre-auto-gc'])
      writeFileSync(join(dir, 'hooks', name), hook, { mode: 0o755 });
  }
  await repository.commit({ 'b.md': 'two' });
  rmSync(touched, { force: true });
  expect(await read()).toMatchObject({ posts: { 'b.md': 'two' } });
  expect(existsSync(touched)).toBe(false);
});

describe('what is wrong is said in plain words, for', () => {
  const failure = async (address: Partial<GitAddress>, environment = env) => {
    const error = await follower(address, environment)().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SourceError);
    return (error as Error).message;
  };

  test('one who only looks, and makes no clone', async () => {
    const look = (more: Partial<GitAddress>, environment = env) =>
      gitSource('news', addressOf(more), { interval: 600_000, dataDir: dataDir(), env: environment }).look?.(
        AbortSignal.timeout(20_000),
      );
    await expect(look({})).rejects.toThrow('it is empty, or on no branch');
    await repository.commit({ 'a.md': 'one' });
    await look({});
    await expect(look({ branch: 'gone' })).rejects.toThrow('it has no such branch');
    await expect(look({ url: `${repository.url}x` })).rejects.toThrow(SourceError);
    await expect(look({}, { PATH: '/nowhere' })).rejects.toThrow('git is not installed');
    expect(existsSync(dataDir())).toBe(false);
  });

  test('git that is not installed', async () => {
    expect(await failure({}, { PATH: '/nowhere' })).toMatch(/^source news: .*git is not installed: install it/);
  });

  test('a repository that is not there', async () => {
    expect(await failure({ url: `${repository.url}x` })).toContain('there is no repository at that address');
  });

  test('a repository without a commit', async () => {
    expect(await failure({})).toContain('it is empty, or on no branch');
  });

  test('a branch, or a folder, that is not there', async () => {
    await repository.commit({ 'a.md': 'one' });
    expect(await failure({ branch: 'gone' })).toContain('it has no such branch');
    expect(await failure({ folder: 'posts' })).toContain('has no folder posts');
    expect(await failure({ folder: 'a.md' })).toContain('has no folder a.md');
  });

  test.for([
    ['kex_exchange_identification: Connection closed by remote host', 'its server broke off'],
    ['Connection closed by 192.0.2.1 port 22', 'its server broke off'],
    ['git@h: Permission denied (publickey).', 'does not let us in'],
    ['Received disconnect from 192.0.2.1: Too many authentication failures', 'does not let us in'],
    ['Host key verification failed.', 'ssh does not know its host'],
    ['@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.', 'shows another key than'],
    ['Unable to negotiate with 192.0.2.1 port 22: no matching host key type found', 'git says "Unable to negotiate'],
  ])('ssh that says "%s"', async ([said, words]) => {
    const ssh = `sh -c 'printf "%s\\n" "$0" >&2; exit 255' "${said}"`;
    const url = 'ssh://git@h/news.git';
    expect(await failure({ url }, { ...env, GIT_SSH_COMMAND: ssh })).toContain(words);
  });

  test('ssh that is not installed', async () => {
    expect(await failure({ url: 'ssh://git@h/n' }, { ...env, GIT_SSH: '/nowhere/ssh' })).toContain(
      'ssh is not installed',
    );
    expect(await failure({ url: 'ssh://git@h/n' }, { ...env, GIT_SSH_COMMAND: '/nowhere/ssh -v' })).toContain(
      'ssh is not installed',
    );
  });

  test('a protocol that was not asked for', async () => {
    const url = 'ext::sh -c touch% /tmp/owned';
    expect(parseGitAddress(`git+${url}`)).toHaveProperty('mistake');
  });

  test('a repository that is made to fill the memory', async () => {
    let tree = repository.commitTree([{ mode: '100644', name: 'a.md', content: 'bomb' }]);
    for (let depth = 0; depth < 9; depth++) {
      const id = tree;
      tree = repository.commitTree(
        Array.from({ length: 10 }, (_, index) => ({ mode: '40000', name: `folder ${index}`, content: { id } })),
      );
    }
    expect(await failure({})).toContain('more files than any archive of posts');
  });
});
