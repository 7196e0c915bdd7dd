import type { InlineButton } from './world/shapes.ts';
import type { ChatMessage } from './world/views.ts';

/** All buttons under a message, row by row flattened. */
export function buttonsOf(message: ChatMessage): InlineButton[] {
  const markup = message.reply_markup;
  return markup && 'inline_keyboard' in markup ? markup.inline_keyboard.flat() : [];
}

/** Messages as one would read them in a chat, for failure reports. */
export function transcript(messages: ChatMessage[]): string {
  const lines = messages.map((message) => {
    const buttons = buttonsOf(message).map((button) => `[${button.text}]`);
    const said = message.service ? `(${message.service.kind} ${message.service.detail})` : message.text;
    return `  ${message.message_id} ${message.from.name}: ${said} ${buttons.join(' ')}`.trimEnd();
  });
  return lines.join('\n') || '  nothing';
}
