import { Hono } from 'hono';
import { createPerson, deactivate, setBlocked } from '../world/people.ts';
import { personView } from '../world/views.ts';
import type { World } from '../world/world.ts';
import { findPerson } from './find.ts';
import { newPerson } from './schemas.ts';

/** People: made, listed, blocking the bot, gone. */
export function peopleRoutes(world: World): Hono {
  const app = new Hono();
  app.get('/persons', (context) => context.json([...world.persons.values()].map(personView)));
  app.post('/persons', async (context) => {
    const {
      name,
      language_code: languageCode,
      username,
      started,
      count,
      only_if_none,
    } = newPerson.parse(await context.req.json());
    if (only_if_none && world.persons.size > 0) return context.json([...world.persons.values()].map(personView));
    const made = Array.from({ length: count ?? 1 }, (_, index) => {
      const number = count === undefined ? '' : ` ${index + 1}`;
      return createPerson(world, { name: name + number, languageCode, username, started });
    });
    return context.json(made.map(personView), 201);
  });
  app.post('/persons/:id{\\d+}/:act{block|unblock|deactivate}', (context) => {
    const person = findPerson(world, Number(context.req.param('id')));
    const act = context.req.param('act');
    if (act === 'deactivate') deactivate(world, person);
    else setBlocked(world, person, act === 'block');
    return context.json(personView(person));
  });
  return app;
}
