import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { PrivateRedisError } from '../../src/store/redis-server.ts';
import { openServerDir } from '../../src/store/server-dir.ts';

vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  return { ...fs, statfsSync: (() => ({ bavail: 3, bsize: 4_096 })) as never };
});

test('a DATA_DIR whose disk is full is refused, with what to do', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gz-'));
  try {
    expect(() => openServerDir(dataDir)).toThrow(PrivateRedisError);
    expect(() => openServerDir(dataDir)).toThrow(/disk of .* is full \(12288 bytes are left\): free some/);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
