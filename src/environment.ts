/** Of these git hands some to a shell, to which the quotes mean something. */
const OF_GIT = /^(?:GIT|SSH)_/;

/**
 * The variables this process was started with. Nothing else in Gazette reads them. `docker run --env-file` and panels of
 * hosts take quotes around a value for a part of it, which shells, systemd and compose take off.
 */
export const environmentOfProcess = (): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(process.env).map(([name, value]) => [name, value && !OF_GIT.test(name) ? unquoted(value) : value]),
  );

/** A value without the quotes around all of it. */
export function unquoted(value: string): string {
  return /^\s*(["'])((?:(?!\1).)*)\1\s*$/s.exec(value)?.[2] ?? value;
}
