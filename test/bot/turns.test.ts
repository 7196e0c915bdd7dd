import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeTurns } from '../../src/bot/turns.ts';

test('a slow chat keeps its own order and holds up no other', async () => {
  const turns = takeTurns();
  const log: string[] = [];
  const task = (name: string, ms: number) => async () => {
    await sleep(ms);
    log.push(name);
  };
  void turns.run(1, task('slow', 40));
  void turns.run(1, task('after slow', 0));
  void turns.run(2, task('other chat', 5));
  await turns.settled();
  expect(log).toEqual(['other chat', 'slow', 'after slow']);
});
