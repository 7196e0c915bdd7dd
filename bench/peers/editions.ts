/** What the designs that are not Gazette send: a digest of ten stories, about as long as Gazette's, made beforehand. */
export const TEXT = Array.from(
  { length: 10 },
  (_, number) =>
    `${number + 1}. A headline of some length about what happened\nOne or two sentences that tell what it is about.`,
).join('\n\n');

/** BullMQ's name for the queue of the design with a job for each chat. */
export const QUEUE = 'broadcast';

const FIRST_CHAT = 1_000_000;

/** The chats of an edition, from 0. */
export const chatOf = (number: number): number => FIRST_CHAT + number;
