import { setTimeout as delay } from 'node:timers/promises';
import { zstdDecompressSync } from 'node:zlib';
import type { ArticleId } from '../../src/model/ids.ts';
import { keys } from '../../src/store/keys.ts';
import type { RedisClient } from '../../src/store/redis.ts';

const BATCH = 200;

/** Bytes of everything in the server, without what connections and the append-only file hold for a moment. */
export async function memoryOfData(redis: RedisClient): Promise<number> {
  // What a connection is given to work with is taken back soon after.
  await delay(200);
  const info = await redis.info('memory');
  const bytes = (field: string) => Number(new RegExp(`^${field}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
  const passing = ['used_memory_startup', 'mem_clients_normal', 'mem_aof_buffer', 'mem_total_replication_buffers'];
  return passing.reduce((sum, field) => sum - bytes(field), bytes('used_memory'));
}

/** Takes away the posts that articles were made of. Everything else stays. */
export async function dropPosts(redis: RedisClient): Promise<void> {
  await eachArticle(redis, (key) => redis.hdel(key, 'post'));
}

/** Puts every body back as the JSON it was compressed from. Everything else stays. */
export async function decompressBodies(redis: RedisClient): Promise<void> {
  await eachArticle(redis, async (key) => {
    const body = await redis.hgetBuffer(key, 'body');
    if (body) await redis.hset(key, 'body', zstdDecompressSync(body));
  });
}

async function eachArticle(redis: RedisClient, change: (key: string) => Promise<unknown>): Promise<void> {
  await redis.config('SET', 'appendonly', 'no');
  const ids = (await redis.zrange(keys.everything, 0, '-1')) as ArticleId[];
  for (let at = 0; at < ids.length; at += BATCH)
    await Promise.all(ids.slice(at, at + BATCH).map((id) => change(keys.article(id))));
}
