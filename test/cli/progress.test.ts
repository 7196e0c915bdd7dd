import { describe, expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';

/** A terminal that is written to, as the person before it sees it, and a clock. */
function aScreen({ isTTY = true, columns = 100 } = {}) {
  let line = '';
  let written = '';
  let now = 0;
  const screen = {
    isTTY,
    columns,
    write: (text: string) => {
      written += text;
      line = (line + text).split('\r\u001B[K').at(-1) ?? '';
    },
  };
  return { screen, clock: () => now, pass: (ms: number) => (now += ms), line: () => line, written: () => written };
}

describe('the line of a long reading', () => {
  test('tells posts done, speed, and the time left', () => {
    const { screen, clock, pass, line } = aScreen();
    const { show } = progressLine(screen, clock);
    pass(2_000);
    show(1_000, 20_000);
    expect(line()).toBe('[#-------------------] 1,000 of 20,000 posts, 500 posts/s, 38 s left');
    pass(10_000);
    show(10_000, 20_000);
    expect(line()).toBe('[##########----------] 10,000 of 20,000 posts, 833 posts/s, 12 s left');
    show(10_001, 20_000);
    expect(line()).toContain('10,000');
  });

  test('goes by the speed of late, not of long ago', () => {
    const { screen, clock, pass, line } = aScreen();
    const { show } = progressLine(screen, clock);
    for (let done = 0; done < 1_000; done += 10) {
      pass(100);
      show(done, 20_000);
    }
    expect(line()).toContain(' 100 posts/s, 3 min left');
    for (let done = 1_000; done <= 1_060; done += 1) {
      pass(1_000);
      show(done, 20_000);
    }
    expect(line()).toContain(' 1.0 posts/s, 5 h 16 min left');
  });

  test('does without a bar where nobody knows how many there are, and without a time while nothing is done', () => {
    const { screen, clock, pass, line } = aScreen();
    const { show } = progressLine(screen, clock, 'two: ');
    pass(1_000);
    show(50, 0);
    expect(line()).toBe('two: 50 posts, 50 posts/s');
    pass(1_000);
    show(0, 7);
    expect(line()).toContain('] 0 of 7 posts, 0.0 posts/s');
    expect(line()).not.toContain('left');
  });

  test('fits into a narrow terminal', () => {
    const lineAt = (columns: number) => {
      const { screen, clock, pass, line } = aScreen({ columns });
      const { show } = progressLine(screen, clock);
      pass(1_000);
      show(50, 100);
      return line();
    };
    expect([70, 60, 40, 20, 10].map(lineAt)).toEqual([
      '[##########----------] 50 of 100 posts, 50 posts/s, 1 s left',
      '[##########----------] 50 of 100 posts, 1 s left',
      '50 of 100 posts, 1 s left',
      '50 of 100 posts',
      '50 of 100',
    ]);
  });

  test('is gone when it is wiped, and comes back with the next post', () => {
    const { screen, clock, pass, line, written } = aScreen();
    const { show, wipe } = progressLine(screen, clock);
    wipe();
    expect(written()).toBe('');
    pass(1_000);
    show(50, 100);
    wipe();
    expect(line()).toBe('');
    pass(1_000);
    show(60, 100);
    expect(line()).toContain('60 of 100');
  });

  test('is never written to what is no terminal', () => {
    const { screen, clock, pass, written } = aScreen({ isTTY: false });
    const { show, wipe } = progressLine(screen, clock);
    pass(1_000);
    show(50, 100);
    wipe();
    expect(written()).toBe('');
  });
});
