import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './e2e/program.ts';

/** What a Node.js that takes itself for such a version makes of a start. */
function startOn(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    Object.defineProperty(process, 'version', { value: 'v${version}' });`;
  const words = [
    '--import',
    `data:text/javascript,${encodeURIComponent(pretend)}`,
    '--import',
    './src/keep-compiled.mjs',
  ];
  return spawnSync(process.execPath, [...words, '-e', 'console.log("on")'], { cwd: ROOT, encoding: 'utf8' });
}

test.each(['18.19.0', '20.20.2', '24.11.1'])('on Node.js %s a start says which one it needs, and ends', (version) => {
  const { status, stdout, stderr } = startOn(version);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  const oldest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  expect(stderr).toMatch(new RegExp(`^Gazette runs on Node\\.js ${oldest} or newer, and this is v${version}: `));
});

test.each(['24.12.0', '25.0.0'])('on Node.js %s a start goes on', (version) => {
  expect(startOn(version)).toMatchObject({ status: 0, stdout: 'on\n', stderr: '' });
});
