import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished } from 'vitest';
import { type House, test } from './house.ts';
import { environmentOf, ROOT } from './program.ts';
import { until } from './until.ts';

/** `npm start` as the first of a process group, as under a terminal or a supervisor, and all it says. */
async function npmStart(house: House) {
  house.write('posts/one.md', '---\ntitle: One\n---\nThe one post there is.');
  const env = environmentOf({ SOURCES: house.path('posts'), DATA_DIR: house.dataDir, PORT: '0' });
  const npm = spawn('npm', ['start'], { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  // Whoever of them is left, so that a failure leaves nobody.
  onTestFinished(() => void spawn('kill', ['-KILL', '--', `-${npm.pid}`]));
  let said = '';
  npm.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const explain = () => said;
  await until('the playground', () => said.includes('The playground is open'), { explain });
  return { npm, said: explain };
}

async function ending(npm: ChildProcess): Promise<number | null> {
  // With the last of the output, which whatever npm has started may write.
  const [code] = (await once(npm, 'close')) as [number | null];
  return code;
}

describe('npm start', () => {
  test('that is told to stop ends in order, and leaves nothing running', async ({ house }) => {
    const { npm, said } = await npmStart(house);
    npm.kill('SIGTERM');
    expect(await ending(npm)).toBe(0);
    expect(said()).toContain('"msg":"stopped"');
    expect(await house.privateRedisPid()).toBeUndefined();
  });

  test.for(['SIGINT', 'SIGTERM'] as const)(
    'whose processes all get one %s, as by Ctrl-C or a supervisor, takes what npm passes on for the same',
    async (signal, { house }) => {
      const { npm, said } = await npmStart(house);
      process.kill(-(npm.pid ?? 0), signal);
      expect(await ending(npm)).toBe(0);
      expect(said()).toContain('"msg":"stopped"');
    },
  );
});
