import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

describe('the set-up', () => {
  let machine;
  const aptGet =
    '#!/bin/sh\necho "$@" >> "$0.log"\ncase "$*" in *install*) sleep 0.3; cp "$0" "${0%/*}/redis-server";; esac\n';

  beforeEach(() => {
    machine = mkdtempSync(join(tmpdir(), 'gz-setup-'));
    for (const name of ['sh', 'sleep', 'cp', 'env']) symlinkSync(`/bin/${name}`, join(machine, name));
  });
  afterEach(() => rmSync(machine, { recursive: true }));

  function put(name, script) {
    writeFileSync(join(machine, name), script);
    chmodSync(join(machine, name), 0o755);
  }

  async function waitForLock() {
    for (;;) {
      const name = readdirSync(machine).find((file) => /^gazette-setup-\d*-[0-9a-f]+$/.test(file));
      if (name) return join(machine, name);
      await delay(10);
    }
  }

  /** Runs the set-up on a machine that has nothing but what the test put there. */
  function setUp(command, environment = {}) {
    put('sudo', '#!/bin/sh\nshift\nexec "$@"\n');
    put('systemctl', '#!/bin/sh\n');
    const child = spawn(process.execPath, [join(root, 'scripts/setup.mjs'), command], {
      env: { PATH: machine, TMPDIR: machine, ...environment },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => (said.out += text));
    child.stderr.on('data', (text) => (said.err += text));
    return new Promise((done) => child.on('close', (status) => done({ status, ...said })));
  }

  test('says nothing where nothing is missing', async () => {
    put('valkey-server', '#!/bin/sh\n');
    expect(await setUp('start')).toEqual({ status: 0, out: '', err: '' });
  });

  test('installs Redis, says so, and leaves stdout to the script', async () => {
    put('apt-get', aptGet);
    const { status, out, err } = await setUp('start');
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toMatch(/^setup: installing Redis: .*apt-get .* update\nsetup: installing Redis: .* redis-server\n/);
    expect(existsSync(join(machine, 'redis-server'))).toBe(true);
  });

  test('of two at once one installs and the other waits for it', async () => {
    put('apt-get', aptGet);
    const results = await Promise.all([setUp('start'), setUp('start')]);
    expect(results.map(({ status }) => status)).toEqual([0, 0]);
    expect(readFileSync(join(machine, 'apt-get.log'), 'utf8').match(/install --yes/g)).toHaveLength(1);
  });

  test('a lock whose holder was killed stops nobody', async () => {
    put('apt-get', aptGet.replace('sleep 0.3', 'sleep 5'));
    const killed = setUp('start');
    const lock = await waitForLock();
    process.kill(Number(readFileSync(lock, 'utf8')), 'SIGKILL');
    await killed;
    expect(existsSync(lock)).toBe(true);
    put('apt-get', aptGet);
    expect(await setUp('start')).toMatchObject({ status: 0 });
  });

  test('needs no Redis of its own where REDIS_URL names one', async () => {
    expect(await setUp('start', { REDIS_URL: 'redis://localhost' })).toEqual({ status: 0, out: '', err: '' });
  });

  test('names what to do where it can install nothing', async () => {
    expect(await setUp('start')).toEqual({
      status: 1,
      out: '',
      err: expect.stringMatching(/^setup: Redis is missing .*: install it with .*, or set REDIS_URL .*\n$/),
    });
  });

  test('shows the last words of an installation that failed', async () => {
    put('apt-get', '#!/bin/sh\necho "E: Unable to locate package"\nexit 100\n');
    const { status, err } = await setUp('start');
    expect(status).toBe(1);
    expect(err).toContain('E: Unable to locate package');
    expect(err).toMatch(/see what "sudo apt-get install redis-server" says, or set REDIS_URL/);
  });

  test('does not keep a command that needs no Redis from running', async () => {
    const { status, err } = await setUp('gazette');
    expect(status).toBe(0);
    expect(err).toContain('Redis is missing');
  });

  test('lets tests run without Chromium, and says that the browser tests are skipped', async () => {
    put('redis-server', '#!/bin/sh\n');
    const { status, err } = await setUp('test');
    expect(status).toBe(0);
    expect(err).toMatch(/Chromium is missing .*; until then the browser tests are skipped/);
  });
});
