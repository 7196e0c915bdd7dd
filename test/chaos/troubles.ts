import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultRule } from '../../src/playground/client.ts';
import type { Chance } from './chance.ts';
import { type Kill, kill } from './kills.ts';
import type { Reader } from './population.ts';
import type { Stage } from './stage.ts';

/** What goes wrong, one after the other. */
export interface Weather {
  /** Something goes wrong now; gives its name. */
  strike(): Promise<string>;
  /** Nothing goes wrong any more; whoever blocked the bot and comes back has come back. */
  calm(): Promise<void>;
  kills: Kill[];
  /** How often which trouble came. */
  counts: Map<string, number>;
  /** Who blocked the bot and stays away. */
  away: Set<Reader>;
}

type Trouble = () => Promise<void>;

/** All troubles there are, or those of these names. */
export function weather(stage: Stage, chance: Chance, readers: readonly Reader[], names?: readonly string[]): Weather {
  const { telegram, server, workers } = stage;
  const kills: Kill[] = [];
  const counts = new Map<string, number>();
  const away = new Set<Reader>();
  const blocked = new Set<Reader>();
  const moved = new Set<Reader>();
  const passing: Promise<unknown>[] = [];
  /** What ends by itself, and is waited for before it is calm: then its failing is told. */
  const pass = (passes: Promise<unknown>) => {
    passes.catch(() => undefined);
    passing.push(passes);
  };
  /** A tenth of a percent of everybody, and a few at least. */
  const few = Math.max(3, Math.round(readers.length / 1_000));

  /** Strikes sends only: that getUpdates fails is the poller's own story, told elsewhere. */
  const fault =
    (rule: FaultRule, seconds: number): Trouble =>
    async () => {
      const made = await Promise.all(
        ['sendRichMessage', 'sendMessage'].map((method) => telegram.addFault({ ...rule, method })),
      );
      pass(sleep(seconds * 1_000).then(() => Promise.all(made.map(({ id }) => telegram.removeFault(id)))));
    };

  const killWorker: Trouble = async () => {
    const place = chance.whole(0, 1);
    const post = workers[place];
    if (!post) return;
    kills.push(await kill(stage, post, readers));
    stage.man(place);
  };
  const restartRedis =
    (signal: NodeJS.Signals, awayMs: number): Trouble =>
    async () => {
      await server.end(signal);
      await sleep(awayMs);
      await server.start();
    };
  const stormInChats: Trouble = async () => {
    const struck = chance.some(readers, 10 * few);
    const rule = { kind: 'retry-after', retryAfter: chance.whole(2, 4), times: 1 } as const;
    await Promise.all(struck.map(({ chatIds }) => telegram.addFault({ ...rule, chatId: chatIds.at(-1) ?? 0 })));
  };
  const block: Trouble = async () => {
    const leaving = chance.some(readers, 5 * few).filter((reader) => !reader.group && !blocked.has(reader));
    for (const reader of leaving) {
      blocked.add(reader);
      await telegram.block(reader.person);
    }
  };
  const comeBack = async (reader: Reader) => {
    blocked.delete(reader);
    await telegram.unblock(reader.person);
    await telegram.say(reader.person, '/start');
  };
  const unblock: Trouble = async () => {
    for (const reader of chance.some([...blocked], 3 * few)) await comeBack(reader);
  };
  const migrate: Trouble = async () => {
    for (const reader of chance.some(
      readers.filter((one) => one.group && !moved.has(one)),
      few,
    )) {
      moved.add(reader);
      reader.chatIds.push((await telegram.upgradeGroup(reader.chatIds[0] ?? 0, reader.person)).id);
    }
  };
  const rollingRestart: Trouble = async () => {
    for (const [place, post] of workers.entries()) {
      await post.hand.end('SIGTERM');
      await stage.man(place).hand.ready;
    }
  };
  /** Longer than a job's lock lasts, shorter than a claim. */
  const freeze: Trouble = async () => {
    const { child } = (workers[chance.whole(0, 1)] ?? workers[0])?.hand ?? {};
    child?.kill('SIGSTOP');
    pass(sleep(13_000).then(() => child?.kill('SIGCONT')));
  };

  const troubles: Record<string, Trouble> = {
    'kill -9 of a worker': killWorker,
    'kill -9 of a worker, again': killWorker,
    'kill -9 of Redis': restartRedis('SIGKILL', 300),
    'Redis stopped and started': restartRedis('SIGTERM', 1_500),
    '429 for everybody': fault({ kind: 'retry-after', retryAfter: 2, probability: 0.5 }, 1),
    '429 in some chats': stormInChats,
    'errors 500': fault({ kind: 'status', status: 500, probability: 0.3 }, 2),
    'errors 502': fault({ kind: 'status', status: 502, probability: 0.3 }, 2),
    'connections reset before': fault({ kind: 'reset-before', probability: 0.1 }, 2),
    'connections reset after': fault({ kind: 'reset-after', probability: 0.1 }, 2),
    'no answer, not applied': fault({ kind: 'hang', applied: false, probability: 0.05, times: 2 * few }, 3),
    'no answer, applied': fault({ kind: 'hang', applied: true, probability: 0.05, times: 2 * few }, 3),
    'slow answers': fault({ kind: 'slow', ms: 700, probability: 0.3 }, 3),
    'chats block the bot': block,
    'chats come back': unblock,
    'groups migrate': migrate,
    'rolling restart': rollingRestart,
    'a worker frozen for 13 s': freeze,
  };
  let deck: string[] = [];

  return {
    kills,
    counts,
    away,
    async strike() {
      if (deck.length === 0) deck = chance.shuffled(names ?? Object.keys(troubles));
      const name = deck.pop() ?? '';
      counts.set(name, (counts.get(name) ?? 0) + 1);
      await troubles[name]?.();
      return name;
    },
    async calm() {
      await Promise.all(passing);
      await telegram.clearFaults();
      for (const reader of blocked) {
        if (chance.random() < 0.2) away.add(reader);
        else await comeBack(reader);
      }
    },
  };
}
