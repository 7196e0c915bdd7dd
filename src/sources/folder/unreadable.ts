/** Disks that were pulled out, and drives of a network or a program that went away. */
const AWAY = new Set(['EIO', 'ENOTCONN', 'ESTALE', 'EHOSTDOWN', 'ENXIO', 'ENODEV', 'ETIMEDOUT']);

/** Why a file or folder that is there cannot be read and what to do about it, in plain words; `undefined` of other faults. */
export function whyUnreadable(error: unknown, root: string): string | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM')
    return `the user that Gazette runs as (${process.geteuid?.()}) may not read it; let that user read it and pass through the folders above it, as by chmod -R a+rX ${root}`;
  if (AWAY.has(code)) return `its disk does not answer (${code}); see that it is well and mounted`;
  return undefined;
}
