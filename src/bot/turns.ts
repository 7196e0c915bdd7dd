/**
 * Runs tasks of different chats side by side, and those of one chat one after another, as they came.
 *
 * A task must not throw: it answers for its own errors.
 */
export function takeTurns() {
  const tails = new Map<number | string, Promise<void>>();

  const run = (chat: number | string, task: () => Promise<void>): Promise<void> => {
    const turn = (tails.get(chat) ?? Promise.resolve()).then(task);
    tails.set(chat, turn);
    void turn.finally(() => {
      if (tails.get(chat) === turn) tails.delete(chat);
    });
    return turn;
  };

  /** Waits for everything begun. */
  const settled = async (): Promise<void> => {
    while (tails.size > 0) await Promise.allSettled(tails.values());
  };
  return { run, settled };
}
