import type { ChatMessage, PersonView, PlaygroundClient } from '../../src/playground/client.ts';

/** Says something and waits for the bot's next message. */
export async function ask(
  telegram: PlaygroundClient,
  person: Pick<PersonView, 'id'>,
  text: string,
): Promise<ChatMessage> {
  const said = await telegram.say(person.id, text);
  return nextFromBot(telegram, person, said);
}

/** The bot's first message after another one. */
export function nextFromBot(
  telegram: PlaygroundClient,
  person: Pick<PersonView, 'id'>,
  after: Pick<ChatMessage, 'message_id'>,
  timeoutMs?: number,
): Promise<ChatMessage> {
  return telegram.waitForMessage(
    person.id,
    (message) => message.from_bot && message.message_id > after.message_id,
    timeoutMs,
  );
}

/** Begins every digest and nothing else. */
export const DIGEST = '🗞';
