import { get, post, Refused } from './api.mjs';
import { createHeader } from './chat-header.mjs';
import { createComposer } from './composer.mjs';
import { dates as createDates } from './dates.mjs';
import { avatar, h } from './dom.mjs';
import { alertBox, form, toast } from './notices.mjs';
import { createSidebar } from './sidebar.mjs';
import { languageChoices, telegramLanguage } from './strings.mjs';
import { createTheme } from './theme.mjs';
import { createTimeline } from './timeline.mjs';
import { createUnread } from './unread.mjs';

const PERSON_KEY = 'playground person';

/** Holds what is known and open, and moves it between the parts of the page. */
export function createApp(locale, t) {
  const dates = createDates(locale, t);
  const root = document.getElementById('app');
  const chats = new Map();
  const unread = createUnread();
  let bot;
  let persons = [];
  let personId;
  let chatId;
  let about = { description: '', commands: [] };
  /** Counts openings, so that an answer that comes late for a chat already left is dropped. */
  let opening = 0;
  /** What happens in a chat while it is being opened; its messages may have been read just before. */
  let meanwhile = { chatId: undefined, events: [] };

  const person = () => persons.find(({ id }) => id === personId);
  const chat = () => chats.get(chatId);

  const theme = createTheme((name) => sidebar.setTheme(name));
  const sidebar = createSidebar(t, dates, {
    toggleTheme: () => theme.toggle(),
    become: (id) => open(id, id),
    openChat: (id) => open(personId, id),
    addPerson,
    newGroup,
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

  /** Does something that may fail and tells the person if it does. */
  async function attempt(run) {
    try {
      return await run();
    } catch (error) {
      toast(error instanceof Refused ? t('failed', { reason: error.message }) : t('offline'));
      return undefined;
    }
  }

  const act = {
    t,
    command: (text) => say(text),
    async copy(text) {
      await navigator.clipboard?.writeText(text);
      toast(t('copied'));
    },
    async press(message, place) {
      const answer = await attempt(() =>
        post('/press', { person: personId, chat: message.chat_id, message_id: message.message_id, button: place }),
      );
      if (!answer) return;
      if (!answer.answered) toast(t('noAnswer'));
      else if (answer.text) answer.show_alert ? alertBox(answer.text, t('ok')) : toast(answer.text);
      if (answer.url?.startsWith('http')) window.open(answer.url, '_blank', 'noopener');
    },
  };

  async function say(text, threadId) {
    await attempt(() =>
      post('/messages', { from: personId, chat: chatId, text, ...(threadId && { thread_id: threadId }) }),
    );
  }

  async function start() {
    if (person().blocked) await attempt(() => post(`/persons/${personId}/unblock`));
    await say('/start');
    composer.focus();
  }

  function isMine({ id, type, members, migrated_to }) {
    if (type === 'private') return id === personId;
    return (
      migrated_to === null &&
      members.some((member) => member.id === personId && !['left', 'kicked'].includes(member.status))
    );
  }

  function renderSidebar() {
    const rows = [...chats.values()]
      .filter(isMine)
      .map((room) => ({
        id: room.id,
        isBot: room.type === 'private',
        title: room.type === 'private' ? bot.name : room.title,
        last: room.last_message,
        unread: unread.of(personId, room.id),
      }))
      .sort((one, other) => (other.last?.date ?? 0) - (one.last?.date ?? 0));
    sidebar.render({
      persons,
      person: person(),
      rows,
      openChat: chatId,
      unreadOf: (id) => (id === personId ? 0 : unread.all(id)),
    });
  }

  function renderChat() {
    const room = chat();
    const inPrivate = room.type === 'private';
    const inside = room.members.filter(({ status }) => !['left', 'kicked'].includes(status)).length;
    const botIn = !['left', 'kicked'].includes(room.bot);
    header.show({
      id: room.id,
      name: inPrivate ? bot.name : room.title,
      isBot: inPrivate,
      status: inPrivate ? t('bot') : t('members', { count: inside + (botIn ? 1 : 0) }),
      choices: inPrivate ? privateChoices() : groupChoices(room, botIn),
    });
    composer.show({
      wideLabel:
        inPrivate &&
        (person().blocked ? t('unblock') : !person().started && !room.last_message ? t('start') : undefined),
      note: !inPrivate && !isMine(room) ? t('notMember') : undefined,
      forumTopics: room.topics,
    });
  }

  function privateChoices() {
    const { blocked } = person();
    if (!person().started && !blocked) return [];
    const run = () => (blocked ? start() : attempt(() => post(`/persons/${personId}/block`)));
    return [{ drawing: 'block', label: t(blocked ? 'unblock' : 'block'), testid: 'block', run }];
  }

  function groupChoices(room, botIn) {
    const set = (status) => () => attempt(() => post(`/groups/${room.id}/bot`, { by: personId, status }));
    return [
      botIn &&
        room.bot !== 'administrator' && {
          drawing: 'shield',
          label: t('makeAdmin'),
          testid: 'make-admin',
          run: set('administrator'),
        },
      botIn
        ? { drawing: 'block', label: t('removeBot'), testid: 'remove-bot', run: set('kicked') }
        : { drawing: 'plus', label: t('addBot'), testid: 'add-bot', run: set('member') },
    ].filter(Boolean);
  }

  function welcome() {
    if (chat().type !== 'private') return h('li', { class: 'pill' }, t('noMessages'));
    return h(
      'li',
      { class: 'about' },
      avatar(0, bot.name, '', true),
      h('h2', {}, t('whatCanIt')),
      h('p', { dir: 'auto', class: about.description ? '' : 'centered' }, about.description || t('noDescription')),
    );
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
    const context = { t, dates, act, personId, inGroup: chat().type !== 'private', topicName: (id) => topics.get(id) };
    timeline.open(seen.messages, context, welcome());
    for (const event of meanwhile.events) show[event.type](event);
    meanwhile = { chatId: undefined, events: [] };
    composer.setCommands(menu.commands);
    composer.setKeyboard(keyboardAfter(seen.messages));
    composer.loadDraft();
    header.setTyping(false);
    renderChat();
    renderSidebar();
    if (bringUp) view('chat');
    composer.focus();
  }

  function addPerson() {
    const own = telegramLanguage(navigator.language);
    const choices = languageChoices().map(({ code, name }) =>
      h('option', { value: code, selected: code === own, lang: code }, name),
    );
    form({
      title: t('addPerson'),
      testid: 'person-form',
      confirm: t('create'),
      cancel: t('cancel'),
      fields: [
        {
          label: t('name'),
          control: h('input', {
            name: 'name',
            required: true,
            maxlength: 64,
            autocomplete: 'off',
            autofocus: true,
            data: { testid: 'person-name' },
          }),
        },
        {
          label: t('language'),
          control: h('select', { name: 'language_code', data: { testid: 'person-language' } }, ...choices),
        },
      ],
      submit: (values) =>
        attempt(async () => {
          const [made] = await post('/persons', values);
          // The event that tells of them may still be on its way.
          keepPerson(made);
          chats.set(made.id, await get(`/chats/${made.id}`));
          await open(made.id, made.id);
        }),
    });
  }

  function newGroup() {
    form({
      title: t('newGroup'),
      testid: 'group-form',
      hint: t('groupHint'),
      confirm: t('create'),
      cancel: t('cancel'),
      fields: [
        {
          label: t('groupName'),
          control: h('input', {
            name: 'title',
            required: true,
            maxlength: 128,
            autocomplete: 'off',
            autofocus: true,
            data: { testid: 'group-title' },
          }),
        },
      ],
      submit: ({ title }) =>
        attempt(async () => {
          const members = persons.map(({ id }) => id).filter((id) => id !== personId);
          const room = await post('/groups', { title, creator: personId, members });
          chats.set(room.id, room);
          await open(personId, room.id);
        }),
    });
  }

  function keepPerson(changed) {
    persons = [...persons.filter(({ id }) => id !== changed.id), changed].sort((one, other) => one.id - other.id);
  }

  /** What changes the open chat's messages. */
  const show = {
    message({ message }) {
      timeline.add(message);
      if (message.from_bot) header.setTyping(false);
      const keyboard = keyboardAfter([message]);
      if (keyboard !== undefined) composer.setKeyboard(keyboard);
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
      const room = chats.get(id);
      if (room) room.last_message = message;
      if (message.from.id === id) keepPerson({ ...persons.find((one) => one.id === id), started: true });
      showNowOrLater(event);
      if (id === chatId) renderChat();
      else if (message.from_bot) {
        const readers = room?.type === 'private' ? [id] : (room?.members ?? []).map((member) => member.id);
        for (const reader of readers) unread.add(reader, id);
      }
    },
    edited(event) {
      const room = chats.get(event.chatId);
      if (room?.last_message?.message_id === event.message.message_id) room.last_message = event.message;
      showNowOrLater(event);
    },
    deleted: showNowOrLater,
    action({ chatId: id }) {
      if (id === chatId) header.setTyping(true);
    },
    async person({ person: changed }) {
      keepPerson(changed);
      if (!chats.has(changed.id)) chats.set(changed.id, await get(`/chats/${changed.id}`));
      if (chatId === changed.id) renderChat();
    },
    chat({ chat: changed }) {
      chats.set(changed.id, changed);
      if (chatId === changed.id && changed.migrated_to !== null) void open(personId, changed.migrated_to, false);
      else if (chatId === changed.id) renderChat();
    },
    async profile() {
      const reader = personId;
      const menu = await get(`/commands?person=${personId}&chat=${chatId}`);
      if (reader !== personId) return;
      about = menu;
      composer.setCommands(menu.commands);
      if (!chat().last_message) timeline.open([], { t, dates, act, personId }, welcome());
    },
  };

  return {
    async load(state, rooms) {
      bot = state.bot;
      persons = state.persons;
      document.title = bot.name;
      chats.clear();
      for (const room of rooms.length > 0 ? rooms : await get('/chats')) chats.set(room.id, room);
      for (const one of persons) if (!chats.has(one.id)) chats.set(one.id, await get(`/chats/${one.id}`));
      const known = (id) => persons.some((one) => one.id === id);
      const remembered = Number(localStorage.getItem(PERSON_KEY));
      const who = known(personId) ? personId : known(remembered) ? remembered : persons[0].id;
      await open(who, chats.has(chatId) && who === personId ? chatId : who, false);
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

/** The reply keyboard that is up after these messages: rows, `null` for none; `undefined` if they do not say. */
function keyboardAfter(messages) {
  const speaking = messages.findLast(({ reply_markup }) => reply_markup?.keyboard || reply_markup?.remove_keyboard);
  if (!speaking) return messages.length === 1 ? undefined : null;
  return speaking.reply_markup.keyboard ?? null;
}
