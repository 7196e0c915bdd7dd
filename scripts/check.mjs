// The quick loop: everything that tells within seconds whether the tree is sound, at once.
//   npm run check                   all parts
//   npm run check -- lint types     only these
import { spawn } from 'node:child_process';
import process from 'node:process';

const parts = {
  format: 'biome format',
  // Also holds the import layers and forbids cycles, see oxlint.config.ts.
  lint: 'oxlint --deny-warnings src test scripts bench oxlint.config.ts vitest.config.ts',
  // With the keys and variables of all messages, see src/i18n.ts.
  types: 'node scripts/locales/message-types.ts && tsc --noEmit',
  unused: 'knip',
  // Fewer random cases than `npm test` tries.
  unit: `FUZZ_RUNS=${process.env.FUZZ_RUNS ?? 200} vitest run --project unit`,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`check: no part is called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

const results = await Promise.all((wanted.length > 0 ? wanted : Object.keys(parts)).map(run));
const failed = results.filter((result) => !result.ok);
for (const { name, output } of failed) console.log(`\n── ${name} (${parts[name]})\n${output.trimEnd()}`);
console.log(`\n${results.map(({ name, ok, seconds }) => `${ok ? '✓' : '✗'} ${name} ${seconds} s`).join('   ')}`);
if (failed.length > 0) console.log(`failed: ${failed.map(({ name }) => name).join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);

function run(name) {
  const started = performance.now();
  const child = spawn(parts[name], { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) =>
    child.on('close', (code) =>
      resolve({ name, ok: code === 0, output, seconds: ((performance.now() - started) / 1000).toFixed(1) }),
    ),
  );
}
