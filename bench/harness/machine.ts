import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Report } from './report.ts';

export function describeMachine(): Report['machine'] {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

/** Of Node.js, of Gazette, and of the packages that take part. */
export function describeVersions(packages: readonly string[]): Record<string, string> {
  const root = new URL('../../', import.meta.url);
  const versionOf = (folder: string) => {
    const { version } = JSON.parse(readFileSync(new URL(`${folder}package.json`, root), 'utf8')) as { version: string };
    return version;
  };
  return {
    node: process.versions.node,
    gazette: versionOf(''),
    ...Object.fromEntries(packages.map((name) => [name, versionOf(`node_modules/${name}/`)])),
  };
}
