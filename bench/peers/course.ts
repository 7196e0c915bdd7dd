import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ended, said } from '../harness/programs.ts';
import type { SuiteContext } from '../harness/suite.ts';
import { usedBy } from '../start/processes.ts';
import type { Design, OpenDesign } from './design.ts';
import { LIMIT } from './designs.ts';
import { chatOf } from './editions.ts';
import { judge, type Verdict } from './judge.ts';
import type { Book } from './telegram.ts';
import { troubleOf } from './troubles.ts';

/** What came of one edition, and at what price. */
export interface Came extends Verdict {
  cpuMsPerMessage: number;
  /** Whether it came to an end. */
  done: boolean;
}

export const CHATS = 150;
/** After so many messages the sender is killed. */
const KILL_AFTER = CHATS * 0.4;
/** How long an edition may take, in ms. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 250;

/** A design that is ready to send. */
export interface ReadyDesign {
  run(): Promise<Came>;
}

/** Opens a design against the stand-in at an address, with the troubles of a seed. */
export async function prepareDesign(
  { name, open, seed }: { name: string; open: OpenDesign; seed: number },
  apiRoot: string,
  posts: readonly string[],
  context: SuiteContext,
): Promise<ReadyDesign> {
  const token = `${seed}:${name.replaceAll(/\W/g, '')}`;
  const folder = mkdtempSync(join(context.scratch, 'peer-'));
  const design = await open({ apiRoot, token, chats: CHATS, folder, posts, context });
  context.releasers.add(() => design.close());
  const first = await begin(design, context);
  const ask = async (what: string) => (await fetch(`${apiRoot}/bot${token}/${what}`)).json() as Promise<Book>;

  const run = async (): Promise<Came> => {
    const deadline = performance.now() + PATIENCE_MS;
    await design.send(first.child, false);
    while ((await ask('book')).passed.length < KILL_AFTER && performance.now() < deadline) await sleep(LOOK_MS);
    const spent = usedBy(first.pid).cpuMs - first.cpuMs;
    const at = Date.now();
    const gone = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    await Promise.all([ask(`killed?at=${at}`), gone]);
    const second = await begin(design, context);
    await design.send(second.child, true);
    while (!(await design.isDone()) && performance.now() < deadline) await sleep(LOOK_MS);
    const done = await design.isDone();
    const cpuMs = spent + usedBy(second.pid).cpuMs - second.cpuMs;
    await ended(second.child);
    const book = await ask('book');
    const reachable = Array.from({ length: CHATS }, (_, number) => chatOf(number)).filter(
      (chat) => troubleOf(chat, seed) !== 'blocked',
    );
    const verdict = await judge(book, reachable, { limit: LIMIT, isKept: (chat) => design.isKept(chat) });
    return { ...verdict, cpuMsPerMessage: cpuMs / book.passed.length, done };
  };
  return { run };
}

async function begin(
  design: Design,
  { releasers }: SuiteContext,
): Promise<{ child: ChildProcess; pid: number; cpuMs: number }> {
  const child = design.start();
  releasers.add(() => ended(child));
  await said(child, /"msg":"(ready)"/);
  const pid = child.pid ?? 0;
  return { child, pid, cpuMs: usedBy(pid).cpuMs };
}
