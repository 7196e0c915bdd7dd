import { Hono } from 'hono';
import { askInline, chooseInline } from '../world/inline.ts';
import { messageView } from '../world/views.ts';
import type { World } from '../world/world.ts';
import { findPerson, findRoom } from './find.ts';
import { inlineChoice, inlineQuery } from './schemas.ts';

/** Typing behind the bot's name: asking it, and sending one of its results. */
export function inlineRoutes(world: World): Hono {
  const app = new Hono();

  app.post('/inline', async (context) => {
    const { person, chat, query, offset, wait_ms } = inlineQuery.parse(await context.req.json());
    const answered = Promise.withResolvers<object>();
    const id = askInline(world, findPerson(world, person), findRoom(world, chat), { query, offset }, (answer) =>
      answered.resolve({ answered: true, query_id: id, ...shown(answer) }),
    );
    const timer = setTimeout(() => answered.resolve({ answered: false, query_id: id }), wait_ms);
    const answer = await answered.promise;
    clearTimeout(timer);
    return context.json(answer);
  });

  app.post('/inline/choose', async (context) => {
    const { person, chat, query_id, result_id } = inlineChoice.parse(await context.req.json());
    const message = chooseInline(world, findPerson(world, person), findRoom(world, chat), {
      queryId: query_id,
      resultId: result_id,
    });
    return context.json(messageView(world, { message }), 201);
  });
  return app;
}

function shown({ results, next_offset }: Parameters<Parameters<typeof askInline>[4]>[0]) {
  return {
    next_offset,
    results: results.map(({ id, title, description, thumbnail_url }) => ({ id, title, description, thumbnail_url })),
  };
}
