import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../e2e/program.ts';

/** An instruction: its word, and all that follows it. */
export type Instruction = [word: string, rest: string];

/** The instructions of the Dockerfile. */
export function dockerfile(): Instruction[] {
  return readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [word = '', ...rest] = line.split(' ');
      return [word, rest.join(' ')];
    });
}

/** What is copied of this repository into the last stage, and where it lies there. */
export function copied(lines: readonly Instruction[]): { from: string; to: string }[] {
  const last = lines.findLastIndex(([word]) => word === 'FROM');
  return lines.slice(last).flatMap(([word, rest]) => {
    if (word !== 'COPY' || rest.startsWith('--from=')) return [];
    const files = rest.split(' ').filter((part) => !part.startsWith('--'));
    const to = files.pop() ?? '';
    return files.map((from) => ({ from, to: to === './' ? from : to }));
  });
}

/** What its ENV lines set. */
export function environmentIn(lines: readonly Instruction[]): Record<string, string> {
  const pairs = lines.filter(([word]) => word === 'ENV').flatMap(([, rest]) => rest.split(' '));
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}
