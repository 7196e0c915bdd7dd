/** What a reader has opened and closed, by message: it must outlive an edit and a visit to another chat. */
export function createMemory() {
  const messages = new Map();
  return {
    /** The memory of one message. */
    of({ chat_id, message_id, date }) {
      // Ids begin anew with a fresh playground; the second of sending tells the messages apart.
      const key = `${chat_id} ${message_id} ${date}`;
      if (!messages.has(key)) messages.set(key, new Map());
      return messages.get(key);
    },
  };
}
