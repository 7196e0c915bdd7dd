import { announce, postMessage, textFields } from './messages.ts';
import type { InlineQuery, Message } from './shapes.ts';
import { botSees, Impossible, refuseAbsent } from './talk.ts';
import type { PendingInlineQuery, Person, Room, World } from './world.ts';

/** How long the bot has to answer, ms: Telegram's own limit is not documented, "within seconds". */
const LIFETIME = 10_000;
/** Questions that are remembered, so that a result of theirs may be chosen. */
const MOST_QUERIES = 1_000;

/** Asks the bot as a person who types behind its name in a chat. */
export function askInline(
  world: World,
  person: Person,
  room: Room,
  what: { query: string; offset: string },
  answer: PendingInlineQuery['answer'],
): string {
  refuseAbsent(world, person, room);
  const id = String(world.nextQueryId++);
  const type = room.chat.type === 'private' ? 'sender' : room.chat.type;
  const query: InlineQuery = { id, from: person.user, query: what.query, offset: what.offset, chat_type: type };
  const [oldest] = world.inlineQueries.keys();
  if (world.inlineQueries.size >= MOST_QUERIES && oldest !== undefined) world.inlineQueries.delete(oldest);
  world.inlineQueries.set(id, { query, expires: Date.now() + LIFETIME, answer });
  world.updates.push({ inline_query: query });
  return id;
}

/** Sends one of the results into a chat, in the person's name and by way of the bot. */
export function chooseInline(
  world: World,
  person: Person,
  room: Room,
  chosen: { queryId: string; resultId: string },
): Message {
  refuseAbsent(world, person, room);
  const pending = world.inlineQueries.get(chosen.queryId);
  const result = pending?.results?.find(({ id }) => id === chosen.resultId);
  if (!result || pending?.query.from.id !== person.user.id)
    throw new Impossible(`there is no result ${chosen.resultId} of query ${chosen.queryId}`);
  const { preview, keyboard, ...text } = result.content;
  const message = postMessage(world, room, {
    from: person.user,
    via_bot: world.bot,
    ...textFields(text),
    ...(preview && { link_preview_options: preview }),
    ...(keyboard && { reply_markup: keyboard }),
  });
  if (botSees(world, room, message)) announce(world, message);
  return message;
}
