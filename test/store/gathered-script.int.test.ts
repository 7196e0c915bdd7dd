import { describe, expect, test } from 'vitest';
import { gatheredScript } from '../../src/store/gathered-script.ts';
import { IN_MEMORY, WRITTEN_DOWN } from '../../src/store/script.ts';
import { onCluster, realRedis } from '../redis.ts';

const real = realRedis();

const ADD = gatheredScript({
  args: 'one other last',
  step: `
call('INCRBY', key, 1)
return {key, one, other, last}`,
});

describe('calls of one turn', () => {
  test('are each answered for themselves, whatever they hold', async () => {
    const args = [
      ['', '', ''],
      ['a', 'b', 'c'],
      ['é"\r\n', 7, ''],
      ['', 7, 'é\0"\0\r\n'],
    ];
    const answers = await Promise.all(args.map((given, at) => ADD(real.redis, [`k${at}`], given)));
    expect(answers).toEqual(args.map((given, at) => [`k${at}`, ...given.map(String)]));
    expect(await Promise.all(args.map((_, at) => real.redis.get(`k${at}`)))).toEqual(['1', '1', '1', '1']);
  });

  test.skipIf(onCluster)('travel in as few commands as fifty in each make', async () => {
    await ADD(real.redis, ['k'], ['', '', '']);
    const before = await evaluations();
    await Promise.all(Array.from({ length: 120 }, (_, at) => ADD(real.redis, ['k'], [at, '', ''])));
    expect((await evaluations()) - before).toBeLessThanOrEqual(4);
    expect(await real.redis.get('k')).toBe('121');
  });

  test('fail alone', async () => {
    await real.redis.set('word', 'harbour');
    const ended = await Promise.allSettled(['a', 'word', 'b'].map((key) => ADD(real.redis, [key], ['', '', ''])));
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(ended[1]).toMatchObject({ reason: { message: expect.stringContaining('not an integer') } });
    expect(await Promise.all(['a', 'b'].map((key) => real.redis.get(key)))).toEqual(['1', '1']);
  });

  test.skipIf(onCluster)('are written down behind one that failed amidst what is not', async () => {
    const note = gatheredScript({
      args: 'what',
      step: `
if what == 'fail' then
  ${IN_MEMORY}
  call('INCRBY', key, 1)
  ${WRITTEN_DOWN}
end
call('SET', key, 'noted')
return 0`,
    });
    await real.redis.set('word', 'harbour');
    await Promise.all(['a', 'b'].map((key) => note(real.redis, [key], [''])));
    await real.redis.config('SET', 'appendonly', 'yes');
    try {
      await expect.poll(() => persistence('aof_rewrite_in_progress')).toBe(0);
      const size = await persistence('aof_current_size');
      const calls = [note(real.redis, ['word'], ['fail']), note(real.redis, ['behind'], [''])];
      expect((await Promise.allSettled(calls)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
      expect(await persistence('aof_current_size')).toBeGreaterThan(size);
    } finally {
      await real.redis.config('SET', 'appendonly', 'no');
    }
  });
});

/** How many scripts the server has run. */
async function evaluations(): Promise<number> {
  const info = await real.redis.info('commandstats');
  return Number(/^cmdstat_evalsha:calls=(\d+)/m.exec(info)?.[1] ?? 0);
}

async function persistence(field: string): Promise<number> {
  return Number(new RegExp(`^${field}:(\\d+)`, 'm').exec(await real.redis.info('persistence'))?.[1]);
}
