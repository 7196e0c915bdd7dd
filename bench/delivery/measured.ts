import { strict as assert } from 'node:assert';
import type { RedisClient } from '../../src/store/redis.ts';
import type { Subject } from '../harness/subject.ts';
import type { Taken } from './answerer.ts';

/** A bot as the answerer knows it. */
export interface Bot {
  apiRoot: string;
  /** Another for each subject: they warm up side by side. */
  token: string;
}

/** What the answerer took of a bot since it was told to forget. */
export async function takenBy({ apiRoot, token }: Bot): Promise<Taken> {
  const answer = await fetch(`${apiRoot}/bot${token}/taken`);
  assert.equal(answer.status, 200);
  return (await answer.json()) as Taken;
}

export async function forget({ apiRoot, token }: Bot): Promise<void> {
  assert.equal((await fetch(`${apiRoot}/bot${token}/forget`)).status, 200);
}

/** What is wrong unless each of so many chats got one message, none of them refused. */
export function mistakesIn({ messages, chats, most, refused }: Taken, wanted: number): string[] {
  const mistakes = [...refused];
  if (chats !== wanted) mistakes.push(`${chats} of ${wanted} chats got a message`);
  if (messages !== wanted || most !== 1) mistakes.push(`${messages} messages came, up to ${most} to one chat`);
  return mistakes;
}

/** CPU time a Redis server has used, in ms. */
export async function redisCpuMs(redis: RedisClient): Promise<number> {
  const info = await redis.info('cpu');
  const seconds = (field: string) => Number(new RegExp(`^${field}:([\\d.]+)`, 'm').exec(info)?.[1] ?? Number.NaN);
  return (seconds('used_cpu_user') + seconds('used_cpu_sys')) * 1_000;
}

/** A subject that is checked by what its first pass, which nobody measures, sent. */
export function checkedByAPass({
  before,
  pass,
  after,
}: {
  before: () => Promise<void>;
  pass: () => Promise<number>;
  after: () => ReturnType<NonNullable<Subject['after']>>;
}): Subject {
  const check = async () => {
    await before();
    await pass();
    return (await after()).mistakes;
  };
  return { before, pass, after, check };
}
