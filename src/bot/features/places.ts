import type { Button } from '../../model/press.ts';
import { html } from '../../render/html.ts';
import { type ClassicMessage, plainMessage } from '../../render/message.ts';
import { isAdministrator } from '../admins.ts';
import { allSettings } from '../choices.ts';
import type { BotContext } from '../context.ts';
import { chatOf } from '../speak-for.ts';
import { shortName } from '../wording.ts';

/** More are not asked about at once. */
const MOST_CHATS = 30;

/** The channels and groups whose settings this person may change from here. */
export async function chatsScreen(ctx: BotContext): Promise<ClassicMessage> {
  const { talk, ports, from } = ctx;
  const { t } = talk;
  if (!from) return plainMessage(html`${t('chats-none')}`, [allSettings(ctx)]);
  const known = (await ports.store.places.of(talk.key)).slice(0, MOST_CHATS);
  const looked = await Promise.all(
    known.map(async (chatId) => {
      const [chat, administrator] = await Promise.all([chatOf(ctx, chatId), isAdministrator(ctx, chatId, from.id)]);
      if (chat && administrator) return [{ chatId, title: chat.title }];
      await ports.store.places.remove(talk.key, chatId);
      return [];
    }),
  );
  const buttons = looked.flat().map(({ chatId, title }): Button[] => [
    {
      label: shortName(title),
      press: { do: 'for', chat: { chatId, threadId: null }, press: { do: 'settings', screen: 'all' } },
    },
  ]);
  return plainMessage(html`${t(buttons.length === 0 ? 'chats-none' : 'chats-which')}`, [...buttons, allSettings(ctx)]);
}
