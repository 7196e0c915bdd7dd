/** How far each person has read each of their chats, while the page is open. */
export function createUnread() {
  const counts = new Map();
  const key = (personId, chatId) => `${personId} ${chatId}`;
  return {
    add: (personId, chatId) => counts.set(key(personId, chatId), (counts.get(key(personId, chatId)) ?? 0) + 1),
    clear: (personId, chatId) => counts.delete(key(personId, chatId)),
    of: (personId, chatId) => counts.get(key(personId, chatId)) ?? 0,
    all: (personId) =>
      [...counts].reduce((sum, [name, count]) => sum + (name.startsWith(`${personId} `) ? count : 0), 0),
  };
}
