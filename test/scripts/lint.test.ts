import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composing, layers } from '../../oxlint.config.ts';

const root = resolve(import.meta.dirname, '../..');

/** A file in `src/` and the rule that must refuse it, `undefined` for one that must pass. */
const planted: Record<string, [code: string, rule: string | undefined]> = {
  'store/keep.ts': ['export async function keep(): Promise<void> {}', undefined],
  'store/float.ts': ["import { keep } from './keep.ts';\nkeep();", 'typescript(no-floating-promises)'],
  'store/misuse.ts': [
    "import { keep } from './keep.ts';\n[1].forEach(async () => {\n  await keep();\n});",
    'typescript(no-misused-promises)',
  ],
  'store/thenable.ts': ['export const number = await Number(3);', 'typescript(await-thenable)'],
  'store/any.ts': ['export const anything: any = 1;', 'typescript(no-explicit-any)'],
  'store/default.ts': ['export default 1;', 'import(no-default-export)'],
  'store/environment.ts': ["export const home = process.env['HOME'];", 'node(no-process-env)'],
  'store/cycle-a.ts': ["import { b } from './cycle-b.ts';\nexport const a = b;", 'import(no-cycle)'],
  'store/cycle-b.ts': ["import { a } from './cycle-a.ts';\nexport const b = (): number => a();", 'import(no-cycle)'],
  'model/outward.ts': ["import '../store/keep.ts';", 'eslint(no-restricted-imports)'],
  'ingest/layer.ts': ["import '../store/keep.ts';", 'eslint(no-restricted-imports)'],
  'ingest/layer-type.ts': [
    "import type { K } from '../store/keep.ts';\nexport type L = K;",
    'eslint(no-restricted-imports)',
  ],
  'ingest/layer-export.ts': ["export { keep } from '../store/keep.ts';", 'eslint(no-restricted-imports)'],
  'ingest/layer-dynamic.ts': ["export const late = import('../store/keep.ts');", 'eslint(no-restricted-imports)'],
  'ingest/layer-import-type.ts': [
    "export type Late = import('../store/keep.ts').K;",
    'typescript(consistent-type-imports)',
  ],
  'ingest/clock.ts': ['export const now = (): number => Date.now();', 'eslint(no-restricted-properties)'],
  'ingest/network.ts': ["import { get } from 'node:http';\nexport { get };", 'eslint(no-restricted-imports)'],
  'bot/features/deep.ts': ["import '../../jobs/queue.ts';", 'eslint(no-restricted-imports)'],
  'bot/features/fine.ts': ["import '../../store/keep.ts';\nimport 'telegraf';", undefined],
  'bot/entry.ts': ["import '../config.ts';", 'eslint(no-restricted-imports)'],
  'bot/client.ts': ["import 'ioredis';", 'eslint(no-restricted-imports)'],
  'bot/words.ts': [
    "export const say = (ctx: { popUp: (text: string) => void }): void => ctx.popUp('Gone');",
    'gazette(visible-text)',
  ],
  'bot/label.ts': ["export const button = { label: 'more', press: { do: 'turn' } };", 'gazette(visible-text)'],
  'render/html-words.ts': [
    'import { html } from \'./html.ts\';\nexport const line = html`<b class="x">read</b>`;',
    'gazette(visible-text)',
  ],
  'web/sentence.ts': [
    'export const sorry = (name: string): string => `Nothing here, ${name}`;',
    'gazette(visible-text)',
  ],
  'delivery/han.ts': ["export const on = ['订阅'];", 'gazette(visible-text)'],
  'render/html.ts': [
    'export const html = (texts: TemplateStringsArray, ...said: unknown[]): unknown[] => [texts, said];',
    undefined,
  ],
  'bot/wordless.ts': [
    "import { html } from '../render/html.ts';\nexport const line = html`<b>${1}</b>`;\nexport const kind = 'mute-source';\nexport const fail = (): never => {\n  throw new Error('nobody but the log reads this');\n};",
    undefined,
  ],
  'web/bot.ts': ["import '../bot/features/fine.ts';", 'eslint(no-restricted-imports)'],
  'web/queue.ts': ["import 'bullmq';", 'eslint(no-restricted-imports)'],
  'jobs/queue.ts': ["import 'bullmq';", undefined],
  'playground/ours.ts': ["import '../model/block.ts';", 'eslint(no-restricted-imports)'],
  'i18n.ts': ["import './store/keep.ts';", 'eslint(no-restricted-imports)'],
  'main.ts': ["import 'telegraf';", 'eslint(no-restricted-imports)'],
  'app/start.ts': [
    "import '../playground/ours.ts';\nimport '../jobs/queue.ts';\nimport 'telegraf';\nimport 'ioredis';",
    undefined,
  ],
  'app/queue.ts': ["import 'bullmq';", 'eslint(no-restricted-imports)'],
  'web/root.ts': ["import '../app/start.ts';", 'eslint(no-restricted-imports)'],
  'cli/root.ts': ["import 'ioredis';", 'eslint(no-restricted-imports)'],
};

describe('the linter', () => {
  const tree = mkdtempSync(join(tmpdir(), 'gz-lint-'));
  let found: Map<string, string[]>;

  beforeAll(async () => {
    for (const file of ['oxlint.config.ts', 'tsconfig.json', 'package.json'])
      cpSync(join(root, file), join(tree, file));
    cpSync(join(root, 'scripts/lint'), join(tree, 'scripts/lint'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    for (const [file, [code]] of Object.entries(planted)) {
      mkdirSync(dirname(join(tree, 'src', file)), { recursive: true });
      writeFileSync(join(tree, 'src', file), `${code}\n`);
    }
    found = await lint(tree);
  }, 30_000);

  afterAll(() => rmSync(tree, { recursive: true }));

  test.each(Object.entries(planted))('judges src/%s as it should', (file, [, rule]) => {
    expect(found.get(file) ?? []).toEqual(rule ? [rule] : []);
  });

  test('knows every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const known = [...Object.keys(layers), ...composing];
    expect(folders.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });
});

/** Rules broken, by file in `src/`. */
async function lint(tree: string): Promise<Map<string, string[]>> {
  const json = await new Promise<string>((done) => {
    execFile(join(root, 'node_modules/.bin/oxlint'), ['--format=json', 'src'], { cwd: tree }, (_, stdout) =>
      done(stdout),
    );
  });
  const { diagnostics } = JSON.parse(json) as { diagnostics: { filename: string; code: string }[] };
  const found = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) {
    const file = filename.replace(/^.*?src\//, '');
    found.set(file, [...new Set([...(found.get(file) ?? []), code])]);
  }
  return found;
}
