import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { telegramMessenger } from '../../src/bot/telegram.ts';
import { openTransport } from '../../src/bot/transport.ts';
import { deliverBatch } from '../../src/jobs/deliver-digests.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import type { Format } from '../../src/model/subscriber.ts';
import { type FaultRule, richFaults } from '../../src/playground/client.ts';
import { aHouse } from '../jobs/a-house.ts';
import { publish } from '../store/an-article.ts';
import { formOf, printedTable, triesOf } from './fallback-table.ts';

const house = aHouse();
const EDITION = Date.now();
/** How long an answer is waited for; the faults that hang are known by it. */
const PATIENCE_MS = 1_000;

let transport: ReturnType<typeof openTransport>;
beforeAll(() => {
  transport = openTransport(house.apiRoot, '1:token');
});
afterAll(() => transport.close());

let server: { knowsRich: boolean };
let ann: SubscriberKey;
async function aReader(format: Format): Promise<SubscriberKey> {
  const [key] = await house.readers(1, ['Coast'], { format });
  await publish(house.store, 'Harbour', Date.now(), { image: 'https://pictures.example/harbour.jpg' });
  return key!;
}
beforeEach(() => {
  server = { knowsRich: true };
});

/** Delivers an edition, and again as long as it asks for it; gives how often it was taken up. */
async function deliver(edition = EDITION): Promise<number> {
  const messenger = telegramMessenger(
    (method, payload) => transport.call(method, payload, { timeoutMs: PATIENCE_MS }),
    server,
  );
  // Waiting is what other tests are about.
  const ports = house.batchPorts({ messenger, sleep: async () => {} });
  for (let rounds = 1; ; rounds++) {
    const end = await deliverBatch(ports, [{ key: ann, edition }]);
    if (end.done) return rounds;
    if (rounds === 5) throw new Error('it is never done');
  }
}

const line = printedTable(
  'a digest, when Telegram or the way to it fails',
  'what goes wrong',
  'format',
  'tried',
  'arrives',
  'outcome',
  'rich from now on',
);

const once = { times: 1 };
const refusal = (error: string) => ({ kind: 'status', status: 400, description: `Bad Request: ${error}` }) as const;
const noPhotos = { ...refusal('not enough rights to send photos to the chat'), rich: true };

interface Case {
  what: string;
  faults: FaultRule[];
  /** What is tried in a chat that reads rich messages, and how it ends; `arrived` lists the forms of what came. */
  rich: Ended;
  classic: Ended;
}
interface Ended {
  tried: string;
  arrived: ReturnType<typeof formOf>[];
  state: string;
  knowsRich?: boolean;
}

const sent = (tried: string, form: ReturnType<typeof formOf>): Ended => ({ tried, arrived: [form], state: 'sent' });
const spared = sent('classic 200', 'classic');
const unsure = (tried: string, ...arrived: Ended['arrived']): Ended => ({ tried, arrived, state: 'possibly-sent' });
const gone = (tried: string): Ended => ({ tried, arrived: [], state: 'gone' });

const cases: Case[] = [
  { what: 'nothing', faults: [], rich: sent('rich 200', 'rich'), classic: spared },
  {
    what: 'method unknown',
    faults: [richFaults.methodUnknown],
    rich: { ...sent('rich 404, classic 200', 'classic'), knowsRich: false },
    classic: spared,
  },
  ...(['mediaFailed', 'noMediaFound'] as const).map((name) => ({
    what: `picture not fetched (${name})`,
    faults: [richFaults[name]],
    rich: sent('rich 400, linked 200', 'linked'),
    classic: spared,
  })),
  {
    what: 'no right to send photos',
    faults: [{ ...noPhotos, ...once }],
    rich: sent('rich 400, linked 200', 'linked'),
    classic: spared,
  },
  {
    what: 'no right to send photos, even without any',
    faults: [noPhotos],
    rich: sent('rich 400, linked 400, classic 200', 'classic'),
    classic: spared,
  },
  ...(['entityInvalid', 'urlInvalid', 'contentInvalid', 'tooLong'] as const).map((name) => ({
    what: `content refused (${name})`,
    faults: [richFaults[name]],
    rich: sent('rich 400, classic 200', 'classic'),
    classic: spared,
  })),
  {
    what: 'picture not fetched, then content refused',
    faults: [{ ...refusal('RICH_MESSAGE_PHOTO_URL_INVALID'), rich: true, ...once }, richFaults.urlInvalid],
    rich: sent('rich 400, linked 400, classic 200', 'classic'),
    classic: spared,
  },
  {
    what: 'chat not found',
    faults: [refusal('chat not found')],
    rich: gone('rich 400'),
    classic: gone('classic 400'),
  },
  {
    what: 'no right to write at all',
    faults: [refusal('not enough rights to send text messages to the chat')],
    rich: gone('rich 400'),
    classic: gone('classic 400'),
  },
  {
    what: 'blocked',
    faults: [{ kind: 'status', status: 403 }],
    rich: gone('rich 403'),
    classic: gone('classic 403'),
  },
  {
    what: 'too many requests',
    faults: [{ kind: 'retry-after', retryAfter: 1, ...once }],
    rich: sent('rich 429, rich 200', 'rich'),
    classic: sent('classic 429, classic 200', 'classic'),
  },
  {
    what: 'picture not fetched, then too many requests',
    faults: [
      { ...refusal('RICH_MESSAGE_PHOTO_URL_INVALID'), rich: true, ...once },
      { kind: 'retry-after', rich: true, retryAfter: 1, ...once },
    ],
    rich: sent('rich 400, linked 429, rich 200', 'rich'),
    classic: spared,
  },
  ...[500, 502].map((status) => ({
    what: `server error ${status}`,
    faults: [{ kind: 'status', status, ...once } as const],
    rich: sent(`rich ${status}, rich 200`, 'rich'),
    classic: sent(`classic ${status}, classic 200`, 'classic'),
  })),
  {
    what: 'content refused, then server error',
    faults: [
      { ...refusal('RICH_MESSAGE_URL_INVALID'), rich: true, ...once },
      { kind: 'status', status: 502, ...once },
    ],
    rich: sent('rich 400, classic 502, rich 200', 'rich'),
    classic: sent('classic 502, classic 200', 'classic'),
  },
  {
    what: 'time-out after applying',
    faults: [{ kind: 'hang', applied: true, ...once }],
    rich: unsure('rich 0', 'rich'),
    classic: unsure('classic 0', 'classic'),
  },
  {
    what: 'time-out before applying',
    faults: [{ kind: 'hang', applied: false, ...once }],
    rich: unsure('rich 0'),
    classic: unsure('classic 0'),
  },
  {
    what: 'connection lost after applying',
    faults: [{ kind: 'reset-after', ...once }],
    rich: unsure('rich 0', 'rich'),
    classic: unsure('classic 0', 'classic'),
  },
  {
    what: 'connection lost before applying',
    faults: [{ kind: 'reset-before', ...once }],
    rich: unsure('rich 0'),
    classic: unsure('classic 0'),
  },
  {
    what: 'picture not fetched, then time-out after applying',
    faults: [
      { ...refusal('RICH_MESSAGE_PHOTO_URL_INVALID'), rich: true, ...once },
      { kind: 'hang', applied: true, rich: true, ...once },
    ],
    rich: unsure('rich 400, linked 0', 'linked'),
    classic: spared,
  },
  {
    what: 'content refused, then time-out after applying',
    faults: [
      { ...refusal('RICH_MESSAGE_EMAIL_INVALID'), rich: true, ...once },
      { kind: 'hang', applied: true, rich: false, ...once },
    ],
    rich: unsure('rich 400, classic 0', 'classic'),
    classic: unsure('classic 0', 'classic'),
  },
];

describe.each(['rich', 'classic'] as const)('a digest for a chat that reads %s messages, when it meets', (format) => {
  test.each(cases)('$what, comes as well as it can and never twice', async ({ what, faults, ...ends }) => {
    ann = await aReader(format);
    for (const fault of faults) await house.telegram.addFault({ ...fault, chatId: Number(ann) });
    await deliver();
    await deliver();
    const messages = await house.written(ann);
    const state = (await house.store.ledger.find(ann, EDITION))?.state ?? 'none';
    const ended = { tried: triesOf(await house.sends(ann)), arrived: messages.map(formOf), state };
    line(what, format, ended.tried, ended.arrived.join(', ') || 'nothing', state, server.knowsRich ? 'yes' : 'no');
    expect({ ...ended, knowsRich: server.knowsRich }).toEqual({ knowsRich: true, ...ends[format] });
    for (const { text } of messages) expect(text).toMatch(/Harbour[^]*All about Harbour\./);
  });
});

describe('a server without rich messages', () => {
  test('is asked for one once in the life of the process', async () => {
    await house.telegram.setRichMessages(false);
    try {
      ann = await aReader('rich');
      await deliver();
      await publish(house.store, 'Pier', Date.now());
      await deliver(EDITION + 1);
      expect(triesOf(await house.sends(ann))).toBe('rich 404, classic 200, classic 200');
      expect((await house.written(ann)).map(formOf)).toEqual(['classic', 'classic']);
    } finally {
      await house.telegram.setRichMessages(true);
    }
  });

  test('is not what a chat that is not found makes of it: the next chat gets its rich message', async () => {
    ann = await aReader('rich');
    await house.telegram.addFault({ ...refusal('chat not found'), chatId: Number(ann) });
    await deliver();
    ann = await aReader('rich');
    await deliver();
    expect((await house.written(ann)).map(formOf)).toEqual(['rich']);
  });
});
