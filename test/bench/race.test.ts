import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Outcome, race } from '../../bench/harness/race.ts';

const SUBJECTS = {
  sound: 'export const open = (step) => ({ check: () => [], pass: (slice) => step + slice });',
  wrong: "export const open = () => ({ check: () => ['nothing came out'], pass: () => 1 });",
  throwing:
    "export const open = () => ({ check: () => [], pass: (slice) => { if (slice) throw new Error('cannot'); return 1; } });",
  dying: 'export const open = () => ({ check: () => [], pass: (slice) => (slice ? process.exit(3) : 1) });',
  absent: 'export const nothing = 1;',
  brief: 'export const open = () => ({ check: () => [], pass: (slice) => slice });',
};

const folder = mkdtempSync(join(tmpdir(), 'gz-race-'));
let outcomes: Map<string, Outcome>;

beforeAll(async () => {
  const entrants = Object.entries(SUBJECTS).map(([name, code]) => {
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, code);
    return { name, file: pathToFileURL(file), input: 10, own: name === 'brief' ? { rounds: 3 } : undefined };
  });
  const course = { rounds: 4, slices: 2, warmUpMs: 0, leastMs: 0, progress: () => {} };
  outcomes = new Map((await race(entrants, course)).map((outcome) => [outcome.name, outcome]));
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a sound subject has one sample a round, each of that round’s part of the input', () => {
  expect(outcomes.get('sound')?.samples.map(({ units }) => units)).toEqual([10, 11, 10, 11]);
  expect(outcomes.get('sound')?.mistakes).toEqual([]);
});

test('a subject that is to take part in fewer rounds takes part in the first ones', () => {
  expect(outcomes.get('brief')?.samples.map(({ units }) => units)).toEqual([0, 1, 0]);
});

test.each([
  ['wrong', /nothing came out/],
  ['throwing', /cannot/],
  ['dying', /exit code 3/],
  ['absent', /open is not a function/],
])('a subject that is %s has no figures and says why', (name, why) => {
  expect(outcomes.get(name)?.samples).toEqual([]);
  expect(outcomes.get(name)?.mistakes.join('\n')).toMatch(why);
});
