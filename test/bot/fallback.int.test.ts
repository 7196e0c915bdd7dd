import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import type { Format } from '../../src/model/subscriber.ts';
import { type ChatMessage, type FaultRule, richFaults } from '../../src/playground/client.ts';
import { formOf, printedTable, triesOf } from '../delivery/fallback-table.ts';
import { articleOf, BASE, english, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
/** The articles with pictures, the newest first. */
const PICTURED = [1, 2].map((number) => {
  const image = { type: 'image' as const, url: `https://pictures.example/${number}.jpg`, alt: '', caption: [] };
  const { blocks } = articleOf(['Pictured'], number);
  return articleOf(['Pictured'], number, { image: image.url, blocks: [...blocks, image] });
});
beforeAll(() => world.put(...PICTURED));
beforeEach(async () => {
  world.setNow(BASE);
  world.ports.server.knowsRich = true;
  await world.telegram.clearFaults();
  await world.telegram.setRichMessages(true);
  ann = await world.newcomer('Ann');
});

/** Somebody whose chat reads in that format, with a digest of the articles with pictures. */
async function withDigest(format: Format): Promise<ChatMessage> {
  await world.ask(ann, '/start');
  await world.store.subscribers.change(subscriberKey({ chatId: ann, threadId: null }), { format });
  await world.ask(ann, '/subscribe Pictured');
  return world.askOne(ann, '/digest');
}

const MESSAGES = new Set(['sendMessage', 'sendRichMessage', 'editMessageText']);

/** Presses a button while things go wrong; gives what was tried, and all messages from that one on. */
async function pressAmid({ faults, old }: Pick<Case, 'faults' | 'old'>, message: ChatMessage, button: string) {
  const after = (await world.telegram.calls()).at(-1)?.seq ?? 0;
  await world.telegram.setRichMessages(old !== true);
  // An answer to a press has no chat, so that these strike messages alone.
  for (const fault of faults) await world.telegram.addFault({ ...fault, chatId: ann });
  await world.telegram.press(ann, message, button);
  await world.bot.settled();
  const calls = await world.telegram.calls({ chatId: ann, after });
  const all = await world.telegram.messages(ann);
  return {
    tried: triesOf(calls.filter(({ method }) => MESSAGES.has(method))),
    there: all.filter(({ message_id }) => message_id >= message.message_id),
  };
}

const once = { times: 1 };
const refusal = (error: string) => ({ kind: 'status', status: 400, description: `Bad Request: ${error}` }) as const;

type Form = ReturnType<typeof formOf>;
interface Ended {
  tried: string;
  /** The form of what is there then; `null` when nothing is. */
  arrived: Form | null;
}
interface Case {
  what: string;
  faults: FaultRule[];
  /** The server is from before there were rich messages. */
  old?: true;
  /** What is known of the server afterwards, where it is not that it has them. */
  knowsRich?: false;
  rich: Ended;
  classic: Ended;
}

const came = (tried: string, arrived: Form): Ended => ({ tried, arrived });
const lost = (tried: string): Ended => ({ tried, arrived: null });
const spared = came('classic 200', 'classic');

/** The same for new messages and for those in place of another. */
const BOTH: Case[] = [
  { what: 'nothing', faults: [], rich: came('rich 200', 'rich'), classic: spared },
  {
    what: 'picture not fetched',
    faults: [richFaults.mediaFailed],
    rich: came('rich 400, linked 200', 'linked'),
    classic: spared,
  },
  {
    what: 'no right to send photos',
    faults: [{ ...refusal('not enough rights to send photos to the chat'), rich: true, ...once }],
    rich: came('rich 400, linked 200', 'linked'),
    classic: spared,
  },
  ...(['entityInvalid', 'urlInvalid', 'contentInvalid', 'tooLong'] as const).map((name) => ({
    what: `content refused (${name})`,
    faults: [richFaults[name]],
    rich: came('rich 400, classic 200', 'classic'),
    classic: spared,
  })),
  {
    what: 'picture not fetched, then content refused',
    faults: [{ ...refusal('RICH_MESSAGE_PHOTO_URL_INVALID'), rich: true, ...once }, richFaults.urlInvalid],
    rich: came('rich 400, linked 400, classic 200', 'classic'),
    classic: spared,
  },
  {
    what: 'chat not found',
    faults: [refusal('chat not found')],
    rich: lost('rich 400'),
    classic: lost('classic 400'),
  },
  {
    what: 'too many requests',
    faults: [{ kind: 'retry-after', retryAfter: 1, ...once }],
    rich: came('rich 429, rich 200', 'rich'),
    classic: came('classic 429, classic 200', 'classic'),
  },
  {
    what: 'server error 502',
    faults: [{ kind: 'status', status: 502, ...once }],
    rich: came('rich 502, rich 200', 'rich'),
    classic: came('classic 502, classic 200', 'classic'),
  },
  {
    what: 'connection lost after applying',
    faults: [{ kind: 'reset-after', ...once }],
    rich: came('rich 0', 'rich'),
    classic: came('classic 0', 'classic'),
  },
  {
    what: 'connection lost before applying',
    faults: [{ kind: 'reset-before', ...once }],
    rich: lost('rich 0'),
    classic: lost('classic 0'),
  },
];

/** What befalls new messages alone. */
const SENDS: Case[] = [
  {
    what: 'method unknown',
    faults: [richFaults.methodUnknown],
    knowsRich: false,
    rich: came('rich 404, classic 200', 'classic'),
    classic: spared,
  },
  {
    what: 'server without rich messages',
    faults: [],
    old: true,
    knowsRich: false,
    rich: came('rich 404, classic 200', 'classic'),
    classic: spared,
  },
];

/** What befalls edits alone. */
const EDITS: Case[] = [
  {
    what: 'server without rich messages',
    faults: [],
    old: true,
    rich: came('rich 400, classic 200', 'classic'),
    classic: spared,
  },
  {
    what: 'message is not modified',
    faults: [refusal('message is not modified: specified new message content')],
    rich: lost('rich 400'),
    classic: lost('classic 400'),
  },
];

const line = printedTable(
  "the bot's own messages, when Telegram or the way to it fails",
  'way',
  'what goes wrong',
  'format',
  'tried',
  'is there',
  'rich from now on',
);

describe.each(['rich', 'classic'] as const)('in a chat that reads %s messages, when it meets', (format) => {
  const read = () => (format === 'rich' ? `1. ${t('button-read')}` : '1');
  const knowing = ({ knowsRich }: Case) => format === 'classic' || knowsRich !== false;

  test.each([...BOTH, ...SENDS])('$what, an article that is opened comes as well as it can, once', async (given) => {
    const digest = await withDigest(format);
    const { tried, there } = await pressAmid(given, digest, read());
    const arrived = there.slice(1);
    const { knowsRich } = world.ports.server;
    line('sent', given.what, format, tried, arrived.map(formOf).join(', ') || 'nothing', knowsRich ? 'yes' : 'no');
    const ended = given[format];
    expect({ tried, arrived: arrived.map(formOf) }).toEqual({
      tried: ended.tried,
      arrived: ended.arrived === null ? [] : [ended.arrived],
    });
    expect(knowsRich).toBe(knowing(given));
    for (const { text } of arrived) expect(text).toContain('The whole story of Pictured 1.');
  });

  test.each([...BOTH, ...EDITS])('$what, the next article takes the place of this one or leaves it', async (given) => {
    const digest = await withDigest(format);
    const { fresh } = await world.tap(ann, digest, read());
    const { tried, there } = await pressAmid(given, fresh[0]!, t('button-next'));
    const [article, ...more] = there;
    const changed = article!.text.includes('The whole story of Pictured 2.');
    const { knowsRich } = world.ports.server;
    line('edited', given.what, format, tried, changed ? formOf(article!) : 'as before', knowsRich ? 'yes' : 'no');
    expect({ tried, arrived: changed ? formOf(article!) : null, more }).toEqual({ ...given[format], more: [] });
    expect(knowsRich).toBe(knowing(given));
    if (!changed) expect(article).toEqual(fresh[0]);
  });

  test('message to edit not found, the next article comes as a new message', async () => {
    const digest = await withDigest(format);
    const { fresh } = await world.tap(ann, digest, read());
    const faults = [{ ...refusal('message to edit not found'), ...once }];
    const { there } = await pressAmid({ faults }, fresh[0]!, t('button-next'));
    expect(there.map(formOf)).toEqual([format, format]);
    expect(there.map(({ text }) => text)).toEqual([
      fresh[0]!.text,
      expect.stringContaining('The whole story of Pictured 2.'),
    ]);
  });
});
