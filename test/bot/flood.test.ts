import { describe, expect, test } from 'vitest';
import { floodGate } from '../../src/bot/flood.ts';

function gateAt() {
  const clock = { now: 0 };
  return { clock, gate: floodGate({ burst: 3, perSecond: 1 }, () => clock.now) };
}

describe('a chat that asks for too much', () => {
  test('is asked for patience once, then not answered, until it was calm', () => {
    const { clock, gate } = gateAt();
    expect([1, 2, 3, 4, 5].map(() => gate(7))).toEqual(['answer', 'answer', 'answer', 'hint', 'drop']);
    clock.now = 1_000;
    expect([gate(7), gate(7)]).toEqual(['answer', 'drop']);
    clock.now = 10_000;
    expect([1, 2, 3, 4].map(() => gate(7))).toEqual(['answer', 'answer', 'answer', 'hint']);
  });

  test('does not slow any other', () => {
    const { gate } = gateAt();
    for (let count = 0; count < 100; count++) gate(7);
    expect(gate(7)).toBe('drop');
    expect(gate(8)).toBe('answer');
  });

  test('is still known after more chats than are remembered, which asked for little', () => {
    const { clock, gate } = gateAt();
    for (let count = 0; count < 5; count++) gate(7);
    for (let chat = 100; chat < 10_200; chat++) gate(chat);
    expect(gate(7)).not.toBe('answer');
    clock.now = 60_000;
    expect(gate(7)).toBe('answer');
  });
});
