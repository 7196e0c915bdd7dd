import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MODULE = new URL('../../src/store/server-dir.ts', import.meta.url).href;

test.runIf(process.platform === 'linux')('a DATA_DIR where no folder can be made is refused, and tried no more', () => {
  const script = `import(${JSON.stringify(MODULE)}).then(({ openServerDir }) => openServerDir('/proc/gazette'))`;
  const { signal, stderr } = spawnSync(process.execPath, ['--eval', script], {
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  expect(signal).toBeNull();
  expect(String(stderr)).toContain('DATA_DIR /proc/gazette cannot be written (ENOENT): make it a folder');
});

test.skipIf(process.platform === 'win32')(
  "a lock that is another user's is refused by its name, with what to do",
  () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'gz-dir-'));
    try {
      chmodSync(dataDir, 0o777);
      writeFileSync(join(dataDir, 'lock'), '', { mode: 0o600 });
      chmodSync(join(dataDir, 'lock'), process.getuid?.() === 0 ? 0o600 : 0o000);
      const script = `import(${JSON.stringify(MODULE)}).then(({ openServerDir }) => openServerDir(${JSON.stringify(dataDir)}))`;
      // root may write everything.
      const user = process.getuid?.() === 0 ? { uid: 65_534 } : {};
      const { stderr } = spawnSync(process.execPath, ['--eval', script], { cwd: tmpdir(), env: {}, ...user });
      expect(String(stderr)).toContain(`${join(dataDir, 'lock')} cannot be written (EACCES): another user made it`);
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  },
);
