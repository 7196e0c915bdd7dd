import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allLocales, messageTypes } from '../../scripts/locales/message-types.ts';
import { parseLocale } from '../../scripts/locales/messages.ts';

const root = resolve(import.meta.dirname, '../..');
const i18n = join(root, 'src/i18n.ts');

/** Calls that must be refused, each on a line of its own, and what the refusal names. */
const faults: readonly (readonly [call: string, named: RegExp])[] = [
  ["t('no-such-message');", /no-such-message/],
  ["t(`command-${'digest' as 'digest' | 'fly'}`);", /command-fly/],
  ["t('some-key' as string);", /string/],
  ["t('digest-count', { count: '3' });", /'string' is not assignable to type 'number'/],
  ["t('digest-count');", /Expected 2 arguments/],
  ["t('tag-heading', { tags: 'x' });", /tags/],
  ["t(Math.random() < 1 ? 'digest-count' : 'tag-heading', { count: 1 });", /tag/],
];

describe('the check of types', { timeout: 600_000 }, () => {
  const tree = mkdtempSync(join(tmpdir(), 'gz-keys-'));

  beforeAll(() => {
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  });
  afterAll(() => rmSync(tree, { recursive: true }));
  const check = (include: string[]) =>
    writeFileSync(join(tree, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'tsconfig.json'), include }));

  test('takes no call with a key that is not there or a variable that is missing or wrong', async () => {
    check(['.']);
    writeFileSync(join(tree, 'messages.d.ts'), messageTypes(allLocales(), relative(tree, i18n)));
    const planted = [...faults.map(([call]) => call), "t('digest-count', { count: 3 });"];
    writeFileSync(
      join(tree, 'planted.ts'),
      [`import type { Translate } from '${relative(tree, i18n)}'; declare const t: Translate;`, ...planted].join('\n'),
    );
    const refusals = await refusalsIn(tree);
    expect(refusals).toHaveLength(faults.length);
    faults.forEach(([call, named], index) => {
      const said = refusals.filter((refusal) => refusal.includes(`planted.ts(${index + 2},`)).join('\n');
      expect(said, call).toMatch(named);
    });
    rmSync(join(tree, 'planted.ts'));
  });

  test('finds every message asked for somewhere: none is unused', async () => {
    check([join(root, 'src'), '.']);
    // Where no message is there, the refusals name all that are asked for, also those a template makes.
    writeFileSync(join(tree, 'messages.d.ts'), messageTypes([parseLocale('none = None')], relative(tree, i18n)));
    const asked = new Set(
      (await refusalsIn(tree)).flatMap((refusal) => [...refusal.matchAll(/"([a-z][\w-]*)"/g)].map((match) => match[1])),
    );
    const [english] = allLocales();
    expect([...(english?.messages.keys() ?? [])].filter((key) => !asked.has(key))).toEqual([]);
  });
});

/** What tsc complains of, a line each. */
function refusalsIn(tree: string): Promise<string[]> {
  return new Promise((done) => {
    execFile(
      join(root, 'node_modules/.bin/tsc'),
      ['--noEmit', '--singleThreaded', '--noErrorTruncation', '--pretty', 'false', '-p', tree],
      // By half of the processor's time, for a memory that it has for seconds only.
      { maxBuffer: 50_000_000, env: { ...process.env, GOGC: '400' } },
      (_, stdout) => done(stdout.split(/\n(?! )/).filter((line) => line.includes('error TS'))),
    );
  });
}
