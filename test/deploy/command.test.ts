import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../e2e/program.ts';

/** Whom nothing here belongs to; only root may become them. */
const OTHER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe('the command beside the service', () => {
  let folder: string;
  let settings: string;
  let run: (...words: string[]) => { status: number | null; stdout: string; stderr: string };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gazette-'));
    settings = join(folder, 'gazette.env');
    mkdirSync(join(folder, 'deploy'));
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    // In the place of Node.js: tells what it was started with.
    writeFileSync(join(folder, 'node_modules/.bin/node'), '#!/bin/sh\necho "$DATA_DIR" "$@"\n', { mode: 0o755 });
    const script = readFileSync(join(ROOT, 'deploy/gazette'), 'utf8').replace('/etc/gazette.env', settings);
    writeFileSync(join(folder, 'deploy/gazette'), script, { mode: 0o755 });
    symlinkSync(join(folder, 'deploy/gazette'), join(folder, 'link'));
    chmodSync(folder, 0o755);
    run = (...words) =>
      spawnSync(join(folder, 'link'), words, { env: { PATH: '/usr/bin:/bin' }, encoding: 'utf8', ...OTHER });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test('refuses who may not read its settings, and works on no other store', () => {
    writeFileSync(settings, 'BOT_TOKEN=1:x\n', { mode: 0o000 });
    expect(run('backup')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/gazette\.env cannot be read by .+: sudo -u gazette gazette backup\n$/),
    });
    expect(run('clean', 'post.md')).toMatchObject({ status: 0, stdout: expect.stringMatching(/ clean post\.md\n$/) });
  });

  test('works on the folder of the service, unless the settings name another', () => {
    writeFileSync(settings, 'BOT_TOKEN=1:x\n', { mode: 0o644 });
    expect(run('stats').stdout).toMatch(/^\/var\/lib\/gazette --env-file=\S+gazette\.env .* stats\n$/);
    writeFileSync(settings, 'DATA_DIR=/srv/gazette\n');
    expect(run('stats').stdout).toMatch(/^ --env-file=/);
  });

  test('reads no settings where there are none, as in a container', () => {
    expect(run('stats').stdout).toMatch(/^ --max-semi/);
  });
});
