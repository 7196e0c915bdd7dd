import { tagIdOf } from '../../src/model/ids.ts';
import type { Press } from '../../src/model/press.ts';
import { encodePress } from '../../src/model/press-codec.ts';
import { articleOf, mostlyFirst, TOWN, tagName } from './town.ts';

/** What people type and tap, each with how often of a hundred. */
const MIX: readonly (readonly [share: number, make: (roll: () => number) => string | Press])[] = [
  [12, () => '/latest'],
  [12, (roll) => `/tag ${someTag(roll)}`],
  [4, (roll) => `/tag ${someTag(roll).replace(/.$/u, 'x')}`],
  [10, () => '/tags'],
  [8, (roll) => ({ do: 'browse', page: Math.floor(roll() * 100), welcome: false })],
  [
    6,
    (roll) => ({
      do: 'toggle',
      tag: tagIdOf(someTag(roll)),
      on: roll() < 0.5,
      page: Math.floor(roll() * 100),
      welcome: false,
    }),
  ],
  [6, (roll) => `/subscribe ${someTag(roll)}, ${someTag(roll)}`],
  [12, (roll) => ({ do: 'open', article: someArticle(roll), part: 0 })],
  [4, (roll) => ({ do: 'less', article: someArticle(roll) })],
  [6, () => '/start'],
  [4, () => '/help'],
  [4, (roll) => `/time ${String(Math.floor(roll() * 24)).padStart(2, '0')}:30`],
  [3, () => '/timezone Berlin'],
  [3, () => '/language'],
  [3, () => '/digest'],
  [3, () => 'What is this?'],
];

const someTag = (roll: () => number) => tagName(mostlyFirst(TOWN.tags, roll));
const someArticle = (roll: () => number) => articleOf(TOWN.articles - 1 - mostlyFirst(TOWN.articles, roll));

/** An update of a private chat as Telegram sends it; `name` tells what was typed or tapped. */
export function someUpdate(id: number, chatId: number, roll: () => number): { name: string; update: object } {
  let left = roll() * MIX.reduce((sum, [share]) => sum + share, 0);
  const [, make] = MIX.find(([share]) => (left -= share) < 0) ?? (MIX[0] as (typeof MIX)[number]);
  const what = make(roll);
  const date = Math.floor(Date.now() / 1_000);
  const from = { id: chatId, is_bot: false, first_name: 'Ann', language_code: ['en', 'zh-hans', 'ar'][chatId % 3] };
  const chat = { id: chatId, type: 'private', first_name: 'Ann' };
  if (typeof what !== 'string') {
    const message = { message_id: 1, date, chat, from: { id: 1, is_bot: true, first_name: 'Gazette' }, text: '…' };
    const press = { id: String(chatId), from, message, chat_instance: '1', data: encodePress(what) };
    return { name: `button ${what.do}`, update: { update_id: id, callback_query: press } };
  }
  const [, command] = /^\/(\w+)/.exec(what) ?? [];
  const entities = command ? { entities: [{ type: 'bot_command', offset: 0, length: command.length + 1 }] } : {};
  const message = { message_id: 2, date, chat, from, text: what, ...entities };
  return { name: command ? `/${command}` : 'words', update: { update_id: id, message } };
}
