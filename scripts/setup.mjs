// Runs before npm scripts and gets what they need: `node scripts/setup.mjs [start|gazette|test|check|bench|chaos]`.
// Says what it does on stderr, and nothing where there is nothing to do. Runs on Node.js 20.19 and newer, without packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { withLock } from './lock.mjs';
import { checkNode, installPackages, isAtLeast, OLDEST_NODE, packagesMissing } from './packages.mjs';
import { chromium, findProgram, installation, isExecutable, redis } from './programs.mjs';

const root = resolve(import.meta.dirname, '..');
const command = process.argv[2] ?? '';
const { PATH = '', NODE_ENV, REDIS_URL, CHROMIUM_PATH } = process.env;

/** Whether the script needs the packages that are only for development. */
const development = ['test', 'check', 'bench', 'chaos'].includes(command) || !isAtLeast(process.version, OLDEST_NODE);
const wantsRedis =
  ['test', 'bench', 'chaos'].includes(command) || (['start', 'gazette'].includes(command) && !REDIS_URL);
const wantsChromium = command === 'test' && !(CHROMIUM_PATH && isExecutable(CHROMIUM_PATH));

const missing = () => ({
  packages: packagesMissing(root, development),
  redis: wantsRedis && !findProgram(redis, PATH),
  chromium: wantsChromium && !findProgram(chromium, PATH),
});

if (!isAtLeast(process.version, '20.19.0')) fail(`Node.js ${process.version} is too old: install 20.19 or newer`);
if (Object.values(missing()).some(Boolean)) await withLock(root, say, provide);

/** Asks again what is missing: another run may have provided it while we waited for the lock. */
function provide() {
  const now = missing();
  if (now.packages) {
    say('installing npm packages');
    fail(installPackages(root, development || NODE_ENV !== 'production'));
    fail(checkNode(root));
  }
  if (now.redis) {
    const problem = install(redis);
    if (problem && command !== 'gazette') fail(`${problem}, or set REDIS_URL to a Redis that runs elsewhere`);
    // Most of its commands work without one, and those that do not will say so.
    else if (problem) say(problem);
  }
  if (now.chromium) {
    const problem = install(chromium);
    if (problem) say(`${problem}; until then the browser tests are skipped`);
  }
}

/** Installs a program; gives what a person has to do instead, or nothing when it worked. */
function install(program) {
  const found = installation(program, machine());
  const missing = `${program.name} is missing (none of ${program.commands.join(', ')} is on the PATH)`;
  if (!found) return `${missing}: install it with this machine's package manager`;
  if (!found.allowed) return `${missing}: type "${found.typed}"`;
  let output = '';
  for (const [name, ...words] of found.commands) {
    say(`installing ${program.name}: ${[name, ...words].join(' ')}`);
    const result = spawnSync(name, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    output += `${result.stdout ?? ''}${result.stderr ?? ''}`;
  }
  if (findProgram(program, PATH)) return undefined;
  say(`the end of what was said:\n${output.trimEnd().split('\n').slice(-10).join('\n')}`);
  return `${program.name} could not be installed: see what "${found.typed}" says`;
}

function machine() {
  const managers = ['apt-get', 'dnf', 'apk', 'pacman', 'brew'].filter((name) =>
    findProgram({ commands: [name] }, PATH),
  );
  const admin = process.getuid?.() === 0;
  return {
    managers,
    root: admin,
    sudo: !admin && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0,
    systemd: existsSync('/run/systemd/system'),
  };
}

function say(text) {
  process.stderr.write(`setup: ${text}\n`);
}

function fail(problem) {
  if (!problem) return;
  say(problem);
  process.exit(1);
}
