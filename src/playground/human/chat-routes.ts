import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { buttonsIn } from '../transcript.ts';
import { isPresent, statusIn } from '../world/people.ts';
import type { InlineButton } from '../world/shapes.ts';
import { press, say } from '../world/talk.ts';
import { chatView, messageView } from '../world/views.ts';
import { roomOf, type StoredMessage, type World } from '../world/world.ts';
import { findPerson, findRoom } from './find.ts';
import { buttonPress, commandsQuery, messagesQuery, newMessage } from './schemas.ts';
import { waitForRevision } from './wait-for-revision.ts';

/** What goes on in chats: reading, writing, pressing buttons, the menu of commands. */
export function chatRoutes(world: World): Hono {
  const app = new Hono();

  app.get('/chats', (context) => context.json([...world.rooms.values()].map((room) => chatView(world, room))));

  app.get('/chats/:id{-?\\d+}', (context) =>
    context.json(chatView(world, findRoom(world, Number(context.req.param('id'))))),
  );

  app.get('/chats/:id{-?\\d+}/messages', async (context) => {
    const { revision, wait_ms, after } = messagesQuery.parse(context.req.query());
    const room = findRoom(world, Number(context.req.param('id')));
    if (revision !== undefined) await waitForRevision(world, room, revision, wait_ms);
    const messages = [...room.messages.values()].filter(({ message }) => message.message_id > (after ?? 0));
    return context.json({ revision: room.revision, messages: messages.map((stored) => messageView(world, stored)) });
  });

  app.post('/messages', async (context) => {
    const { from, chat, text, reply_to, thread_id, location, as } = newMessage.parse(await context.req.json());
    const room = findRoom(world, chat ?? from);
    const where = { replyTo: reply_to, threadId: thread_id, as: as === undefined ? undefined : findRoom(world, as) };
    const message = say(world, findPerson(world, from), room, { text, location, ...where });
    return context.json(messageView(world, { message }), 201);
  });

  app.post('/press', async (context) => {
    const { person, chat, message_id, button, wait_ms } = buttonPress.parse(await context.req.json());
    const room = findRoom(world, chat);
    const stored = room.messages.get(message_id);
    if (!stored) throw new HTTPException(404, { message: `there is no message ${message_id} in chat ${chat}` });
    const found = findButton(stored, button);
    if (found.url !== undefined) return context.json({ answered: true, url: found.url });
    return context.json(
      await new Promise((resolve) => {
        const timer = setTimeout(() => resolve({ answered: false }), wait_ms);
        const answered = (answer: object) => {
          clearTimeout(timer);
          resolve({ answered: true, ...answer });
        };
        try {
          press(world, findPerson(world, person), room, stored, found, answered);
        } catch (error) {
          clearTimeout(timer);
          throw error;
        }
      }),
    );
  });

  app.get('/commands', (context) => {
    const { person, chat } = commandsQuery.parse(context.req.query());
    const { user } = findPerson(world, person);
    const status = statusIn(world, roomOf(world, findRoom(world, chat).chat.id), user.id);
    const administrator = status === 'creator' || status === 'administrator';
    const language = (user.language_code ?? '').split('-')[0] ?? '';
    const reader = { userId: user.id, chatId: chat, administrator, language };
    return context.json({
      member: isPresent(status),
      name: world.profile.text('name', language),
      description: world.profile.text('description', language),
      short_description: world.profile.text('short_description', language),
      commands: world.profile.commandsFor(reader),
    });
  });
  return app;
}

type ButtonChoice = { row: number; column: number } | { data: string } | { text: string; nth: number };

function findButton({ message }: StoredMessage, choice: ButtonChoice): InlineButton {
  const buttons = buttonsIn(message.rich_message, message.reply_markup);
  const found =
    'row' in choice
      ? message.reply_markup?.inline_keyboard[choice.row]?.[choice.column]
      : 'data' in choice
        ? buttons.find((button) => button.callback_data === choice.data)
        : buttons.filter((button) => button.text === choice.text)[choice.nth];
  if (found) return found;
  const there = buttons.map((button) => `"${button.text}"`);
  throw new HTTPException(404, {
    message: `message ${message.message_id} has no button ${JSON.stringify(choice)}; it has ${there.join(', ') || 'none'}`,
  });
}
