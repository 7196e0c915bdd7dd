/** Who there is and which chats they have. */
export function createBook() {
  const persons = new Map();
  const chats = new Map();

  function keepPerson(changed) {
    persons.set(changed.id, changed);
    // Everybody has a chat with the bot, also before anything is said in it.
    if (!chats.has(changed.id)) chats.set(changed.id, emptyChat(changed));
  }

  return {
    bot: undefined,
    keepPerson,
    person: (id) => persons.get(id),
    persons: () => [...persons.values()],
    keepChat: (changed) => chats.set(changed.id, changed),
    chat: (id) => chats.get(id),
    fill(state, rooms) {
      this.bot = state.bot;
      persons.clear();
      chats.clear();
      for (const room of rooms) chats.set(room.id, room);
      for (const person of state.persons) keepPerson(person);
    },
    /** A message came or changed: what the lists show of it. */
    noteMessage(message, isNew) {
      const room = chats.get(message.chat_id);
      if (room && (isNew || room.last_message?.message_id === message.message_id)) room.last_message = message;
      const writer = persons.get(message.chat_id);
      if (writer && message.from.id === writer.id) writer.started = true;
    },
    /** The chats a person is in, the liveliest first. */
    chatsOf(personId) {
      const mine = [...chats.values()].filter((room) => isIn(room, personId));
      return mine.sort((one, other) => (other.last_message?.date ?? 0) - (one.last_message?.date ?? 0));
    },
    /** Ids of the people who read a chat. */
    readersOf(chatId) {
      const room = chats.get(chatId);
      if (!room) return [];
      return room.type === 'private' ? [chatId] : room.members.filter(isPresent).map(({ id }) => id);
    },
  };
}

/** Whether a chat is among a person's. */
export function isIn({ id, type, members, migrated_to }, personId) {
  if (type === 'private') return id === personId;
  return migrated_to === null && members.some((member) => member.id === personId && isPresent(member));
}

/** Whether a member is in the group now. */
export function isPresent({ status }) {
  return status !== 'left' && status !== 'kicked';
}

function emptyChat({ id, name }) {
  return {
    id,
    type: 'private',
    title: name,
    forum: false,
    bot: 'member',
    members: [],
    topics: [],
    migrated_to: null,
    revision: 0,
    last_message: null,
  };
}
