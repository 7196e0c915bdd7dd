import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { folderSource } from '../../src/sources/folder/folder.ts';

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** Has something done after each folder was listed, before anything is made of the listing. */
function whenListed(act: (folder: string) => void): void {
  const readdir = fs.readdir.bind(fs) as (...given: unknown[]) => Promise<never>;
  vi.spyOn(fs, 'readdir').mockImplementation(async (...given: unknown[]) => {
    const entries = await readdir(...given);
    act(String(given[0]));
    return entries;
  });
  syncBuiltinESMExports();
}

test('a post that is moved into a folder already listed, out of one still to be listed, is not gone', async () => {
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
    const listed: string[] = [];
    whenListed((folder) => {
      listed.push(folder);
      if (folder === join(root, 'a') && readdirSync(join(root, 'z')).length > 0)
        renameSync(join(root, 'z/moved.md'), join(root, 'a/moved.md'));
    });
    expect(await read()).toEqual(['a/moved.md']);
    expect(listed).toContain(join(root, 'a'));
  } finally {
    rmSync(root, { recursive: true });
  }
});
