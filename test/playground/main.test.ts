import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('as a process it prints its address and ends when told to', async () => {
  const main = fileURLToPath(new URL('../../src/playground/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, '--port', '0', '--token', '7:key'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const url = String(line).trim();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/bot7:key/getMe`)).status).toBe(200);
  expect((await fetch(`${url}/bot7:other/getMe`)).status).toBe(401);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});
