import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from '../e2e/house.ts';
import { BAKERY, post } from '../e2e/posts.ts';
import { ROOT } from '../e2e/program.ts';

const COMMANDS = ['clean', 'ingest', 'preview', 'send', 'backup', 'restore', 'opml', 'stats', 'doctor'];

describe('gazette', () => {
  test('--help lists every command, and --help of each explains it, on stdout', async ({ house }) => {
    const all = await house.gazetteProcess(['--help']);
    expect(all).toMatchObject({ code: 0, stderr: '' });
    for (const name of COMMANDS) expect(all.stdout).toMatch(new RegExp(`^  ${name} +[A-Z]`, 'm'));
    // None of them needs a configuration that can be read.
    const each = await Promise.all(COMMANDS.map((name) => house.gazette([name, '--help'], { PORT: 'wrong' })));
    each.forEach(({ code, stdout, stderr }, index) => {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`^gazette ${COMMANDS[index]}\\b.*\n\n[A-Z].*\nFor example:\n`, 's'));
    });
  });

  test.for([
    [[]],
    [['toString']],
    [['clean']],
    [['clean', 'x.md', '--as', 'pdf']],
    [['clean', '--frob', 'x.md']],
    [['ingest', '--frob']],
    [['ingest', '']],
    [['preview', '--tag', 'x', '--as', 'pdf']],
    [['preview', '--tag', '']],
    [['preview', '--tag=,', '--tag', ' ']],
    [['send', '--chat', 'Ann']],
    [['opml', 'import']],
    [['stats', 'everything']],
    [['doctor', 'who']],
  ])('wrong usage exits 2 with the right one on stderr: %j', async ([args = []], { house }) => {
    const { code, stdout, stderr } = await house.gazette(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('usage:');
    expect(stderr).not.toContain('    at ');
    expect(await house.privateRedisPid()).toBeUndefined();
  });

  test('wrong environment exits 2 with a line a mistake', async ({ house }) => {
    const { code, stdout, stderr } = await house.gazette(['stats'], { PORT: 'x', LOG_LEVEL: 'loud' });
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 2 });
  });

  test('ends quietly when nobody reads its results any more', async ({ house }) => {
    for (let count = 0; count < 300; count++)
      house.write(`posts/${count}.md`, post({ title: `Loaf ${count}`, tags: ['Coast'], text: BAKERY }));
    const command = `"${process.execPath}" "${join(ROOT, 'src/cli.ts')}" clean "${house.path('posts')}" | head -1`;
    const shell = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    shell.stderr.on('data', (text) => (said += String(text)));
    shell.stdout.resume();
    await once(shell, 'close');
    expect(said).toBe('');
  });

  test('says that its results cannot be written, exits 1, and leaves no Redis behind', async ({ house }) => {
    const full = openSync('/dev/full', 'w');
    const command = spawn(process.execPath, [join(ROOT, 'src/cli.ts'), 'backup'], {
      env: { ...process.env, DATA_DIR: house.dataDir, REDIS_URL: '' },
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    let said = '';
    command.stderr?.on('data', (text) => (said += String(text)));
    const [code] = await once(command, 'close');
    expect({ code, said }).toEqual({ code: 1, said: 'cannot write to standard output: the disk is full\n' });
    expect(await house.privateRedisPid()).toBeUndefined();
  });
});
