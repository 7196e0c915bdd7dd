import { describe, expect, test } from 'vitest';
import { closingLine } from './reporter.ts';

describe('the closing line of a test run', () => {
  test('names what passed and failed', () => {
    expect(closingLine({ passed: 12, failed: 1, skipped: 0 }, 0)).toBe('12 passed, 1 failed');
  });

  test('mentions skipped tests only where there are some', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 3 }, 0)).toBe('12 passed, 0 failed, 3 skipped');
  });

  test('counts an error nobody caught as failed', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 }, 2)).toBe('12 passed, 2 failed');
  });
});
