import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import type { Arrivals } from '../../bench/delivery/strict-answerer.ts';
import { ended, said, startProgram } from '../../bench/harness/programs.ts';
import { telegramMessenger } from '../../src/bot/telegram.ts';
import { openTransport } from '../../src/bot/transport.ts';
import { inClassicForm } from '../../src/delivery/broadcast.ts';
import { type Turn, type TurnPorts, waitForBot } from '../../src/delivery/turn.ts';
import { html } from '../../src/render/html.ts';
import { plainMessage } from '../../src/render/message.ts';
import { realRedis } from '../redis.ts';

const real = realRedis();
/** For what holds where the machine gives its programs their turn in time. */
const WHEN_PROMPT = { retry: 4 };
const PER_SECOND = 30;

const undoings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const undo of undoings.splice(0).reverse()) await undo();
});

/** Sends in ten lanes for so many ms, as delivery does; `send` gets each turn. Gives how many were sent. */
async function sending(ms: number, send: (turn: Turn, number: number) => Promise<unknown>): Promise<number> {
  const ports: TurnPorts = {
    store: real.openStore({ messagesPerSecond: PER_SECOND }),
    log: pino({ enabled: false }),
    sleep: (wait) => sleep(wait),
  };
  const end = performance.now() + ms;
  let number = 0;
  const lane = async () => {
    while (performance.now() < end) {
      const turn = await waitForBot(ports, 'digest');
      if (turn.kind === 'now') await send(turn, ++number);
    }
  };
  await Promise.all(Array.from({ length: 10 }, lane));
  return number;
}

/** A stand-in for Telegram that enforces its limits, as a process of its own, and a way to it. */
async function strictTelegram() {
  const program = startProgram(new URL('../../bench/delivery/strict-answerer.ts', import.meta.url), [`${PER_SECOND}`]);
  undoings.push(() => ended(program));
  const root = `http://127.0.0.1:${await said(program, /^(\d+)$/m)}`;
  const { call, close } = openTransport(root, '1:test');
  undoings.push(close);
  const arrivals = async () => (await (await fetch(`${root}/arrivals`)).json()) as Arrivals;
  return { messenger: telegramMessenger(call, { knowsRich: false }), arrivals };
}

function standStill(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe('a message that is held up', () => {
  test('while it gets ready, each time, as by a slow disk, is written in its own moment', WHEN_PROMPT, async () => {
    const written = await sending(3_000, async (turn) => {
      await sleep(45);
      await turn.beforeCall();
    });
    expect(written / 3).toBeGreaterThan(PER_SECOND * 0.8);
  });

  test('between its moment and the wire, now and then, has nothing refused', WHEN_PROMPT, async () => {
    const telegram = await strictTelegram();
    const message = inClassicForm(plainMessage(html`news`));
    await sending(8_000, async (turn, number) => {
      const beforeCall = async () => {
        const onWritten = await turn.beforeCall();
        // The one behind it comes just in time, so that no moment is given up that would leave room.
        if (number % 37 === 0) standStill(50);
        return onWritten;
      };
      await telegram.messenger.send({ chatId: number, threadId: null }, message, { format: 'classic', beforeCall });
    });
    const { passed, refused } = await telegram.arrivals();
    expect(refused.length).toBe(0);
    expect(passed.length).toBeGreaterThan(PER_SECOND * 8 * 0.8);
  });
});
