import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer as createPlainServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { Cluster } from 'ioredis';
import { describe, expect, test, vi } from 'vitest';
import { keys } from '../../src/store/keys.ts';
import { startPrivateRedis } from '../../src/store/private-redis.ts';
import { inspectRedis, prepareStore, SCHEMA_VERSION } from '../../src/store/inspect-redis.ts';
import { connectRedis, reached, StoreError } from '../../src/store/redis.ts';
import { onCluster, realRedis } from '../redis.ts';

const real = realRedis();

describe('a server is', () => {
  test('taken and given our schema version', async () => {
    const report = await prepareStore(real.redis);
    expect(report).toMatchObject({ evictionPolicy: 'noeviction', appendOnly: false, schema: undefined });
    expect(report.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(await real.redis.get(keys.schema)).toBe(String(SCHEMA_VERSION));
  });

  test('refused when it holds data of a newer Gazette, and that data is left alone', async () => {
    await real.redis.set(keys.schema, SCHEMA_VERSION + 1);
    await expect(prepareStore(real.redis)).rejects.toThrow(/newer Gazette \(schema 2, this one knows 1\).*start that/);
    expect(await real.redis.get(keys.schema)).toBe('2');
  });

  test('refused when its schema version is none, naming the key', async () => {
    await real.redis.set(keys.schema, 'seven');
    await expect(prepareStore(real.redis)).rejects.toThrow(keys.schema);
    expect(await real.redis.get(keys.schema)).toBe('seven');
  });

  test('refused when it may evict, with the command that fixes it', async () => {
    await real.redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    try {
      const refusal = await prepareStore(real.redis).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(StoreError);
      expect(String(refusal)).toContain('redis-cli CONFIG SET maxmemory-policy noeviction');
    } finally {
      await real.redis.config('SET', 'maxmemory-policy', 'noeviction');
    }
  });

  test.skipIf(onCluster).each([
    ['full', ['CONFIG', 'SET', 'maxmemory', '1'], ['CONFIG', 'SET', 'maxmemory', '0'], /OOM.*raise its maxmemory/],
    ['a replica', ['REPLICAOF', '127.0.0.1', '1'], ['REPLICAOF', 'NO', 'ONE'], /READONLY.*set REDIS_URL/],
  ] as const)('refused when it is %s, with what to do', async (_, [spoil, ...how], [mend, ...back], words) => {
    await real.redis.call(spoil, ...how);
    try {
      const refusal = await prepareStore(real.redis).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(StoreError);
      expect(String(refusal)).toMatch(words);
      expect(await prepareStore(real.redis, { reads: true })).toMatchObject({ schema: undefined });
    } finally {
      await real.redis.call(mend, ...back);
    }
    expect(await inspectRedis(real.redis)).toMatchObject({ refusal: undefined, schema: undefined });
    expect(await real.redis.dbsize()).toBe(0);
  });

  test.skipIf(onCluster).each([
    ['may not ask how it is', ['~*', '+@all', '-@dangerous']],
    ['has no keys of the queues', ['~gazette:*', '+@all']],
    ['has no keys at all', ['+@all']],
    ['may not write', ['~*', '+@read', '+info', '+ping', '+@connection']],
    ['may not run scripts', ['~*', '+@read', '+@write', '+info', '+@connection']],
    ['may not wait', ['~*', '+@all', '-@dangerous', '-@blocking', '+info']],
    ['may not keep streams', ['~*', '+@all', '-@dangerous', '-@stream', '+info']],
  ])('refused when the user %s, with the rights that suffice', async (_, rights) => {
    await real.redis.acl('SETUSER', 'narrow', 'reset', 'on', '>secret', ...rights);
    const narrow = connectRedis(`unix://${real.path}?username=narrow&password=secret`);
    try {
      const refusal = await prepareStore(narrow).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(StoreError);
      expect(String(refusal)).toMatch(/NOPERM.*give its user "/);
      const enough = /give its user "([^"]+)"/.exec(String(refusal))?.[1]?.split(' ') ?? [];
      await real.redis.acl('SETUSER', 'narrow', ...enough);
      await prepareStore(narrow);
    } finally {
      narrow.disconnect();
      await real.redis.acl('DELUSER', 'narrow');
    }
  });

  test.skipIf(onCluster)('refused when its user may not even greet it, with the rights that suffice', async () => {
    await real.redis.acl('SETUSER', 'mute', 'reset', 'on', '>secret', '~*', '+@read', '+info');
    const address = `unix://${real.path}?username=mute&password=secret`;
    const mute = connectRedis(address);
    try {
      await expect(reached(mute, address)).rejects.toThrow(
        /^Redis refuses us \(NOPERM .+'ping'.*\): give its user "\+@all /,
      );
    } finally {
      mute.disconnect();
      await real.redis.acl('DELUSER', 'mute');
    }
  });

  test('reported as keeping an append-only file, or none', async () => {
    expect((await inspectRedis(real.redis)).appendOnly).toBe(false);
    await real.redis.config('SET', 'appendonly', 'yes');
    try {
      expect((await inspectRedis(real.redis)).appendOnly).toBe(true);
      expect((await prepareStore(real.redis)).appendOnly).toBe(true);
    } finally {
      await real.redis.config('SET', 'appendonly', 'no');
    }
  });
});

test.skipIf(onCluster)(
  'a server that shows a certificate nobody signed is reached where that was asked for alone',
  async () => {
    const pem = readFileSync(new URL('self-signed.pem', import.meta.url));
    const server = createServer({ key: pem, cert: pem }, (outside) => {
      const inside = connect(real.path);
      outside.on('error', () => inside.destroy());
      outside.pipe(inside).pipe(outside);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `rediss://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const connections = [connectRedis(address), connectRedis(address, false)] as const;
    try {
      await expect(reached(connections[0], address, 500)).rejects.toThrow(
        /\(self-signed certificate.*\): name .*NODE_EXTRA_CA_CERTS, or set REDIS_TLS_VERIFY=0/,
      );
      const plain = address.replace('rediss:', 'redis:');
      const inClear = connectRedis(plain);
      inClear.on('error', () => {});
      await expect(reached(inClear, plain, 500)).rejects.toThrow(/: start it, or correct REDIS_URL \(rediss:\/\//);
      await reached(connections[1], address);
      await connections[1].set('told', 'over TLS');
      expect(await real.redis.get('told')).toBe('over TLS');
    } finally {
      for (const connection of connections) connection.disconnect();
      server.close();
    }
  },
);

test.skipIf(onCluster)('a server that became a replica is left for the one that bears its name now', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gazette-'));
  const log = { info() {}, warn() {}, error() {} };
  const old = await startPrivateRedis({ dataDir, log, purpose: 'gazette test' });
  let path = old.path;
  const outsides = new Set<Socket>();
  const name = createPlainServer((outside) => {
    outsides.add(outside);
    const inside = connect(path);
    outside.on('error', () => inside.destroy()).pipe(inside);
    inside.on('error', () => outside.destroy()).pipe(outside);
  }).listen(0, '127.0.0.1');
  await once(name, 'listening');
  const redis = connectRedis(`redis://127.0.0.1:${(name.address() as AddressInfo).port}`);
  redis.on('error', () => {});
  try {
    await redis.set('told', 'before');
    path = real.path;
    await redis.call('REPLICAOF', '127.0.0.1', '1');
    await expect(redis.set('told', 'behind')).rejects.toThrow(/READONLY/);
    await vi.waitFor(() => redis.set('told', 'after'), { timeout: 30_000 });
    expect(await real.redis.get('told')).toBe('after');
  } finally {
    redis.disconnect();
    for (const outside of outsides) outside.destroy();
    name.close();
    await old.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

describe('an address', () => {
  test('may be a socket with a comma in its path, plain or as unix://', () => {
    for (const address of ['/srv/a,b/redis.sock', 'unix:///srv/a%2Cb/redis.sock', 'unix:///srv/a,b/redis.sock']) {
      const redis = connectRedis(address);
      redis.on('error', () => {});
      redis.disconnect();
      expect(redis.options?.path, address).toBe('/srv/a,b/redis.sock');
    }
  });

  test.each([true, false])(
    'of a cluster by TLS means all of its nodes, also those it names itself: verified %s',
    (verified) => {
      const cluster: unknown = connectRedis('rediss://127.0.0.1:1,rediss://127.0.0.1:2', verified);
      if (!(cluster instanceof Cluster)) throw new Error('no cluster');
      cluster.on('error', () => {});
      cluster.disconnect();
      expect(cluster.options.redisOptions?.tls).toEqual({ rejectUnauthorized: verified });
    },
  );

  test('of a cluster stays a name, which certificates are of, and becomes no address', () => {
    const cluster: unknown = connectRedis('rediss://localhost:1,rediss://localhost:2');
    if (!(cluster instanceof Cluster)) throw new Error('no cluster');
    cluster.on('error', () => {});
    cluster.disconnect();
    const found = vi.fn();
    cluster.options.dnsLookup?.('redis.example.org', found);
    expect(found).toHaveBeenCalledWith(null, 'redis.example.org');
  });

  test('of a socket takes name, password and database behind it', () => {
    const redis = connectRedis('unix:///srv/c++/redis.sock?db=2&username=ann&password=p%26s+s=');
    redis.on('error', () => {});
    redis.disconnect();
    expect(redis.options).toMatchObject({
      path: '/srv/c++/redis.sock',
      username: 'ann',
      password: 'p&s+s=',
      db: 2,
    });
  });

  test.skipIf(onCluster)(
    'with a database that is not there is refused, and nothing is written to another',
    async () => {
      const address = `unix://${real.path}?db=99`;
      const redis = connectRedis(address);
      await expect(reached(redis, address)).rejects.toThrow(
        /Redis refuses us \(ERR DB index is out of range\): correct/,
      );
      expect(await real.redis.dbsize()).toBe(0);
    },
  );

  test.each([
    ['redis://user:hunter2@127.0.0.1:1', 'redis://…@127.0.0.1:1'],
    ['redis://127.0.0.1:1?password=hunter2', 'redis://127.0.0.1:1'],
    ['redis://:hunter2@127.0.0.1:1,redis://127.0.0.1:2', 'redis://…@127.0.0.1:1,redis://127.0.0.1:2'],
  ])('nobody listens at is named without its password, with what to do: %s', async (address, named) => {
    const redis = connectRedis(address);
    redis.on('error', () => {});
    const refusal = await reached(redis, address, 500).catch(String);
    expect(refusal).toMatch(/\(connect ECONNREFUSED .*\): start it, or correct/);
    expect(refusal).toContain(`cannot reach Redis at ${named} (`);
    expect(refusal).not.toContain('hunter2');
  });
});

test('commands given in one turn travel in one piece, in their order, also across a lost connection', async () => {
  const { redis } = real;
  const pieces = [vi.spyOn(redis.stream, '_write'), vi.spyOn(redis.stream, '_writev')];
  const many = () => Promise.all(Array.from({ length: 50 }, (_, at) => redis.append('told', `${at} `)));
  await many();
  expect(pieces.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBe(1);
  redis.stream.destroy();
  await many();
  expect(await redis.get('told')).toBe(`${Array.from({ length: 50 }, (_, at) => at).join(' ')} `.repeat(2));
});
