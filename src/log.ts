import pino from 'pino';
import pretty from 'pino-pretty';

/**
 * A logger of JSON lines on stdout, or of lines for people.
 *
 * Each of `secrets` is blotted out of every line, wherever in it they stand: in fields, messages, stacks and addresses.
 */
export function createLog(options: { level: string; pretty: boolean; secrets: readonly string[] }): pino.Logger {
  const secrets = options.secrets.filter((secret) => secret.length > 3);
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: (line) => blot(line, secrets) },
    },
    options.pretty
      ? pretty({ translateTime: 'SYS:HH:MM:ss', singleLine: true, sync: true, destination: 1 })
      : pino.destination({ dest: 1, sync: true }),
  );
}

/** A logger for commands: warnings and errors, as lines for people on stderr, so that stdout holds results alone. */
export function createCommandLog(secret: string): pino.Logger {
  const secrets = secret.length > 3 ? [secret] : [];
  return pino(
    { level: 'warn', base: null, hooks: { streamWrite: (line) => blot(line, secrets) } },
    pretty({ ignore: 'time', singleLine: true, sync: true, destination: 2, colorize: false }),
  );
}

function blot(line: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
}
