import { spawnSync } from 'node:child_process';
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
