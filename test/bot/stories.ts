import { expect } from 'vitest';
import { type ButtonChoice, type ChatMessage, detailsOf } from '../../src/playground/client.ts';
import { type BotWorld, labelsOf } from './world.ts';

/** The titles of the stories that a rich digest or list unfolds, in their order, without their numbers. */
export function titlesOf(message: ChatMessage): string[] {
  return detailsOf(message).map(({ summary }) => summary.split('\n')[0]?.replace(/^\d+\. /, '') ?? '');
}

/** The button that opens the story of that number, from 1, in a rich digest or list. */
export function readButton(message: ChatMessage, number: number): ButtonChoice {
  const data = detailsOf(message)[number - 1]?.buttons[0]?.callback_data;
  if (data === undefined) throw new Error(`message ${message.message_id} has no story ${number}: ${message.text}`);
  return { data };
}

/**
 * Reads an article on from its first part by the buttons that lead to the next; gives how many parts it has and all of
 * its words. Each part is one message with its number at the end, and the last leads no further.
 */
export async function readOn(
  { world, person, t }: { world: BotWorld; person: number; t: ReturnType<BotWorld['t']> },
  fresh: ChatMessage[],
): Promise<{ parts: number; words: string[] }> {
  const words: string[] = [];
  for (let part = 1; ; part++) {
    expect(fresh).toHaveLength(1);
    const message = fresh[0]!;
    words.push(...(message.text.match(/word\d+/g) ?? []));
    const parts = Number(/Part (\d+) of (\d+)$/.exec(message.text)?.[2]);
    expect(message.text).toMatch(new RegExp(`${t('article-part', { part, parts })}$`));
    if (part === parts) {
      expect(labelsOf(message)).toEqual([t('button-original'), t('button-save'), t('button-share'), '# Long']);
      return { parts, words };
    }
    const onward = t('button-next-part', { part: part + 1, parts });
    expect(labelsOf(message)).toEqual([onward, t('button-original'), t('button-save'), t('button-share'), '# Long']);
    ({ fresh } = await world.tap(person, message, onward));
  }
}
