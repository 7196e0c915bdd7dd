import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from '../e2e/house.ts';
import { environmentOf, ROOT } from '../e2e/program.ts';

const LINES = Array.from(
  { length: 100 },
  (_, index) => `{"type":"subscription","chatId":${index + 1},"threadId":null,"tag":"Coast","cadence":"daily"}\n`,
).join('');

/** A line of a shell in which `$gazette` is the program; no file that it writes may be longer than so many blocks of 512 bytes. */
function shell(line: string, env: Record<string, string>, blocks = 'unlimited') {
  const gazette = `'${process.execPath}' '${join(ROOT, 'src/cli.ts')}'`;
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const script = `ulimit -f ${blocks}; ${line.replaceAll('$gazette', gazette)}`;
    execFile('sh', ['-c', script], { env: environmentOf(env) }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('a backup', () => {
  test('of which the end found no room on the disk is no backup, nor is a restore of what found none', async ({
    house,
  }) => {
    const env = { REDIS_URL: (await house.redis()).url, HERE: house.folder, TMPDIR: house.folder };
    house.write('lines.jsonl', LINES);
    expect(await shell('$gazette restore - < "$HERE/lines.jsonl"', env)).toMatchObject({ code: 0, stderr: '' });
    const cut = await shell('$gazette backup > "$HERE/backup.jsonl"', env, '60');
    expect(cut).toMatchObject({ code: 1, stderr: expect.stringMatching(/^cannot write to standard output: .+\n$/) });
    const kept = await shell('$gazette restore - < "$HERE/lines.jsonl"', env, '10');
    expect(kept).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^nothing was restored: standard input cannot be kept in \S+: .+; set TMPDIR to .+\n$/,
      ),
    });
    const nowhere = await shell('$gazette restore - < "$HERE/lines.jsonl"', { ...env, TMPDIR: house.path('none') });
    expect(nowhere).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('none: it does not exist; set TMPDIR to '),
    });
  });

  test('is restored from a pipe that has a name, as shells make them of <(gunzip -c backup.gz)', async ({ house }) => {
    const env = { REDIS_URL: (await house.redis()).url, HERE: house.folder };
    house.write('lines.jsonl', LINES);
    const restored = await shell(
      'mkfifo "$HERE/pipe"; cat "$HERE/lines.jsonl" > "$HERE/pipe" & $gazette restore "$HERE/pipe"',
      env,
    );
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('"subscriptions":100') });
    const fd = await shell('cat "$HERE/lines.jsonl" | $gazette restore /dev/fd/0', env);
    expect(fd).toMatchObject({ code: 0, stdout: expect.stringContaining('"subscriptions":100') });
  });

  test('goes into a pipe that has a name, as of >(gzip > backup.gz), and leaves it there', async ({ house }) => {
    const env = { REDIS_URL: (await house.redis()).url, HERE: house.folder };
    house.write('lines.jsonl', LINES);
    await shell('$gazette restore "$HERE/lines.jsonl"', env);
    const { stdout } = await shell('$gazette backup', env);
    const pipe = '$HERE/pipe';
    const line = `mkfifo "${pipe}"; cat "${pipe}" > "$HERE/got" & $gazette backup "${pipe}"; [ -p "${pipe}" ] && rm "${pipe}" && wait && cat "$HERE/got"`;
    const counts = '{"subscribers":100,"subscriptions":100,"articles":0}\n';
    expect(await shell(line, env)).toEqual({ code: 0, stderr: '', stdout: counts + stdout });
    expect(await shell('$gazette backup /dev/stdout', env)).toEqual({ code: 0, stderr: '', stdout });
  });

  test('that waits for the other end of a pipe is broken off as any other command', async ({ house }) => {
    const env = { REDIS_URL: (await house.redis()).url, HERE: house.folder };
    for (const command of ['backup', 'restore']) {
      const waiting = `mkfifo "$HERE/${command}"; timeout --kill-after=20 3 $gazette ${command} "$HERE/${command}"; echo $?`;
      expect(await shell(waiting, env)).toMatchObject({ code: 0, stdout: '124\n', stderr: '' });
    }
  });
});
