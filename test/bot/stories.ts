import { type ButtonChoice, type ChatMessage, detailsOf } from '../../src/playground/client.ts';

/** The titles of the stories that a rich digest or list unfolds, in their order. */
export function titlesOf(message: ChatMessage): string[] {
  return detailsOf(message).map(({ summary }) => summary.split('\n')[0] ?? '');
}

/** The button that opens the story of that number, from 1, in a rich digest or list. */
export function readButton(message: ChatMessage, number: number): ButtonChoice {
  const data = detailsOf(message)[number - 1]?.buttons[0]?.callback_data;
  if (data === undefined) throw new Error(`message ${message.message_id} has no story ${number}: ${message.text}`);
  return { data };
}
