// The programs Gazette needs beside npm packages: how to find them, and what installs them.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export const redis = {
  name: 'Redis',
  commands: ['redis-server', 'valkey-server'],
  packages: { 'apt-get': 'redis-server', dnf: 'valkey', apk: 'redis', pacman: 'valkey', brew: 'redis' },
  // Debian's package starts a server for the whole machine. Gazette runs its own, and port 6379 may be somebody's.
  service: 'redis-server',
};

export const chromium = {
  name: 'Chromium',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  files: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  packages: { 'apt-get': 'chromium', dnf: 'chromium', apk: 'chromium', pacman: 'chromium', brew: '--cask chromium' },
};

/** The path of the first of a program's commands that this PATH has, or of its files that exist. */
export function findProgram(program, path) {
  const candidates = program.commands.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  return [...candidates, ...(program.files ?? [])].find(isExecutable);
}

/**
 * The commands that install a program with the package manager of this machine, each as a list of words; and whether we
 * may run them. `undefined` where no package manager is known.
 *
 * `machine` is `{ managers, root, sudo, systemd }`: the package managers found, whether we are root, whether sudo works
 * without a password, whether systemd runs here.
 */
export function installation(program, machine) {
  const manager = Object.keys(program.packages).find((name) => machine.managers.includes(name));
  if (manager === undefined) return undefined;
  const names = program.packages[manager].split(' ');
  const brew = manager === 'brew';
  const prefix = brew || machine.root ? [] : ['sudo', '-n'];
  return {
    allowed: brew ? !machine.root : machine.root || machine.sudo,
    commands: steps(manager, names, program.service, machine.systemd).map((step) => [...prefix, ...step]),
    /** What a person types instead. */
    typed: `${brew ? '' : 'sudo '}${manager} ${manager === 'pacman' ? '-S' : manager === 'apk' ? 'add' : 'install'} ${names.join(' ')}`,
  };
}

function steps(manager, names, service, systemd) {
  switch (manager) {
    case 'apt-get': {
      const apt = [
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        'RUNLEVEL=1',
        'apt-get',
        '-qq',
        '-o',
        'DPkg::Lock::Timeout=300',
      ];
      return [
        [...apt, 'update'],
        [...apt, 'install', '--yes', '--no-install-recommends', ...names],
        ...(service && systemd ? [['systemctl', 'disable', '--now', service]] : []),
      ];
    }
    case 'dnf':
      return [['dnf', 'install', '--assumeyes', '--quiet', ...names]];
    case 'apk':
      return [['apk', 'add', '--quiet', ...names]];
    case 'pacman':
      return [['pacman', '-S', '--noconfirm', '--needed', ...names]];
    default:
      return [[manager, 'install', '--quiet', ...names]];
  }
}

export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
