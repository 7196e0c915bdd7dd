import type { Telegram } from 'telegraf';
import type { Subject } from '../harness/subject.ts';
import { someDigests } from './digests.ts';
import { type Bot, checkedByAPass, forget, mistakesIn, takenBy } from './measured.ts';
import { inhabitant, type TownInput } from './town.ts';

/** Requests under way at a time: as many as our transport has connections. */
export const IN_FLIGHT = 64;

const DIGESTS = 200;

/** Sends digests and does nothing else: so many a pass, 64 at a time. */
export function bareLoop(telegram: Telegram, bot: Bot, { posts }: TownInput, messages: number): Subject {
  const digests = someDigests(posts, DIGESTS);
  const chatIds = Array.from({ length: messages }, (_, number) => inhabitant(number).subscriber.chat.chatId);
  // Telegraf's types end before rich messages.
  const send = (number: number) =>
    telegram.callApi(
      'sendRichMessage' as never,
      {
        chat_id: chatIds[number],
        ...digests[number % DIGESTS],
      } as never,
    );
  const pass = async () => {
    let next = 0;
    const lane = async () => {
      while (next < messages) await send(next++);
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
    return messages;
  };
  const before = () => forget(bot);
  const after = async () => {
    return { mistakes: mistakesIn(await takenBy(bot), messages) };
  };
  return checkedByAPass({ before, pass, after });
}
