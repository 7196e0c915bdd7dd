import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { isCommandName, MANUALS, type Manual, manualOf, overview } from '../../src/cli/manual.ts';

const names = Object.keys(MANUALS).filter(isCommandName);
const manuals: Record<string, Manual> = MANUALS;

describe('the manual', () => {
  test.for(names)('%s: usage, options, what it prints and examples, none wider than a terminal', (name) => {
    const { usage, options = [], examples }: Manual = MANUALS[name];
    const text = manualOf(name);
    expect(text.startsWith(`gazette ${name}`)).toBe(true);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const spelled = options.map(([spelling]) => spelling.split(' ')[0]);
    expect(spelled).toEqual(expect.arrayContaining(usage.match(/--\w+/g) ?? []));
    expect(examples.length).toBeGreaterThan(0);
  });

  test('every option of an example is one of the command', () => {
    for (const [name, { options = [], examples }] of Object.entries(manuals)) {
      const known = Object.fromEntries(
        options.map(([spelling]) => [
          spelling.slice(2).split(' ')[0] ?? '',
          { type: 'string' as const, multiple: true },
        ]),
      );
      for (const [typed] of examples) {
        const words = typed.replace(/^.*gazette /, '').match(/"[^"]*"|\S+/g) ?? [];
        const end = words.findIndex((word) => word === '|' || word === '>');
        const [command, ...args] = end < 0 ? words : words.slice(0, end);
        // A group's number begins with a minus.
        const joined = args.join(' ').replace('--chat ', '--chat=').split(' ');
        expect(command).toBe(name);
        expect(() => parseArgs({ args: joined.filter(Boolean), options: known, allowPositionals: true })).not.toThrow();
      }
    }
  });

  test('the overview tells of every command in a line', () => {
    for (const name of names) expect(overview()).toMatch(new RegExp(`^  ${name} +[A-Z].*[^.]$`, 'm'));
    expect(
      overview()
        .split('\n')
        .filter((line) => line.length > 80),
    ).toEqual([]);
  });

  test('only what is listed is a command', () => {
    expect(['toString', '__proto__', 'constructor', '', 'Clean'].filter(isCommandName)).toEqual([]);
  });
});
