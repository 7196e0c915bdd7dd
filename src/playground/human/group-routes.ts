import { Hono } from 'hono';
import { createGroup, createTopic, setBotStatus, setMemberStatus, upgradeGroup } from '../world/groups.ts';
import { Impossible } from '../world/talk.ts';
import { chatView } from '../world/views.ts';
import type { World } from '../world/world.ts';
import { findGroup, findPerson } from './find.ts';
import { membership, newGroup, newTopic, upgrade } from './schemas.ts';

/** Groups: made, joined and left, turned into supergroups, divided into topics. */
export function groupRoutes(world: World): Hono {
  const app = new Hono();
  const userOf = (id: number) => findPerson(world, id).user;
  const groupOf = (id: string) => findGroup(world, Number(id));

  app.post('/groups', async (context) => {
    const {
      title,
      creator,
      type,
      forum,
      admins,
      members,
      bot,
      linked_channel: linkedChannel,
    } = newGroup.parse(await context.req.json());
    const room = createGroup(world, {
      title,
      // Only supergroups have topics.
      type: forum ? 'supergroup' : type,
      forum,
      creator: userOf(creator),
      administrators: admins.map(userOf),
      members: members.map(userOf),
      bot,
      linkedChannel,
    });
    return context.json(chatView(world, room), 201);
  });

  app.post('/groups/:id{-\\d+}/bot', async (context) => {
    const { by, status } = membership.parse(await context.req.json());
    const room = groupOf(context.req.param('id'));
    setBotStatus(world, room, userOf(by), status);
    return context.json(chatView(world, room));
  });

  app.post('/groups/:id{-\\d+}/members/:person{\\d+}', async (context) => {
    const { by, status } = membership.parse(await context.req.json());
    const room = groupOf(context.req.param('id'));
    setMemberStatus(world, room, userOf(by), userOf(Number(context.req.param('person'))), status);
    return context.json(chatView(world, room));
  });

  app.post('/groups/:id{-\\d+}/upgrade', async (context) => {
    const { by } = upgrade.parse(await context.req.json());
    const room = groupOf(context.req.param('id'));
    if (room.chat.type !== 'group' || room.migratedTo !== undefined)
      throw new Impossible(`chat ${room.chat.id} is no group that could become a supergroup`);
    return context.json(chatView(world, upgradeGroup(world, room, userOf(by))));
  });

  app.post('/groups/:id{-\\d+}/topics', async (context) => {
    const { name, by } = newTopic.parse(await context.req.json());
    const room = groupOf(context.req.param('id'));
    if (!room.chat.is_forum) throw new Impossible(`chat ${room.chat.id} has no topics`);
    return context.json({ thread_id: createTopic(world, room, userOf(by), name), name }, 201);
  });
  return app;
}
