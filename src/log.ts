import pino from 'pino';
import pretty from 'pino-pretty';

export type Log = pino.Logger;

/**
 * A logger of JSON lines on stdout, or of lines for people.
 *
 * Each of `secrets` is blotted out of every line, wherever in it they stand: in fields, messages, stacks and addresses.
 */
export function createLog(options: { level: string; pretty: boolean; secrets: readonly string[] }): Log {
  const secrets = options.secrets.filter((secret) => secret.length > 3);
  const streamWrite = (line: string) => secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite },
    },
    options.pretty
      ? pretty({ translateTime: 'SYS:HH:MM:ss', singleLine: true, sync: true, destination: 1 })
      : pino.destination({ dest: 1, sync: true }),
  );
}
