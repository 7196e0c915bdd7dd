import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

/** Called after a folder was listed, before anything is made of the listing. */
let listed: (folder: string) => void = () => {};

vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original();
  const readdir = async (...given: Parameters<typeof real.readdir>) => {
    const entries = await real.readdir(...given);
    listed(String(given[0]));
    return entries;
  };
  return { ...real, readdir: readdir as unknown as typeof real.readdir };
});

test('a post that is moved into a folder already listed, out of one still to be listed, is not gone', async () => {
  // Tests that ran before in this process may have loaded it with what it imports in earnest.
  vi.resetModules();
  const { folderSource } = await import('../../src/sources/folder/folder.ts');
  const root = mkdtempSync(join(tmpdir(), 'gz-race-'));
  try {
    for (const folder of ['a', 'z']) mkdirSync(join(root, folder));
    writeFileSync(join(root, 'z/moved.md'), 'text');
    const source = folderSource('posts', root);
    const read = async () => {
      let all: string[] = [];
      for await (const event of source.read({ now: 0 })) if (event.kind === 'complete') all = [...(event.paths ?? [])];
      return all;
    };
    expect(await read()).toEqual(['z/moved.md']);
    listed = (folder) => {
      if (folder === join(root, 'a') && readdirSync(join(root, 'z')).length > 0)
        renameSync(join(root, 'z/moved.md'), join(root, 'a/moved.md'));
    };
    expect(await read()).toEqual(['a/moved.md']);
  } finally {
    rmSync(root, { recursive: true });
  }
});
