import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { onlySameOrigin } from '../guard.ts';
import { Impossible } from '../world/talk.ts';
import { personView } from '../world/views.ts';
import { resetWorld, type World } from '../world/world.ts';
import { chatRoutes } from './chat-routes.ts';
import { eventStream } from './event-stream.ts';
import { groupRoutes } from './group-routes.ts';
import { inlineRoutes } from './inline-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { testRoutes } from './test-routes.ts';

/** What people do, and what tests ask for: everything under `/playground/api`. */
export function humanRoutes(world: World): Hono {
  const app = new Hono();
  app.use(onlySameOrigin);
  app.use(bodyLimit({ maxSize: 1024 * 1024 }));
  app.onError((error, context) => {
    if (error instanceof z.ZodError) return context.json({ error: z.prettifyError(error) }, 400);
    if (error instanceof SyntaxError) return context.json({ error: `this is not JSON: ${error.message}` }, 400);
    if (error instanceof Impossible) return context.json({ error: error.message }, 409);
    if (error instanceof HTTPException) return context.json({ error: error.message }, error.status);
    console.error('the playground failed in', error);
    return context.json({ error: 'the playground failed; see its output' }, 500);
  });
  app.get('/state', (context) =>
    context.json({
      bot: { id: world.bot.id, name: world.bot.first_name, username: world.bot.username },
      persons: [...world.persons.values()].map(personView),
    }),
  );
  app.get('/events', (context) => eventStream(world, context));
  app.post('/reset', (context) => {
    resetWorld(world);
    return context.json({});
  });
  app.route('/', peopleRoutes(world));
  app.route('/', groupRoutes(world));
  app.route('/', chatRoutes(world));
  app.route('/', inlineRoutes(world));
  app.route('/', testRoutes(world));
  return app;
}
