import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { freePort } from '../free-port.ts';
import { test } from '../e2e/house.ts';
import { ROOT } from '../e2e/program.ts';
import { until } from '../e2e/until.ts';
import { copied, dockerfile, environmentIn } from './dockerfile.ts';

const lines = dockerfile();
/** The words of an instruction in its JSON form. */
const wordsOf = (name: string): string[] =>
  JSON.parse(lines.findLast(([word]) => word === name)?.[1].replace(/^[^[]*/, '') ?? '[]');

test('what the Dockerfile copies is all that Gazette needs: it starts, is healthy, and ends in order', async ({
  house,
}) => {
  const [telegram, redis, port] = await Promise.all([house.telegram(), house.redis(), freePort()]);
  const app = house.path('app');
  for (const { from, to } of copied(lines)) {
    mkdirSync(dirname(join(app, to)), { recursive: true });
    cpSync(join(ROOT, from), join(app, to), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(app, 'node_modules'));
  const env = {
    PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
    ...environmentIn(lines),
    ...telegram.env,
    DATA_DIR: house.dataDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    REDIS_URL: redis.url,
  };
  const run = ([program = '', ...args]: string[]) => {
    const child = spawn(program, args, { cwd: app, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    return { child, stdout: () => stdout, ended: once(child, 'close').then(([code]) => code as number | null) };
  };

  const check = wordsOf('HEALTHCHECK');
  expect(await run(check).ended).toBe(1);
  const program = run([...wordsOf('ENTRYPOINT'), ...wordsOf('CMD')]);
  try {
    await until('readiness', () => program.stdout().includes('"msg":"ready"'));
    expect(await run(check).ended).toBe(0);
    const stats = run([join(app, 'deploy/gazette'), 'stats']);
    expect(await stats.ended).toBe(0);
    expect(JSON.parse(stats.stdout()).articles).toBeGreaterThan(10);
  } finally {
    program.child.kill('SIGTERM');
  }
  expect(await program.ended).toBe(0);
});
