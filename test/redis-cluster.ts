import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { serverProgram } from './e2e/redis-process.ts';
import { until } from './e2e/until.ts';
import { freePort } from './free-port.ts';

/** A real Redis Cluster of three nodes, without replicas. */
export interface RedisCluster {
  /** Its nodes, as REDIS_URL names them. */
  url: string;
  /** How many keys each node holds. */
  sizes(): Promise<number[]>;
  flush: () => Promise<void>;
  keys: (pattern: string) => Promise<string[]>;
  /** Changes a setting of the last node. */
  setOfOne(name: string, value: string): Promise<unknown>;
  stop(): Promise<void>;
}

const NODES = 3;
const SLOTS = 16_384;

/** Starts a cluster on ports of the system's choice, and waits until every node knows that all slots are served. */
export async function startRedisCluster(settings: readonly string[] = [], password = ''): Promise<RedisCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'gz-cluster-'));
  const all = await Promise.all(Array.from({ length: 2 * NODES }, freePort));
  const [ports, buses] = [all.slice(0, NODES), all.slice(NODES)];
  const children = ports.map((port, index) =>
    startNode(join(folder, `${port}`), port, buses[index] ?? 0, [...settings, '--requirepass', password]),
  );
  const nodes = ports.map((port) => new Redis({ port, password, maxRetriesPerRequest: null, retryStrategy: () => 20 }));
  for (const node of nodes) node.on('error', () => {});
  const stop = async () => {
    for (const node of nodes) node.disconnect();
    await Promise.all(children.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all(nodes.map((node, index) => serveShare(node, index)));
    const [first, ...others] = nodes as [Redis, ...Redis[]];
    const meet = (index: number) => first.call('CLUSTER', 'MEET', '127.0.0.1', `${ports[index]}`, `${buses[index]}`);
    await Promise.all(others.map((_, index) => meet(index + 1)));
    const agreed = async () => {
      const infos = await Promise.all(nodes.map((node) => node.cluster('INFO')));
      return infos.every((info) => /cluster_state:ok/.test(info) && /cluster_known_nodes:3\r/.test(info));
    };
    await until('a cluster whose nodes all know each other', agreed);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: ports.map((port) => `redis://127.0.0.1:${port}`).join(','),
    sizes: () => Promise.all(nodes.map((node) => node.dbsize())),
    flush: async () => void (await Promise.all(nodes.map((node) => node.flushall()))),
    keys: async (pattern) => (await Promise.all(nodes.map((node) => node.keys(pattern)))).flat(),
    setOfOne: async (name, value) => nodes.at(-1)?.config('SET', name, value),
    stop,
  };
}

function startNode(folder: string, port: number, bus: number, settings: readonly string[]): ChildProcess {
  mkdirSync(folder);
  const values = { port, 'cluster-port': bus, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' };
  const words = Object.entries({ ...values, 'cluster-enabled': 'yes', 'cluster-node-timeout': 5_000 });
  const args = words.flatMap(([name, value]) => [`--${name}`, `${value}`]);
  return spawn(serverProgram(), [...args, ...settings], { stdio: 'ignore' });
}

/** Gives a node its third of the slots. */
async function serveShare(node: Redis, index: number): Promise<void> {
  const [from, to] = [index, index + 1].map((part) => Math.floor((part * SLOTS) / NODES)) as [number, number];
  await node.call('CLUSTER', 'SET-CONFIG-EPOCH', `${index + 1}`);
  await node.call('CLUSTER', 'ADDSLOTSRANGE', `${from}`, `${to - 1}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
