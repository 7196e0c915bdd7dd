import { describe, expect, test } from 'vitest';
import { arrivalOf } from '../../src/bot/arrival.ts';
import { foresee } from '../../src/bot/foresee.ts';
import type { Seen } from '../../src/bot/seen.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import type { Press } from '../../src/model/press.ts';
import { encodePress } from '../../src/model/press-codec.ts';

const NOW = 1_000;
const tags = ['Chess', 'Night Trains', 'Night Trains 3'].map((name) => ({ id: tagIdOf(name), name, count: 1 }));
const article = articleIdOf('https://news.example/1');

/** What is asked for ahead. */
function foreseen(update: object): string[] {
  const asked: string[] = [];
  const note = (what: string) => {
    asked.push(what);
    return Promise.resolve(undefined as never);
  };
  const seen: Seen = {
    tags: () => note('tags'),
    subscriptions: () => note('subscriptions'),
    timing: () => note('timing'),
    caughtUp: () => note('changes'),
    article: (id) => note(`article ${id}`),
    newest: (tag, now, limit) => note(`${limit} of ${tag} at ${now}`),
    become: () => {},
  };
  foresee(seen, arrivalOf(update), tags, NOW);
  return asked;
}

const typing = (text: string) => ({ message: { chat: { id: 1, type: 'private' }, text } });
const pressing = (press: Press) => ({
  callback_query: {
    id: '1',
    from: { id: 1 },
    message: { chat: { id: 1, type: 'private' } },
    data: encodePress(press),
  },
});

describe('what an answer needs is read on its way', () => {
  test.each([
    ['/latest', ['subscriptions', 'changes']],
    ['/tag night trains', ['subscriptions', 'tags', `10 of ${tagIdOf('Night Trains')} at ${NOW}`]],
    ['/tag@gazette_bot Chess 5', ['subscriptions', 'tags', `5 of ${tagIdOf('Chess')} at ${NOW}`]],
    ['/TAG Night Trains 3', ['subscriptions', 'tags', `10 of ${tagIdOf('Night Trains 3')} at ${NOW}`]],
    ['/tag nothing of that name', ['subscriptions', 'tags']],
    ['/tag', ['subscriptions', 'tags']],
    ['/subscribe Chess', ['subscriptions', 'timing', 'tags']],
    ['/help', []],
    ['words', []],
  ])('%s', (text, asked) => {
    expect(foreseen(typing(text))).toEqual(asked);
  });

  test.each<[Press, string[]]>([
    [{ do: 'open', article, part: 0 }, [`article ${article}`]],
    [{ do: 'step', article, edition: 1 }, [`article ${article}`]],
    [{ do: 'list', tag: tagIdOf('Chess') }, ['subscriptions', `10 of ${tagIdOf('Chess')} at ${NOW}`]],
    [{ do: 'toggle', tag: tagIdOf('Chess'), on: true, page: 0, welcome: false }, ['subscriptions', 'timing', 'tags']],
  ])('the button $do', (press, asked) => {
    expect(foreseen(pressing(press))).toEqual(asked);
  });

  test('but nothing of the chat that another chat’s button was pressed in', () => {
    const chat = { chatId: -5, threadId: null };
    expect(foreseen(pressing({ do: 'for', chat, press: { do: 'settings', screen: 'all' } }))).toEqual([]);
  });
});
