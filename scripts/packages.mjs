// The npm packages and the Node.js they bring along.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** The oldest Node.js that runs Gazette: it strips types without asking. */
export const OLDEST_NODE = '24.12.0';

/**
 * Whether everything the lock file wants is installed, told from npm's own record of what it installed.
 *
 * `lock` and `installed` are the contents of package-lock.json and node_modules/.package-lock.json. Optional packages
 * do not count: npm leaves out those of other systems. Development packages count when `development` is true, so that
 * a server that was set up with `npm ci --omit=dev` is left as it is.
 */
export function isInstalled(lock, installed, development) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || wanted.optional || wanted.devOptional || (wanted.dev && !development)) return true;
    return installed.packages[path]?.version === wanted.version;
  });
}

/** Whether a version such as `v24.21.0` is `oldest` or newer. */
export function isAtLeast(version, oldest) {
  const [a, b] = [version, oldest].map((text) => text.replace(/^v/, '').split(/[.-]/).map(Number));
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return a[i] > b[i];
  return true;
}

/** Whether npm has to install something before the packages in `root` can be used. */
export function packagesMissing(root, development) {
  const someNode = isAtLeast(process.version, OLDEST_NODE) || existsSync(pinnedNode(root));
  return !someNode || !isInstalled(readJson(root, 'package-lock.json'), readInstalled(root), development);
}

/** Installs what the lock file says; gives an error message, or nothing when it worked. */
export function installPackages(root, development) {
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error', development ? '--include=dev' : '--omit=dev'];
  // npm must not run on the Node.js that it is about to delete.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== join(root, 'node_modules', '.bin'));
  const { status } = spawnSync('npm', words, {
    cwd: root,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ['ignore', 2, 2],
  });
  return status === 0 ? undefined : `"npm ${words.join(' ')}" failed: see its words above`;
}

/**
 * Makes sure that `node` in an npm script is one that runs Gazette; gives an error message, or nothing when it is.
 *
 * npm scripts find the Node.js among the packages first. Where that one cannot run (musl, an unusual processor) and this
 * one is new enough, it is put out of the way.
 */
export function checkNode(root) {
  const pinned = pinnedNode(root);
  const own = isAtLeast(process.version, OLDEST_NODE);
  if (existsSync(pinned)) {
    const version = spawnSync(pinned, ['--version'], { encoding: 'utf8' }).stdout?.trim();
    if (version && isAtLeast(version, OLDEST_NODE)) return undefined;
    if (own) rmSync(pinned);
  }
  return own
    ? undefined
    : `Gazette runs on Node.js ${OLDEST_NODE} or newer, this is ${process.version}, and the one that npm brings along ` +
        'does not run here: install a newer one from https://nodejs.org';
}

function pinnedNode(root) {
  return join(root, 'node_modules', '.bin', 'node');
}

function readInstalled(root) {
  try {
    return readJson(root, 'node_modules/.package-lock.json');
  } catch {
    return { packages: {} };
  }
}

function readJson(root, file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
