import { seededRandom } from '../../src/playground/world/seeded-random.ts';

/** What goes wrong with the first call for a chat; `blocked` with every one. */
export type Trouble = '429' | '500' | 'reset-before' | 'reset-after' | 'hang-before' | 'hang-after' | 'blocked';

/** Of so many chats in a thousand, each for itself. Before or after: whether the message was taken. */
const IN_A_THOUSAND: Record<Trouble, number> = {
  '429': 20,
  '500': 10,
  'reset-before': 5,
  'reset-after': 5,
  'hang-before': 2.5,
  'hang-after': 2.5,
  blocked: 10,
};

/** The same for every design that runs with the same seed. */
export function troubleOf(chat: number, seed: number): Trouble | undefined {
  let left = seededRandom(chat * 31 + seed)() * 1_000;
  return (Object.keys(IN_A_THOUSAND) as Trouble[]).find((trouble) => (left -= IN_A_THOUSAND[trouble]) < 0);
}
