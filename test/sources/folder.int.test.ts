import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderSource } from '../../src/sources/folder/folder.ts';
import { type Source, SourceError, type SourceEvent, type Watch } from '../../src/sources/source.ts';

let root: string;
let watches: Watch[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gz-folder-'));
  watches = [];
});
afterEach(() => {
  for (const watch of watches) watch.close();
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text = 'text'): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function eventsOf(source: Source, memory?: string): Promise<SourceEvent[]> {
  const events: SourceEvent[] = [];
  for await (const event of source.read({ now: 0, ...(memory !== undefined && { memory }) })) events.push(event);
  return events;
}

/** What is remembered of a folder with posts. */
const disk = () => `disk ${statSync(root).dev}`;

/** What one reading gives: paths of posts, and all paths there are. */
async function read(source: Source): Promise<{ posts: string[]; all: string[]; unreadable: string[] }> {
  const events = await eventsOf(source);
  const last = events.at(-1);
  return {
    posts: events.flatMap((event) => (event.kind === 'post' ? [event.post.path] : [])),
    unreadable: events.flatMap((event) => (event.kind === 'unreadable' ? [event.path] : [])),
    all: last?.kind === 'complete' ? [...(last.paths ?? [])] : [],
  };
}

describe('a folder holds', () => {
  test('the posts in it and below it, each with its bytes and its time', async () => {
    write('a.md', 'one');
    write('b/c/d.MARKDOWN', 'two');
    const [found, event] = await eventsOf(folderSource('posts', root));
    expect(found).toEqual({ kind: 'found', posts: 2 });
    expect(event).toMatchObject({ kind: 'post', post: { source: 'posts', path: 'a.md', bytes: Buffer.from('one') } });
    expect(event?.kind === 'post' && Math.abs(event.post.modified - Date.now()) < 10_000).toBe(true);
    expect((await read(folderSource('posts', root))).all).toEqual(['a.md', 'b/c/d.MARKDOWN']);
  });

  test('no hidden files, no README, nothing but Markdown', async () => {
    for (const path of ['.hidden.md', '.git/x.md', 'README.md', 'sub/readme.md', 'a.txt', 'a.md~', 'md']) write(path);
    write('readme-of-the-week.md');
    expect((await read(folderSource('posts', root))).all).toEqual(['readme-of-the-week.md']);
  });

  test('pages of a day that begin with front matter, and no others: whole pages, fronts and parts of a site, pages about it', async () => {
    const post = '---\ntitle: Bread by night\n---\n<p>The ovens are lit at two.</p>';
    write('_posts/2012-08-11-bread.html', post);
    write('_posts/2012-08-12-rye.HTM', post.replaceAll('\n', '\r\n'));
    write('plain.html', '<p>The ovens are lit at two.</p>');
    write('whole.html', `---\nlayout: none\n---\n<html><body><p>The ovens.</p></body></html>`);
    write('index.html', '---\nlayout: default\n---\n{% for post in site.posts %}<li>{{ post.title }}</li>{% endfor %}');
    write('about.html', '---\ntitle: Of us\npublished: true\n---\n<p>Founded in 2012.</p>\ndate: 1 May');
    for (const part of ['404.html', '_layouts/post.html', '_includes/foot.html', '_site/bread.html']) write(part, post);
    const source = folderSource('posts', root);
    const posts = ['_posts/2012-08-11-bread.html', '_posts/2012-08-12-rye.HTM'];
    expect((await eventsOf(source))[0]).toEqual({ kind: 'found', posts: 2 });
    expect(await read(source)).toEqual({ posts: [], all: posts, unreadable: [] });
    write('plain.html', post.replace('---\n<p>', 'date: 2012-08-13\n---\n<p>'));
    write('_posts/2012-08-12-rye.HTM', '<p>No more.</p>');
    expect(await read(source)).toEqual({ posts: ['plain.html'], all: [posts[0], 'plain.html'], unreadable: [] });
    expect(await read(source)).toEqual({ posts: [], all: [posts[0], 'plain.html'], unreadable: [] });
  });

  test('no Markdown that a site is built from, or that tells about its repository', async () => {
    const parts = ['_includes/note.md', '_layouts/a.md', '_site/a.md', 'node_modules/x/a.md'];
    const about = ['LICENSE.md', 'CONTRIBUTING.md', 'CODE_OF_CONDUCT.md', 'CHANGELOG.md', 'SECURITY.md'];
    for (const path of [...parts, 'vendor/bundle/y/a.md', ...about, 'theme/LICENSE.md']) write(path);
    const posts = ['404.md', '_notes/a.md', '_posts/vendor/a.md', 'security.md', 'site/a.md'];
    for (const path of posts) write(path);
    const found = await eventsOf(folderSource('posts', root));
    expect(found[0]).toEqual({ kind: 'found', posts: posts.length });
    expect((await read(folderSource('posts', root))).all).toEqual(posts);
  });

  test('nothing that a link leads to', async () => {
    write('a.md');
    const outside = mkdtempSync(join(tmpdir(), 'gz-outside-'));
    try {
      writeFileSync(join(outside, 'secret.md'), 'secret');
      symlinkSync(join(outside, 'secret.md'), join(root, 'link.md'));
      symlinkSync(outside, join(root, 'links'));
      symlinkSync(root, join(root, 'circle'));
      symlinkSync(join(root, 'nowhere.md'), join(root, 'dangling.md'));
      expect(await read(folderSource('posts', root))).toEqual({ posts: ['a.md'], all: ['a.md'], unreadable: [] });
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  test('files of any name: newlines, control characters, 209 bytes, no ASCII', async () => {
    const names = ['new\nline.md', 'back\bspace.md', `${'雨'.repeat(68)}aa.md`, 'a"b\\c\'d.md', '%2e%2e?#.md', ' .md'];
    expect(Buffer.byteLength(names[2] ?? '')).toBe(209);
    for (const name of names) write(name);
    expect((await read(folderSource('posts', root))).posts.toSorted()).toEqual(names.toSorted());
  });

  test('what is wrong with names that are not UTF-8, of files and folders, and says it once', async () => {
    const named = (name: string) => Buffer.from(join(root, name), 'latin1');
    write('a.md');
    writeFileSync(named('b\xe9.md'), 'text');
    mkdirSync(named('c\xe9'));
    writeFileSync(named('c\xe9/d.md'), 'text');
    const source = folderSource('posts', root);
    expect(await read(source)).toMatchObject({ posts: ['a.md'], unreadable: ['b\ufffd.md', 'c\ufffd'] });
    renameSync(named('b\xe9.md'), join(root, 'b.md'));
    expect(await read(source)).toEqual({ posts: ['b.md'], unreadable: [], all: ['a.md', 'b.md', 'c\ufffd'] });
  });

  test('only what changed, when it is read again', async () => {
    const source = folderSource('posts', root);
    write('a.md');
    write('b.md');
    await read(source);
    write('b.md', 'longer text');
    expect(await read(source)).toEqual({ posts: ['b.md'], all: ['a.md', 'b.md'], unreadable: [] });
    rmSync(join(root, 'a.md'));
    expect(await read(source)).toEqual({ posts: [], all: ['b.md'], unreadable: [] });
    write('a.md');
    expect((await read(source)).posts).toEqual(['a.md']);
  });

  test('also a file in the place of another of the same size and time, as copies of archives have them', async () => {
    const source = folderSource('posts', root);
    const put = (text: string) => {
      write('.new', text);
      utimesSync(join(root, '.new'), 1, 1);
      renameSync(join(root, '.new'), join(root, 'a.md'));
    };
    put('teh');
    await read(source);
    put('the');
    expect((await read(source)).posts).toEqual(['a.md']);
  });

  test.for(['found', 'post', 'complete'] as const)(
    'every post again for a reader that stopped at the first event "%s", or could not keep what it was given',
    async (last) => {
      write('a.md');
      write('b.md');
      const source = folderSource('posts', root);
      for await (const event of source.read({ now: 0 })) if (event.kind === last) break;
      expect((await read(source)).posts).toEqual(['a.md', 'b.md']);
      expect((await read(source)).posts).toEqual([]);
    },
  );

  test('more posts than are read ahead, in order, also where some are large', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `${String(index).padStart(3, '0')}.md`);
    for (const [index, name] of names.entries()) write(name, index % 50 === 7 ? 'x'.repeat(700_000) : name);
    const source = folderSource('posts', root);
    expect((await read(source)).posts).toEqual(names);
    write('070.md', 'changed');
    expect(await read(source)).toEqual({ posts: ['070.md'], all: names, unreadable: [] });
  });

  test('nothing of a file that is too large to be a post, but for what is wrong with it', async () => {
    write('a.md');
    write('huge.md');
    truncateSync(join(root, 'huge.md'), 65 * 1024 * 1024);
    const events = await eventsOf(folderSource('posts', root));
    expect(events).toContainEqual({
      kind: 'unreadable',
      path: 'huge.md',
      reason: 'it has 65 MB; no post is that large',
    });
    expect(events.at(-1)).toEqual({ kind: 'complete', paths: new Set(['a.md', 'huge.md']), memory: disk() });
  });
});

describe('a folder that', () => {
  test('does not exist is an error that names it and what to check', async () => {
    const source = folderSource('posts', join(root, 'nowhere'));
    await expect(read(source)).rejects.toThrow(SourceError);
    await expect(read(source)).rejects.toThrow(`cannot read the folder ${join(root, 'nowhere')}: it does not exist`);
  });

  test.for([
    ['example.org/feed.xml', 'for the address of a feed write https://example.org/feed.xml, or check SOURCES'],
    [
      'git@example.org:me/news.git',
      'for a git repository write git+ssh:// before it and a / in place of the colon, or check SOURCES',
    ],
    ['~/posts', 'write the home folder out, or check SOURCES'],
    ['nowhere/posts', 'check SOURCES'],
  ] as const)('does not exist, %s, is told what else it may be meant as', async ([path, what]) => {
    await expect(read(folderSource(path, path))).rejects.toThrow(`: it does not exist; ${what}`);
  });

  test('is a file is an error that names it and says what to name', async () => {
    write('a.md');
    await expect(read(folderSource('posts', join(root, 'a.md')))).rejects.toThrow(
      /a\.md: it is a file: name the folder/,
    );
  });

  test('is empty where its posts lay on another disk is an error: that disk is not mounted', async () => {
    const source = folderSource('posts', root);
    write('a.md');
    const last = async (memory?: string) => (await eventsOf(source, memory)).at(-1);
    expect(await last()).toEqual({ kind: 'complete', paths: new Set(['a.md']), memory: disk() });
    // Moved there with its posts, it is as good as before.
    expect(await last('disk 0')).toEqual({ kind: 'complete', paths: new Set(['a.md']), memory: disk() });
    rmSync(join(root, 'a.md'));
    await expect(last('disk 0')).rejects.toThrow(SourceError);
    await expect(last('disk 0')).rejects.toThrow(`${root} is empty, and on another disk than its posts were`);
    // Emptied by somebody, and empty as it always was.
    expect(await last(disk())).toEqual({ kind: 'complete', paths: new Set(), memory: 'empty' });
    expect(await last('empty')).toEqual({ kind: 'complete', paths: new Set() });
  });

  test('has a folder below that was a disk of its own, and is empty and none: what lay there stays, and it is told', async () => {
    for (const path of ['a.md', 'nas/deep/b.md', 'plain/c.md']) write(path);
    const source = folderSource('posts', root);
    const mounted = `${disk()} mounted ["nas"]`;
    // Moved to this disk, it is as good as before.
    expect((await eventsOf(source, mounted)).at(-1)).toMatchObject({ memory: disk() });
    for (const path of ['nas/deep', 'plain/c.md']) rmSync(join(root, path), { recursive: true });
    const events = await eventsOf(folderSource('posts', root), mounted);
    expect(events).toContainEqual({
      kind: 'unreadable',
      path: 'nas',
      reason:
        'it is empty, and on another disk than its posts were: see that their disk is mounted, or remove the folder',
    });
    expect(events.at(-1)).toEqual({ kind: 'complete', paths: new Set(['a.md']), shut: ['nas'] });
    // With nothing else left, as a whole.
    rmSync(join(root, 'a.md'));
    await expect(eventsOf(folderSource('posts', root), mounted)).rejects.toThrow(
      /nas: it is empty, and on another disk/,
    );
    // Removed, it is gone.
    write('a.md');
    rmSync(join(root, 'nas'), { recursive: true });
    expect((await eventsOf(source, mounted)).at(-1)).toEqual({
      kind: 'complete',
      paths: new Set(['a.md']),
      memory: disk(),
    });
  });

  test('loses a folder while it is read has one folder less, and that is all', async () => {
    write('a.md');
    write('b/one.md');
    write('b/z/two.md');
    write('c.md');
    const source = folderSource('posts', root);
    const paths: string[] = [];
    let all: string[] = [];
    for await (const event of source.read({ now: 0 })) {
      if (event.kind === 'found') rmSync(join(root, 'b/z'), { recursive: true });
      if (event.kind === 'post') paths.push(event.post.path);
      if (event.kind === 'complete') all = [...(event.paths ?? [])].sort();
    }
    expect(paths).toEqual(['a.md', 'b/one.md', 'c.md']);
    expect(all).toEqual(['a.md', 'b/one.md', 'c.md']);
  });
});

describe('a post that is renamed while its folder is read', () => {
  test.for([
    ['z/moved.md', 'a/moved.md'],
    ['z/moved.md', 'moved.md'],
    ['z', 'a/z'],
  ] as const)('(%s to %s) is where it went, and not gone', async ([from, to]) => {
    write('a/one.md');
    write('m.md');
    write('z/moved.md');
    const source = folderSource('posts', root);
    await read(source);
    let all: string[] = [];
    for await (const event of source.read({ now: 0 })) {
      if (event.kind === 'found') renameSync(join(root, from), join(root, to));
      if (event.kind === 'complete') all = [...(event.paths ?? [])];
    }
    expect(all.filter((path) => path.endsWith('moved.md'))).toHaveLength(1);
  });
});

describe('a watched folder tells soon of', () => {
  /** Watches, and gives the paths a change brings: read when told, as those who follow a source do. */
  async function watched() {
    const source = folderSource('posts', root);
    let told = 0;
    watches.push(source.watch(() => told++));
    await expect.poll(() => told, { interval: 10 }).toBe(1);
    await read(source);
    /** Waits for what a change made. */
    return async (change: () => unknown) => {
      const before = told;
      await change();
      await expect.poll(() => told > before, { interval: 10 }).toBe(true);
      return read(source);
    };
  }

  test('a file that is added, changed, removed', async () => {
    const after = await watched();
    expect((await after(() => write('a.md'))).posts).toEqual(['a.md']);
    expect((await after(() => appendFileSync(join(root, 'a.md'), 'more'))).posts).toEqual(['a.md']);
    expect((await after(() => rmSync(join(root, 'a.md')))).all).toEqual([]);
  });

  test('a new folder, what it holds, and what comes into it later', async () => {
    const after = await watched();
    expect((await after(() => write('new/deep/a.md'))).posts).toEqual(['new/deep/a.md']);
    expect((await after(() => write('new/deep/b.md'))).posts).toEqual(['new/deep/b.md']);
    expect((await after(() => rmSync(join(root, 'new/deep/a.md')))).all).toEqual(['new/deep/b.md']);
  });

  test('a folder that is renamed, and what comes into it then', async () => {
    write('old/a.md');
    const after = await watched();
    const renamed = await after(() => renameSync(join(root, 'old'), join(root, 'renamed')));
    expect(renamed).toEqual({ posts: ['renamed/a.md'], all: ['renamed/a.md'], unreadable: [] });
    expect((await after(() => write('renamed/b.md'))).posts).toEqual(['renamed/b.md']);
  });

  test('what comes into a folder that was removed and made anew', async () => {
    write('sub/a.md');
    const after = await watched();
    await after(() => {
      rmSync(join(root, 'sub'), { recursive: true });
      write('sub/b.md');
    });
    expect((await after(() => write('sub/c.md'))).posts).toEqual(['sub/c.md']);
  });

  test('what comes into a folder put in the place of another', async () => {
    write('sub/a.md');
    const after = await watched();
    await after(() => {
      renameSync(join(root, 'sub'), join(root, 'away'));
      write('sub/b.md');
    });
    expect((await after(() => write('sub/c.md'))).posts).toEqual(['sub/c.md']);
    expect((await after(() => write('away/d.md'))).posts).toEqual(['away/d.md']);
  });

  test('the whole of it moved away and back, or a link to it that leads elsewhere from now on', async () => {
    for (const name of ['one', 'two']) {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, `${name}.md`), name);
    }
    const link = join(root, 'link');
    symlinkSync('one', link);
    let told = 0;
    watches.push(folderSource('posts', link).watch(() => told++));
    const tellsOf = async (change: () => void) => {
      const before = told;
      change();
      await expect.poll(() => told, { interval: 10, timeout: 4_000 }).toBeGreaterThan(before);
    };
    await tellsOf(() => undefined);
    await tellsOf(() => {
      symlinkSync('two', join(root, 'new'));
      renameSync(join(root, 'new'), link);
    });
    await tellsOf(() => writeFileSync(join(root, 'two', 'three.md'), 'three'));
    await tellsOf(() => rmSync(link));
    await tellsOf(() => symlinkSync('two', link));
    await tellsOf(() => writeFileSync(join(root, 'two', 'four.md'), 'four'));
  });

  test('a file, although others are being written all the time', async () => {
    const after = await watched();
    let writing = true;
    const busy = (async () => {
      for (let index = 0; writing; index++) {
        write('.swap', String(index));
        await sleep(50);
      }
    })();
    try {
      expect((await after(() => write('a.md'))).posts).toEqual(['a.md']);
    } finally {
      writing = false;
      await busy;
    }
  });

  test('a flood of changes once or twice, not a hundred times', async () => {
    const source = folderSource('posts', root);
    let told = 0;
    watches.push(source.watch(() => told++));
    await expect.poll(() => told, { interval: 10 }).toBe(1);
    for (let index = 0; index < 100; index++) write(`post ${index}.md`);
    await expect.poll(() => told, { interval: 10 }).toBe(2);
    await sleep(400);
    expect(told).toBeLessThanOrEqual(3);
  });
});

test('a watch that is closed tells nothing more', async () => {
  let told = 0;
  const watch = folderSource('posts', root).watch(() => told++);
  await expect.poll(() => told, { interval: 10 }).toBe(1);
  write('a.md');
  await sleep(50);
  watch.close();
  const before = told;
  await sleep(400);
  expect(told).toBe(before);
});
