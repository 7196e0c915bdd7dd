import { bubbleActs, createAttempt } from './acts.mjs';
import { get, post } from './api.mjs';
import { createBook, isIn, isPresent } from './book.mjs';
import { createHeader } from './chat-header.mjs';
import { choices } from './choices.mjs';
import { createComposer } from './composer.mjs';
import { dates as createDates } from './dates.mjs';
import { h } from './dom.mjs';
import { groupForm, personForm } from './forms.mjs';
import { createMemory } from './rich/memory.mjs';
import { createSidebar } from './sidebar.mjs';
import { createTheme } from './theme.mjs';
import { createTimeline } from './timeline.mjs';
import { createUnread } from './unread.mjs';
import { welcome } from './welcome.mjs';

const PERSON_KEY = 'playground person';

/** Holds what is known and open, and moves it between the parts of the page. */
export function createApp(locale, t) {
  const dates = createDates(locale, t);
  const root = document.getElementById('app');
  const book = createBook();
  const unread = createUnread();
  const memory = createMemory();
  let personId;
  let chatId;
  let about = { description: '', commands: [] };
  /** Counts openings, so that an answer that comes late for a chat already left is dropped. */
  let opening = 0;
  /** What happens in a chat while it is being opened; its messages may have been read just before. */
  let meanwhile = { chatId: undefined, events: [] };

  const person = () => book.person(personId);
  const chat = () => book.chat(chatId);

  const theme = createTheme((name) => sidebar.setTheme(name));
  const sidebar = createSidebar(t, dates, {
    toggleTheme: () => theme.toggle(),
    become: (id) => attempt(() => open(id, id)),
    openChat: (id) => attempt(() => open(personId, id)),
    addPerson: () => addPerson(),
    newGroup: () => newGroup(),
  });
  const header = createHeader(t, { back: () => view('chats') });
  const timeline = createTimeline(t, dates);
  const composer = createComposer(t, { send: say, start, draftKey: () => `draft ${personId} ${chatId}` });
  composer.element.prepend(timeline.down);
  document
    .getElementById('chat')
    .append(
      h('div', { class: 'wallpaper' }),
      header.element,
      h('p', { class: 'note', data: { testid: 'note' } }, t('note')),
      timeline.element,
      composer.element,
    );
  theme.apply();
  sidebar.showPeople(matchMedia('(min-width: 760px)').matches);

  function view(name) {
    root.dataset.view = name;
  }

  const attempt = createAttempt(t);
  const act = bubbleActs(t, attempt, { say, personId: () => personId });

  /** Whether it was said. */
  async function say(text, threadId, replyTo) {
    const where = { ...(threadId && { thread_id: threadId }), ...(replyTo && { reply_to: replyTo }) };
    const body = { from: personId, chat: chatId, text, ...where };
    return (await attempt(() => post('/messages', body))) !== undefined;
  }

  async function start() {
    if (person().blocked) await attempt(() => post(`/persons/${personId}/unblock`));
    await say('/start');
    composer.focus();
  }

  let drawing = false;
  /** Once a frame at most: a thousand messages a second must not draw the list a thousand times. */
  function renderSidebar() {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      sidebar.render({
        persons: book.persons(),
        person: person(),
        bot: book.bot,
        rooms: book.chatsOf(personId),
        openChat: chatId,
        unreadIn: (id) => unread.of(personId, id),
        unreadOf: (id) => (id === personId ? 0 : unread.all(id)),
      });
    });
  }

  function renderChat() {
    const room = chat();
    const inPrivate = room.type === 'private';
    const inside = room.members.filter(isPresent).length + (isPresent({ status: room.bot }) ? 1 : 0);
    header.show({
      id: room.id,
      name: inPrivate ? book.bot.name : room.title,
      isBot: inPrivate,
      status: inPrivate ? t('bot') : t('members', { count: inside }),
      choices: choices(t, room, person(), { start, post: (path, body) => attempt(() => post(path, body)) }),
    });
    composer.show({
      wideLabel:
        inPrivate &&
        (person().blocked ? t('unblock') : !person().started && !room.last_message ? t('start') : undefined),
      note: !isIn(room, personId) ? t('notMember') : undefined,
      forumTopics: room.topics,
    });
  }

  /** Opens a chat as a person. */
  async function open(asPerson, inChat, bringUp = true) {
    const turn = ++opening;
    meanwhile = { chatId: inChat, events: [] };
    const [seen, menu] = await Promise.all([
      get(`/chats/${inChat}/messages`),
      get(`/commands?person=${asPerson}&chat=${inChat}`),
    ]);
    if (turn !== opening) return;
    personId = asPerson;
    chatId = inChat;
    about = menu;
    localStorage.setItem(PERSON_KEY, String(personId));
    unread.clear(personId, chatId);
    const topics = new Map(chat().topics.map(({ thread_id, name }) => [thread_id, name]));
    const context = {
      t,
      dates,
      act,
      memory,
      personId,
      inGroup: chat().type !== 'private',
      topicName: (id) => topics.get(id),
    };
    timeline.open(seen.messages, context, welcome(t, chat(), book.bot, about));
    for (const event of meanwhile.events) show[event.type](event);
    meanwhile = { chatId: undefined, events: [] };
    composer.setCommands(menu.commands);
    composer.follow(seen.messages, true);
    composer.loadDraft();
    header.setTyping(false);
    renderChat();
    renderSidebar();
    if (bringUp) view('chat');
    if (bringUp || document.activeElement === document.body) composer.focus();
  }

  const addPerson = () =>
    personForm(t, (values) =>
      attempt(async () => {
        const [made] = await post('/persons', values);
        // The event that tells of them may still be on its way.
        book.keepPerson(made);
        await open(made.id, made.id);
      }),
    );

  const newGroup = () =>
    groupForm(t, ({ title }) =>
      attempt(async () => {
        const members = book
          .persons()
          .map(({ id }) => id)
          .filter((id) => id !== personId);
        const room = await post('/groups', { title, creator: personId, members });
        book.keepChat(room);
        await open(personId, room.id);
      }),
    );

  /** What changes the open chat's messages. */
  const show = {
    message({ message }) {
      timeline.add(message);
      if (message.from_bot) header.setTyping(false);
      composer.follow([message]);
    },
    edited: ({ message }) => timeline.replace(message),
    deleted: ({ messageId }) => timeline.remove(messageId),
  };

  function showNowOrLater(event) {
    if (event.chatId === meanwhile.chatId) meanwhile.events.push(event);
    if (event.chatId === chatId) show[event.type](event);
  }

  const handlers = {
    message(event) {
      const { chatId: id, message } = event;
      book.noteMessage(message, true);
      showNowOrLater(event);
      if (id === chatId) renderChat();
      else if (message.from_bot) for (const reader of book.readersOf(id)) unread.add(reader, id);
    },
    edited(event) {
      book.noteMessage(event.message, false);
      showNowOrLater(event);
    },
    deleted: showNowOrLater,
    action({ chatId: id }) {
      if (id === chatId) header.setTyping(true);
    },
    person({ person: changed }) {
      book.keepPerson(changed);
      if (chatId === changed.id) renderChat();
    },
    chat({ chat: changed }) {
      book.keepChat(changed);
      if (chatId !== changed.id) return;
      if (changed.migrated_to === null) renderChat();
      else void attempt(() => open(personId, changed.migrated_to, false));
    },
    async profile() {
      const reader = personId;
      const menu = await get(`/commands?person=${personId}&chat=${chatId}`);
      if (reader !== personId) return;
      about = menu;
      composer.setCommands(menu.commands);
      if (!chat().last_message) timeline.open([], { t, dates, act, personId }, welcome(t, chat(), book.bot, about));
    },
  };

  return {
    async load(state, rooms) {
      book.fill(state, rooms);
      document.title = book.bot.name;
      const remembered = Number(localStorage.getItem(PERSON_KEY));
      const who = [personId, remembered].find((id) => book.person(id)) ?? book.persons()[0].id;
      await open(who, who === personId && chat() ? chatId : who, false);
    },
    async handle(event) {
      // Before the first chat is open there is nothing to bring up to date.
      if (chatId === undefined) return;
      await handlers[event.type]?.(event);
      renderSidebar();
    },
    setOnline: (online) => header.setOnline(online),
  };
}
