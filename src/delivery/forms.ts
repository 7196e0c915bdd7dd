import type { Format } from '../model/subscriber.ts';
import type { ClassicMessage, Message } from '../render/message.ts';
import type { RichMessage } from '../render/rich/rich-message.ts';
import { isInVain } from './edit-outcome.ts';
import type { Answer } from './messenger.ts';
import { isAboutChat } from './outcome.ts';

/** A message in the form it is tried in. */
export type Attempt =
  | { form: 'rich' | 'rich-linked'; message: RichMessage }
  | { form: 'classic'; message: ClassicMessage };

type Form = Attempt['form'];

/** What was learnt of the Bot API server; one for the life of the process. */
export interface ServerKnowledge {
  /** Whether it takes rich messages as we write them (Bot API 10.3 and later). */
  knowsRich: boolean;
  /** Whether it took one: what it finds wrong from then on is in the message. */
  tookRich?: true;
}

/**
 * Tries a message in its finest form, and in a plainer one each time Telegram definitely refuses what is in it: first
 * without the pictures it could not fetch, then as classic text. Gives the last answer.
 *
 * Nothing else is tried again: an answer that leaves open whether the message arrived is the answer.
 */
export async function inFittingForm(
  message: Message,
  format: Format,
  server: ServerKnowledge,
  attempt: (attempt: Attempt) => Promise<Answer>,
): Promise<Answer> {
  let form: Form | undefined = format === 'rich' && server.knowsRich ? 'rich' : 'classic';
  for (;;) {
    const answer = await attempt(inForm(message, form));
    if (form !== 'classic') learn(server, answer);
    form = plainerForm(form, answer);
    if (form === undefined) return answer;
  }
}

function learn(server: ServerKnowledge, answer: Answer): void {
  if (answer.kind === 'ok') server.tookRich = true;
  else if (lacksMethod(answer) || (seesNoBlocks(answer) && !server.tookRich)) server.knowsRich = false;
}

function inForm(message: Message, form: Form): Attempt {
  if (form === 'classic') return { form, message: message.classic() };
  return { form, message: message.rich(form === 'rich' ? 'shown' : 'linked') };
}

/** The form to try after an answer; `undefined` when that is that. */
export function plainerForm(form: Form, answer: Answer): Form | undefined {
  if (form === 'classic' || answer.kind !== 'refused') return undefined;
  if (lacksMethod(answer)) return 'classic';
  if (answer.status !== 400 || answer.migrateTo !== undefined) return undefined;
  // First of all, as a chat that takes no photos takes words.
  if (MEDIA.test(answer.description)) return form === 'rich' ? 'rich-linked' : 'classic';
  return isAboutChat(answer.description) || isInVain(answer.description) ? undefined : 'classic';
}

/** An older server's answer to a method it does not have; "chat not found" is something else. */
function lacksMethod(answer: Answer): boolean {
  return answer.kind === 'refused' && answer.status === 404 && /method not found/i.test(answer.description);
}

/** One of Bot API 10.1 does not see the blocks, and finds nothing in a message; one of 10.2 has none with buttons. */
function seesNoBlocks(answer: Answer): boolean {
  return (
    answer.kind === 'refused' &&
    answer.status === 400 &&
    /rich message must be non-empty|type "buttons" is unsupported/i.test(answer.description)
  );
}

/** A picture that Telegram could not fetch or use, or that the chat does not allow. */
const MEDIA =
  /PHOTO|VIDEO|AUDIO|VOICE|DOCUMENT|MEDIA|WEBPAGE|IMAGE|ANIMATION|FILE_|http url content|wrong type of the web page|wrong (?:remote )?file identifier/i;
