import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingEntries } from '../../scripts/complete-lock.mjs';
import { isAtLeast, isInstalled } from '../../scripts/packages.mjs';
import { chromium, installation, redis } from '../../scripts/programs.mjs';

const root = resolve(import.meta.dirname, '../..');
const bare = { managers: [], root: false, sudo: false, systemd: false };

describe('which packages have to be installed', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/telegraf': { version: '4.16.3' },
      'node_modules/vitest': { version: '5.1.1', dev: true },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  };
  const telegraf = { 'node_modules/telegraf': { version: '4.16.3' } };

  test('nothing, when npm has recorded the same versions', () => {
    const installed = { packages: { ...telegraf, 'node_modules/vitest': { version: '5.1.1' } } };
    expect(isInstalled(lock, installed, true)).toBe(true);
  });

  test('those of another version', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/telegraf': { version: '4.16.2' } } }, false)).toBe(false);
  });

  test('those for development only where they are needed', () => {
    expect(isInstalled(lock, { packages: telegraf }, false)).toBe(true);
    expect(isInstalled(lock, { packages: telegraf }, true)).toBe(false);
  });

  test.each([
    ['v24.12.0', true],
    ['v24.21.0', true],
    ['v26.0.0', true],
    ['v24.11.9', false],
    ['v20.19.4', false],
  ])('Node.js %s is new enough: %s', (version, enough) => {
    expect(isAtLeast(version, '24.12.0')).toBe(enough);
  });
});

describe('the lock file', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

  test('names the optional packages of every system, or npm ci refuses it: node scripts/complete-lock.mjs', () => {
    expect(Object.keys(missingEntries(lock))).toEqual([]);
  });

  test('names no registry', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved)).toEqual([]);
  });
});

describe('how a program is installed', () => {
  test('by root with apt-get, asking nothing', () => {
    const { allowed, commands } = installation(redis, { ...bare, managers: ['apt-get'], root: true });
    expect(allowed).toBe(true);
    expect(commands.map((words) => words.join(' '))).toEqual([
      expect.stringMatching(/^env DEBIAN_FRONTEND=noninteractive .*apt-get .* update$/),
      expect.stringMatching(/apt-get .* install --yes --no-install-recommends redis-server$/),
    ]);
  });

  test('by others with sudo where it asks for no password', () => {
    const machine = { ...bare, managers: ['dnf'], sudo: true };
    expect(installation(chromium, machine).commands).toEqual([
      ['sudo', '-n', 'dnf', 'install', '--assumeyes', '--quiet', 'chromium'],
    ]);
    expect(installation(chromium, { ...machine, sudo: false })).toMatchObject({
      allowed: false,
      typed: 'sudo dnf install chromium',
    });
  });

  test("the system's own Redis service is switched off again where systemd would run it", () => {
    const { commands } = installation(redis, { ...bare, managers: ['apt-get'], root: true, systemd: true });
    expect(commands.at(-1)).toEqual(['systemctl', 'disable', '--now', 'redis-server']);
  });

  test('with brew, which refuses root', () => {
    expect(installation(chromium, { ...bare, managers: ['brew'] }).typed).toBe('brew install --cask chromium');
    expect(installation(chromium, { ...bare, managers: ['brew'], root: true }).allowed).toBe(false);
  });
});
