/**
 * Has `write` write things down, one group at a time: what comes while it is at work makes the next group, of at most so
 * many. Each is told how its own group ended.
 */
export function inGroups<Item>(most: number, write: (group: readonly Item[]) => Promise<void>) {
  const waiting: { item: Item; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let writing = false;

  const work = async () => {
    writing = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, most);
      try {
        await write(group.map(({ item }) => item));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    writing = false;
  };

  return (item: Item): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!writing) void work();
    });
}
