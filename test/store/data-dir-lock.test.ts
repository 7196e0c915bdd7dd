import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataDirInUse, type Holder, lastHolder, tryLockDataDir } from '../../src/store/data-dir-lock.ts';

let dataDir: string;
const self: Holder = { pid: process.pid, purpose: 'gazette start', since: '2026-11-22T08:00:00.000Z', command: false };

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gz-lock-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('the lock on DATA_DIR', () => {
  test('is given once, and again when it was let go', () => {
    const lock = tryLockDataDir(dataDir, self);
    expect(lock).toBeDefined();
    expect(tryLockDataDir(dataDir, self)).toBeUndefined();
    lock?.release();
    const again = tryLockDataDir(dataDir, self);
    expect(again).toBeDefined();
    again?.release();
  });

  test('tells who took it, and does not change hands when it is refused', () => {
    const lock = tryLockDataDir(dataDir, self);
    tryLockDataDir(dataDir, { ...self, purpose: 'gazette ingest', command: true });
    expect(lastHolder(dataDir)).toEqual(self);
    lock?.release();
  });

  test('is free the moment its holder is killed', async () => {
    const module = resolve(import.meta.dirname, '../../src/store/data-dir-lock.ts');
    const code = `import { tryLockDataDir } from ${JSON.stringify(module)};
      tryLockDataDir(${JSON.stringify(dataDir)}, ${JSON.stringify(self)});
      console.log('locked');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(tryLockDataDir(dataDir, self)).toBeUndefined();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = tryLockDataDir(dataDir, self);
    expect(lock).toBeDefined();
    lock?.release();
  });

  test('heeds no note left by a dead process whose id another has now', () => {
    writeFileSync(join(dataDir, 'lock.json'), JSON.stringify({ ...self, pid: process.ppid }));
    const lock = tryLockDataDir(dataDir, self);
    expect(lock).toBeDefined();
    lock?.release();
  });

  test('a damaged note is as good as none', () => {
    writeFileSync(join(dataDir, 'lock.json'), '{"pid":');
    expect(lastHolder(dataDir)).toBeUndefined();
    expect(new DataDirInUse(dataDir, undefined).message).toContain('is in use by another Gazette');
  });
});
