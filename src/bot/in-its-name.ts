import type { RichMessageButton } from '@grammyjs/types';
import type { Translate } from '../i18n.ts';
import type { ChatRef } from '../model/chat.ts';
import { isOfNoChat, type Keyboard, type Press } from '../model/press.ts';
import { encodePress, parsePress } from '../model/press-codec.ts';
import { html } from '../render/html.ts';
import type { ClassicMessage, Message } from '../render/message.ts';
import type { RichBlock } from '../render/rich/rich-message.ts';

/** Of which chat it is talked; without a title of the one in which it is said. */
interface About {
  chat: ChatRef;
  title?: string;
  /** Who is told of it may only read it. */
  isGuest?: boolean;
  t: Translate;
}

/**
 * What is said of another chat than the one it is said in names that chat, and its buttons act for it. One of them at
 * least: by that an answer to the message is known to be about that chat too.
 */
export function inItsName(about: About, message: ClassicMessage): ClassicMessage;
export function inItsName(about: About, message: ClassicMessage | Message): ClassicMessage | Message;
export function inItsName(about: About, message: ClassicMessage | Message): ClassicMessage | Message {
  const { title } = about;
  if (title === undefined) return message;
  if ('html' in message) return classicInIts(about, title, message);
  return {
    classic: () => classicInIts(about, title, message.classic()),
    rich: (pictures) => {
      const rich = message.rich(pictures);
      const name: RichBlock = { type: 'paragraph', text: { type: 'bold', text: title } };
      const blocks = [name, ...rich.blocks.map((block) => blockActingFor(about, block))];
      return { ...rich, blocks, keyboard: leadingBack(about, rich.keyboard) };
    },
  };
}

function classicInIts(about: About, title: string, message: ClassicMessage): ClassicMessage {
  return {
    ...message,
    html: html`<b>${title}</b>\n\n${message.html}`,
    keyboard: leadingBack(about, message.keyboard),
  };
}

/** The keyboard, acting for the chat; with the way to its settings where none of its buttons does. */
function leadingBack({ chat, t }: About, keyboard: Keyboard): Keyboard {
  const acting = keyboard.map((row) =>
    row.map((button) => ('url' in button ? button : { ...button, press: pressFor(chat, button.press) })),
  );
  if (acting.flat().some((button) => 'press' in button && button.press.do === 'for')) return acting;
  const back: Press = { do: 'settings', screen: 'all' };
  return [...acting, [{ label: t('button-all-settings'), press: pressFor(chat, back) }]];
}

function pressFor(chat: ChatRef, press: Press): Press {
  return press.do === 'for' || isOfNoChat(press) ? press : { do: 'for', chat, press };
}

/** The same of the buttons inside a block, however deep; without those that change the chat where only an administrator may. */
function blockActingFor<Part>(about: About, part: Part): Part {
  if (Array.isArray(part))
    return part
      .filter((one: unknown) => !about.isGuest || pressOf(one)?.do !== 'less')
      .map((one: unknown) => blockActingFor(about, one)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const press = pressOf(part);
  if (press) return { ...part, callback_data: encodePress(pressFor(about.chat, press)) };
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, blockActingFor(about, value as unknown)]),
  ) as Part;
}

function pressOf(part: unknown): Press | undefined {
  const { callback_data: data } = (part ?? {}) as Partial<RichMessageButton.CallbackButton>;
  return data === undefined ? undefined : parsePress(data);
}
