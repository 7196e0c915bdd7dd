import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectRedis, prepareStore } from '../../src/store/inspect-redis.ts';
import { connectRedis, reached, type RedisClient } from '../../src/store/redis.ts';
import { type RedisCluster, startRedisCluster } from '../redis-cluster.ts';

describe('a Redis Cluster that wants a password', () => {
  let cluster: RedisCluster;
  const connections: RedisClient[] = [];
  const open = (address: string) => {
    const redis = connectRedis(address);
    redis.on('error', () => {});
    connections.push(redis);
    return redis;
  };
  const nodes = () => cluster.url.replaceAll('//', '//:p%26ss@').split(',') as [string, string, string];

  beforeAll(async () => {
    cluster = await startRedisCluster([], 'p&ss');
  });

  afterAll(async () => {
    for (const connection of connections) connection.disconnect();
    await cluster.stop();
  });

  test.each([
    ['one node, twice', () => [nodes()[0], nodes()[0]]],
    [
      'its nodes by another name than they have among themselves',
      () => nodes().map((node) => node.replace('127.0.0.1', 'localhost')),
    ],
    ['its nodes, the first of them with the password', () => [nodes()[0], ...cluster.url.split(',').slice(1)]],
  ])('is worked with where REDIS_URL names %s', async (_, addresses) => {
    const address = addresses().join(',');
    const redis = open(address);
    await reached(redis, address);
    await prepareStore(redis);
    await Promise.all(Array.from({ length: 30 }, (_, at) => redis.set(`gazette:told:${at}`, at)));
    expect(Math.min(...(await cluster.sizes()))).toBeGreaterThan(0);
  });

  test('is told of as such where REDIS_URL names one node, with what to do', async () => {
    for (const address of nodes()) {
      const redis = open(address);
      await reached(redis, address);
      await expect(inspectRedis(redis)).rejects.toThrow(
        /^Redis is a node of a Redis Cluster: name several of its nodes/,
      );
    }
  });
});
