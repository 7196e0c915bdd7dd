import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { Readable as ReadableStream } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

/** What of the environment git, ssh and their TLS may see: how to reach a host and whom to be there. */
const PASSED_ON = [
  'PATH HOME USER LOGNAME TMPDIR SSH_AUTH_SOCK GIT_SSH GIT_SSH_COMMAND GIT_SSL_CAINFO SSL_CERT_FILE SSL_CERT_DIR',
  'http_proxy https_proxy HTTPS_PROXY all_proxy ALL_PROXY no_proxy NO_PROXY',
].flatMap((names) => names.split(' '));
const CONFIG = fileURLToPath(new URL('git.config', import.meta.url));
/** Nobody is there to be asked. A host that is not known is refused. */
const SSH = 'ssh -oBatchMode=yes -oConnectTimeout=20 -oServerAliveInterval=15 -oServerAliveCountMax=4';
/** A listing of more is of a repository that is made to fill a memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_COMPLAINTS = 16_000;
/** What git says of its progress, which is no complaint. */
const RECEIVING = /^Receiving objects: +\d+% \((\d+)\/(\d+)\)/gm;
const PROGRESS = /^(?:remote: )?[A-Z][a-z]+ (?:objects|deltas): [^\r\n]*[\r\n]*|^remote: Total \d[^\r\n]*[\r\n]*/gm;

type GitProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** Why git did not do what it was asked to. */
export class GitFailure extends Error {
  override name = 'GitFailure';
  /** What git said on stderr. */
  readonly said: string;
  /** Where it was not git that gave up. */
  readonly end: 'missing' | 'old' | 'refused' | 'stopped' | 'late' | 'endless' | undefined;

  constructor(said: string, end?: GitFailure['end']) {
    super(end ?? said);
    this.said = said;
    this.end = end;
  }
}

export interface GitSurroundings {
  /** The environment of this process. */
  env: Record<string, string | undefined>;
  /** Ends what runs, and lets nothing more begin. */
  stopping: AbortSignal;
}

/**
 * Runs the system's git: without a shell, without anybody's configuration but ours, and without ever asking a person.
 *
 * What it runs belongs to a process group of its own, so that what git itself has started ends with it.
 */
export function gitRunner({ env, stopping }: GitSurroundings) {
  const passedOn = Object.fromEntries(
    PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])),
  );
  const surroundings: Record<string, string> = {
    // It would count in place of the other.
    ...(passedOn['GIT_SSH'] === undefined && { GIT_SSH_COMMAND: SSH }),
    ...passedOn,
    GIT_CONFIG_GLOBAL: CONFIG,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    // No protocol, unless a command is given one.
    GIT_ALLOW_PROTOCOL: '',
    // What it says is read.
    LC_ALL: 'C',
  };

  function start(
    args: readonly string[],
    extra: Record<string, string>,
    patienceMs: number,
    fetched?: (done: number, of: number) => void,
  ) {
    if (stopping.aborted) throw new GitFailure('', 'stopped');
    const child: GitProcess = spawn('git', args, {
      env: { ...surroundings, ...extra },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    let said = '';
    let ended: GitFailure['end'];
    const end = (why?: GitFailure['end']) => {
      ended ??= why;
      kill(child);
    };
    const stop = () => end('stopped');
    const timer = setTimeout(() => end('late'), patienceMs);
    stopping.addEventListener('abort', stop, { once: true });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-MOST_COMPLAINTS);
      const [, done, of] = [...text.matchAll(RECEIVING)].at(-1) ?? [];
      if (done !== undefined) fetched?.(Number(done), Number(of));
    });
    // What it did not read of its input is told by how it ends.
    child.stdin.on('error', () => undefined);
    const { promise: done, resolve, reject } = Promise.withResolvers<void>();
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new GitFailure('', 'missing') : error),
    );
    child.on('close', (code) => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', stop);
      if (code === 0) resolve();
      else reject(new GitFailure(said.replaceAll(PROGRESS, ''), ended));
    });
    done.catch(() => undefined);
    return { child, done, end };
  }

  /** Runs git to its end; gives what it wrote. @throws {GitFailure} */
  async function run(
    args: readonly string[],
    options: {
      env?: Record<string, string>;
      input?: string;
      patienceMs: number;
      /** Told of the objects that have come, of a command with --progress. */
      fetched?: (done: number, of: number) => void;
    },
  ): Promise<Buffer> {
    const { child, done, end } = start(args, options.env ?? {}, options.patienceMs, options.fetched);
    child.stdin.end(options.input);
    const written: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) end('endless');
      else written.push(chunk);
    });
    await done;
    return Buffer.concat(written);
  }

  /** Runs git on lines, and gives what it writes as it comes: as fast as that is taken. @throws {GitFailure} */
  async function* stream(args: readonly string[], lines: Iterable<string>, patienceMs: number): AsyncGenerator<Buffer> {
    const { child, done, end } = start(args, {}, patienceMs);
    pipeline(ReadableStream.from(lines), child.stdin).catch(() => undefined);
    try {
      for await (const chunk of child.stdout) yield chunk as Buffer;
      await done;
    } finally {
      end();
    }
  }

  return { run, stream };
}

export type Git = ReturnType<typeof gitRunner>;

function kill(child: GitProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
