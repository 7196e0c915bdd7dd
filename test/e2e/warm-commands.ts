import { randomUUID } from 'node:crypto';
import { format } from 'node:util';
import { z } from 'zod';

/**
 * The process of `commands.ts`: runs `gazette` commands one after the other as so many processes would. Each begins with a
 * `cli.ts`, words, environment and folder of its own, and must leave nothing that would keep a process from ending. What
 * they import is loaded once.
 */

const asked = z.object({
  end: z.string(),
  args: z.array(z.string()),
  cwd: z.string(),
  env: z.record(z.string(), z.string()),
});

/** How long, in ms, what a command leaves open may take to close. */
const CLOSES_WITHIN_MS = 20_000;

const [program = ''] = process.argv;
// Made when first used, and open from then on.
void [process.stdout, process.stderr];
let turn: Promise<unknown> = Promise.resolve();

process.on('message', (message) => {
  turn = turn.then(() => run(asked.parse(message)));
});
process.on('disconnect', () => process.exit());

async function run({ end, args, cwd, env }: z.infer<typeof asked>): Promise<void> {
  process.chdir(cwd);
  process.argv = [program, 'cli.ts', ...args];
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.exitCode = undefined;
  const open = stillOpen().length;
  let code: number;
  try {
    await import(`../../src/cli.ts?${randomUUID()}`);
    code = Number(process.exitCode);
    await closed(open);
  } catch (error) {
    code = 1;
    process.stderr.write(format(error));
  }
  process.chdir('/');
  deafen();
  process.stderr.write(end);
  process.stdout.write(`${end}${code}\n`);
}

/** Takes away what the command's own `cli.ts`, and what it piped into stdout, listens to. */
function deafen(): void {
  for (const event of ['error', 'close']) process.stdout.removeAllListeners(event);
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
}

/** @throws {Error} if more stays open that would keep a process alive than there was before */
async function closed(before: number): Promise<void> {
  for (const from = performance.now(); stillOpen().length > before; ) {
    if (performance.now() - from > CLOSES_WITHIN_MS) throw new Error(`it would not end: ${stillOpen().join(', ')}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function stillOpen(): string[] {
  return process.getActiveResourcesInfo().filter((one) => one !== 'Immediate');
}
