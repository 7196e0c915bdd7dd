import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../src/config.ts';
import { ROOT } from '../e2e/program.ts';
import { copied, dockerfile, environmentIn } from './dockerfile.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const readJson = (file: string) => JSON.parse(read(file));
const readYaml = (file: string) => matter(`---\n${read(file)}\n---\n`, {}).data;
const manifest = readJson('package.json');
/** In ms, as src/run.ts has it. */
const stopWithin = Number(/STOP_WITHIN_MS = ([\d_]+)/.exec(read('src/run.ts'))?.[1]?.replaceAll('_', ''));

/** Names that belong to the tools around Gazette. */
const OTHERS = ['PATH', 'NODE_ENV', 'NODE_COMPILE_CACHE'];
const unknown = (names: readonly string[]) => names.filter((name) => ![...SETTINGS, ...OTHERS].includes(name));

describe('the container', () => {
  const lines = dockerfile();

  test('runs on the Node.js that the tests run on', () => {
    const { node } = manifest.devDependencies;
    const [first = '', ...others] = lines.filter(([word]) => word === 'FROM').map(([, rest]) => rest.split(' ')[0]);
    expect(first.startsWith(`node:${node}-`)).toBe(true);
    expect(new Set(others)).toEqual(new Set(['base']));
    expect(read('.github/workflows/ci.yml')).toContain(`node-version: ${node}\n`);
  });

  test('copies what there is, and .dockerignore lets nothing else in', () => {
    const files = [...copied(lines).map(({ from }) => from), 'package-lock.json'];
    for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
    const [first, ...rest] = read('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(first).toBe('*');
    expect(rest.map((line) => line.replace(/^!/, '')).sort()).toEqual(files.sort());
  });

  test('sets settings that exist, runs as nobody in particular, and tells the port it listens on', () => {
    const environment = environmentIn(lines);
    expect(unknown(Object.keys(environment))).toEqual([]);
    const value = (word: string) => lines.findLast(([first]) => first === word)?.[1];
    expect(value('USER')).toBe('node');
    expect(value('EXPOSE')).toBe(environment['PORT']);
    expect(value('VOLUME')).toBe(environment['DATA_DIR']);
    expect(environment['HOST']).toBe('0.0.0.0');
  });

  test('has commands that run as those of npm do', () => {
    const flags = /node (.*) src\/cli\.ts/.exec(manifest.scripts.gazette)?.[1];
    expect(read('deploy/gazette').replaceAll(/"\$home\/(src\/[a-z-]+\.\w+)"/g, './$1')).toContain(
      ` ${flags} ./src/cli.ts "$@"`,
    );
    expect(statSync(join(ROOT, 'deploy/gazette')).mode & 0o111).toBe(0o111);
  });
});

interface Service {
  command: string[];
  environment: Record<string, string>;
  ports?: string[];
  volumes: string[];
  stop_grace_period: string;
}

test('wherever Gazette is started, Node.js is told the same', () => {
  const [, start = ''] = /^exec (node .* src\/main\.ts)$/.exec(manifest.scripts.start) ?? [];
  expect(start).not.toBe('');
  expect(read('Procfile')).toBe(`web: ${start} web\nworker: ${start} worker\n`);
  expect(read('deploy/gazette.service')).toContain(`ExecStart=/usr/bin/env ${start} all\n`);
  expect(read('Dockerfile')).toContain(`ENTRYPOINT ${JSON.stringify(start.split(' ')).replaceAll(',', ', ')}\n`);
});

describe('compose.yaml', () => {
  const { services, volumes } = readYaml('compose.yaml') as {
    services: Record<'redis' | 'web' | 'worker', Service>;
    volumes: object;
  };
  const ours = [services.web, services.worker];

  test('runs the roles of the Procfile beside one Redis that loses nothing', () => {
    const roles = [...read('Procfile').matchAll(/^(\w+): node .* src\/main\.ts (\w+)$/gm)].map(([, name, role]) => {
      expect(name).toBe(role);
      return role;
    });
    expect(roles).toEqual(['web', 'worker']);
    expect(Object.keys(services).sort()).toEqual(['redis', ...roles]);
    expect(ours.map(({ command }) => command)).toEqual([['web'], ['worker']]);
    const words = services.redis.command.join(' ');
    expect(words).toContain('--appendonly yes --appendfsync always');
    expect(words).toContain('--maxmemory-policy noeviction');
  });

  test('sets settings that exist, and publishes the port that Gazette listens on to this machine alone', () => {
    for (const { environment } of ours) expect(unknown(Object.keys(environment))).toEqual([]);
    expect(services.web.ports).toEqual([`127.0.0.1:8080:${services.web.environment['PORT']}`]);
    const from = Object.values(services).flatMap((service) => service.volumes.map((volume) => volume.split(':')[0]));
    expect(new Set(from)).toEqual(new Set([...Object.keys(volumes), './posts']));
  });

  test('waits with killing for longer than a stop takes, and so does the service of systemd', () => {
    const unit = read('deploy/gazette.service');
    const patience = [...ours.map((service) => service.stop_grace_period), /^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1]];
    for (const time of patience) expect(Number.parseInt(time ?? '', 10) * 1_000).toBeGreaterThan(stopWithin);
  });
});

test('.env.example, app.json and the service name settings that exist', () => {
  const examples = [...read('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name = '']) => name);
  expect(examples).toContain('BOT_TOKEN');
  const app = readJson('app.json');
  expect(Object.keys(app.formation)).toEqual(['web', 'worker']);
  const unit = [...read('deploy/gazette.service').matchAll(/^Environment=(.*)$/gm)];
  const set = unit.flatMap(([, line = '']) => line.split(' ').map((word) => word.split('=')[0] ?? ''));
  expect(set).toContain('DATA_DIR');
  expect(unknown([...examples, ...Object.keys(app.env), ...set])).toEqual([]);
});

test('the README tells of every setting', () => {
  const told = [...read('README.md').matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name);
  expect(SETTINGS.filter((name) => !told.includes(name) && !OTHERS.includes(name))).toEqual([]);
});
