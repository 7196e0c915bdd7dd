import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { type BackupLine, parseBackupLine } from '../model/backup.ts';
import { SCHEMA_VERSION } from '../store/inspect-redis.ts';
import { BackupError, reasonOf } from './command.ts';

/** Told at most: with more, the file is something else. */
const MOST_MISTAKES = 10;
/** A post of 10 MB, every character of it escaped. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** A line of a backup, and where in the file it stands, from 1. */
export interface NumberedLine {
  number: number;
  line: BackupLine;
}

/**
 * Reads a whole backup and gives how many lines it has, so that one that is damaged, cut off or of a newer Gazette is known
 * before any of it is used. Mistakes call it by `name`.
 *
 * @throws {BackupError} naming what is wrong, the first ten of it
 */
export async function checkBackup(file: string, name = file): Promise<number> {
  const mistakes: string[] = [];
  let lines = 0;
  for await (const { number, text } of textLines(file, name)) {
    try {
      parseLine(text, number);
      lines++;
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      mistakes.push(error.message);
      if (mistakes.length === MOST_MISTAKES) break;
    }
  }
  if (lines === 0 && mistakes.length === 0) throw new BackupError(`nothing of ${name} was restored: it is empty`);
  if (mistakes.length > 0)
    throw new BackupError(
      `nothing of ${name} was restored:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}\n` +
        'Mend or remove these lines, or take another backup',
    );
  return lines;
}

/** The lines of a backup, in order. @throws {BackupError} at one that is wrong */
export async function* readBackup(file: string): AsyncGenerator<NumberedLine> {
  for await (const { number, text } of textLines(file)) yield { number, line: parseLine(text, number) };
}

function parseLine(text: string, number: number): BackupLine {
  let line: BackupLine;
  try {
    line = parseBackupLine(text);
  } catch (error) {
    throw new BackupError(`line ${number}: ${mistakeOf(error)}`);
  }
  if (line.type === 'header' && line.schema > SCHEMA_VERSION)
    throw new BackupError(
      `line ${number}: it is a backup of a newer Gazette (schema ${line.schema}, this one knows ${SCHEMA_VERSION}): ` +
        'restore it with that version',
    );
  return line;
}

function mistakeOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ message, path }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ');
  return `no JSON object, or cut off (${(error as Error).message.slice(0, 120)})`;
}

/** Lines that hold something. @throws {BackupError} if the file is no UTF-8 or cannot be read */
async function* textLines(file: string, name = file): AsyncGenerator<{ number: number; text: string }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let rest: string[] = [];
  const decode = (bytes?: Buffer) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new BackupError(
        `nothing of ${name} was restored: it is damaged or cut off in line ${number + 1}, or soon after`,
      );
    }
  };
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
      const parts = decode(chunk as Buffer).split('\n');
      const last = parts.pop() ?? '';
      for (const part of parts) {
        number++;
        const text = rest.length > 0 ? rest.join('') + part : part;
        rest = [];
        if (text.trim() !== '') yield { number, text };
      }
      rest.push(last);
      if (rest.length * 1024 * 1024 > LONGEST_LINE)
        throw new BackupError(`nothing of ${name} was restored: line ${number + 1} is longer than any post may be`);
    }
    const text = rest.join('') + decode();
    if (text.trim() !== '') yield { number: number + 1, text };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || code.startsWith('ERR_')) throw error;
    throw new BackupError(`cannot read ${name}: ${reasonOf(error)}`);
  }
}
