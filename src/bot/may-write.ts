import { TelegramError } from 'telegraf';
import type { ChatKind } from '../model/chat.ts';
import type { BotContext } from './context.ts';

/** What the bot itself is in a chat, as Telegram tells it. */
interface Member {
  status: string;
  is_member?: boolean;
  can_send_messages?: boolean;
  can_post_messages?: boolean;
}

/** Whether the bot is in the chat. Who is restricted may have left. */
export function isIn({ status, is_member: isMember }: Member): boolean {
  return status !== 'kicked' && status !== 'left' && !(status === 'restricted' && isMember === false);
}

/** Whether the bot may write in the chat. */
export function mayWrite(member: Member, kind: ChatKind): boolean {
  if (!isIn(member)) return false;
  if (kind === 'channel') return member.status === 'administrator' && member.can_post_messages !== false;
  return member.status !== 'restricted' || member.can_send_messages === true;
}

/** Whether it may at this moment; `isLocked`: where members may not. */
export async function mayWriteNow(ctx: BotContext, chat: { id: number; kind: ChatKind; isLocked: boolean }) {
  try {
    const member = await ctx.telegram.getChatMember(chat.id, ctx.botInfo.id);
    return mayWrite(member, chat.kind) && !(chat.isLocked && member.status === 'member');
  } catch (error) {
    if (error instanceof TelegramError && (error.code === 400 || error.code === 403)) return false;
    throw error;
  }
}
