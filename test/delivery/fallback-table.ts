import { afterAll } from 'vitest';
import type { Call, ChatMessage } from '../../src/playground/client.ts';

/** The form in which a message arrived; `linked` is rich without its pictures. */
export function formOf(message: ChatMessage): 'rich' | 'linked' | 'classic' {
  if (!message.rich_message) return 'classic';
  return message.text.includes('[photo]') ? 'rich' : 'linked';
}

/** What was tried and what came of it: `rich 400, linked 200`; 0 is no answer. */
export function triesOf(calls: readonly Call[]): string {
  return calls
    .map((call, index) => {
      const before = calls[index - 1];
      const refused = before !== undefined && isRich(before) && before.status === 400;
      return `${isRich(call) ? (refused ? 'linked' : 'rich') : 'classic'} ${call.status}`;
    })
    .join(', ');
}

/** A server that is too old sees no rich message in it, and in an edit by one no text. */
function isRich({ rich, method, description }: Call): boolean {
  return rich || method === 'sendRichMessage' || description === 'Bad Request: message text is empty';
}

/** Collects lines and prints them as a table when the file's tests are done, with TRANSCRIPT=1. */
export function printedTable(title: string, ...heads: string[]) {
  const lines: string[][] = [heads];
  afterAll(() => {
    if (process.env['TRANSCRIPT'] !== '1') return;
    const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
    const text = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
    text.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
    console.log(`${title}\n${text.join('\n')}`);
  });
  return (...line: string[]) => void lines.push(line);
}
