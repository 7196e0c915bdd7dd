import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { World } from '../world/world.ts';
import { callsQuery, newFault, newLimits, newServer } from './schemas.ts';

/** What tests need beside a person's doings: the bot's calls, faults on purpose, limits of sending. */
export function testRoutes(world: World): Hono {
  const app = new Hono();
  app.get('/calls', (context) => {
    const { after, method, chat } = callsQuery.parse(context.req.query());
    return context.json(world.calls.list({ after, method, chatId: chat }));
  });
  app.delete('/calls', (context) => {
    world.calls.clear();
    return context.json({});
  });

  app.get('/faults', (context) => context.json(world.faults.list()));
  app.post('/faults', async (context) => context.json(world.faults.add(newFault.parse(await context.req.json())), 201));
  app.delete('/faults', (context) => {
    world.faults.clear();
    return context.json({});
  });
  app.delete('/faults/:id{\\d+}', (context) => {
    const id = Number(context.req.param('id'));
    if (!world.faults.remove(id)) throw new HTTPException(404, { message: `there is no fault ${id}` });
    return context.json({});
  });

  app.get('/limits', (context) => context.json(world.limits.current));
  app.post('/limits', async (context) => {
    const { enabled, ...limits } = newLimits.parse(await context.req.json());
    if (enabled) world.limits.enable(limits);
    else world.limits.disable();
    return context.json(world.limits.current);
  });

  app.post('/server', async (context) => {
    world.richMessages = newServer.parse(await context.req.json()).rich_messages;
    return context.json({ rich_messages: world.richMessages });
  });
  return app;
}
