import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases, pathOf } from './awkward-feeds/cases.ts';
import { openWorld, type World } from './awkward-feeds/outcome.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a feed', () => {
  it.for(cases.map((one) => ({ ...one, one })))('$name comes to what is expected', async ({ one }) => {
    const before = (world.requests.get(pathOf(one)) ?? []).length;

    expect(await world.outcomeOf(one)).toBe(one.expected);

    const requests = (world.requests.get(pathOf(one)) ?? []).length - before;
    expect(requests).toBe(one.name === 'redirects without end' ? 9 : 1);
  });

  it('on this machine is never asked for, by whatever way an answer leads there', () => {
    expect(world.innerRequests()).toBe(0);
  });

  it('that is huge or a bomb takes no more than some 150 MB beside what all this takes', async () => {
    const before = process.memoryUsage().rss;
    const large = cases.filter(({ name }) => /bomb|without end/.test(name));
    for (const one of large) await world.outcomeOf(one);
    expect(large.length).toBeGreaterThan(5);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });
});
