import type { ChatRef } from '../model/chat.ts';
import { isOfNoChat, type Keyboard } from '../model/press.ts';
import { html } from '../render/html.ts';
import type { ClassicMessage, Message } from '../render/message.ts';

/** What is said of another chat than the one it is said in names that chat, and its buttons act for it. */
export function inItsName(
  { chat, title }: { chat: ChatRef; title?: string },
  message: ClassicMessage | Message,
): ClassicMessage | Message {
  if (title === undefined || !('html' in message)) return message;
  return { ...message, html: html`<b>${title}</b>\n\n${message.html}`, keyboard: actingFor(chat, message.keyboard) };
}

function actingFor(chat: ChatRef, keyboard: Keyboard): Keyboard {
  return keyboard.map((row) =>
    row.map((button) =>
      'url' in button || button.press.do === 'for' || isOfNoChat(button.press)
        ? button
        : { ...button, press: { do: 'for', chat, press: button.press } },
    ),
  );
}
