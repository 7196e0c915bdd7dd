import { expect } from 'vitest';
import { test } from './house.ts';
import { LIGHTHOUSE, post } from './posts.ts';
import { ask } from './talk.ts';

test('the sample articles are gone once SOURCES names others, and what these brought stays', async ({ house }) => {
  const telegram = await house.telegram();
  const ann = await telegram.createPerson();
  const before = house.start(telegram.env);
  await before.ready();
  expect((await ask(telegram, ann, '/latest 30')).text).not.toContain('The first post of our own');
  await before.stop('SIGTERM');

  house.write('posts/own.md', post({ title: 'The first post of our own', tags: ['Coast'], text: LIGHTHOUSE }));
  const own = { ...telegram.env, SOURCES: house.path('posts') };
  for (const time of ['the first start', 'the next']) {
    const after = house.start(own);
    await after.ready();
    const stats = JSON.parse((await house.gazetteProcess(['stats'], own)).stdout) as { articles: number; tags: number };
    expect(stats, time).toMatchObject({ articles: 1, tags: 1 });
    expect((await ask(telegram, ann, '/latest 30')).text).toContain('The first post of our own');
    expect(after.log().filter(({ msg }) => msg.startsWith('the sample articles')).length, time).toBe(
      time === 'the first start' ? 1 : 0,
    );
    await after.stop('SIGTERM');
  }
});
