// Completes package-lock.json after `npm install`: `node scripts/complete-lock.mjs`.
// npm leaves out optional packages of other systems when its registry cannot deliver them, and then `npm ci` refuses the
// lock file everywhere. An entry of name, version and system is enough: a system that needs one fetches it by its name.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';

/** Optional packages that the lock file wants and does not hold, as entries by path. */
export function missingEntries(lock) {
  const missing = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (holds(lock, path, name)) continue;
      missing[`node_modules/${name}`] = { version, ...systemOf(name), ...(dev && { dev }), optional: true };
    }
  return missing;
}

function holds(lock, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at}${at && '/'}node_modules/${name}` in lock.packages) return true;
    if (at === '') return false;
  }
}

/** Packages of this kind say in their names what they run on: `binding-linux-arm64-musl`. */
function systemOf(name) {
  const [, os, cpu, abi = ''] =
    /(aix|android|darwin|freebsd|linux|openharmony|sunos|win32)-([a-z0-9]+)(?:-(\w+))?$/.exec(name) ?? [];
  if (!os)
    throw new Error(`${name} does not say in its name what system it is for: add it to package-lock.json by hand`);
  const libc =
    os !== 'linux' ? undefined : abi.startsWith('musl') ? ['musl'] : abi.startsWith('gnu') ? ['glibc'] : undefined;
  return { cpu: [cpu], ...(libc && { libc }), os: [os] };
}

if (process.argv[1] === import.meta.filename) {
  const file = resolve(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock);
  const { '': project, ...packages } = { ...lock.packages, ...missing };
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = { '': project, ...Object.fromEntries(sorted) };
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`added ${Object.keys(missing).length} entries`);
}
