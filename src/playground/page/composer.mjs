import { h, icon } from './dom.mjs';
import { askingIn, keyboardAfter } from './reply-keyboard.mjs';

/** Where a person writes: the field, the menu of commands, completion after `/`, Start in an empty chat. `send` tells whether it did. */
export function createComposer(t, { send, start, draftKey }) {
  const input = h('textarea', {
    rows: 1,
    dir: 'auto',
    placeholder: t('message'),
    'aria-label': t('message'),
    enterkeyhint: 'send',
    autocomplete: 'off',
    'aria-haspopup': 'listbox',
    'aria-controls': 'commands',
    'aria-autocomplete': 'list',
    maxlength: 4096,
    data: { testid: 'message-input' },
  });
  const sendButton = h(
    'button',
    { type: 'submit', class: 'round send', 'aria-label': t('send'), disabled: true, data: { testid: 'send' } },
    icon('send'),
  );
  const menu = h(
    'button',
    { type: 'button', class: 'menu', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', data: { testid: 'menu' } },
    icon('menu'),
    h('span', {}, t('menu')),
  );
  const topics = h('select', { 'aria-label': t('topic'), hidden: true });
  const list = h('ul', {
    id: 'commands',
    class: 'commands',
    role: 'listbox',
    'aria-label': t('commands'),
    hidden: true,
    data: { testid: 'commands' },
  });
  const field = h('form', { class: 'field' }, menu, topics, input, sendButton);
  const wide = h('button', { type: 'button', class: 'wide', hidden: true, data: { testid: 'start-button' } });
  const closed = h('p', { class: 'pill', hidden: true });
  const keyboard = h('div', { class: 'reply-keys', hidden: true });
  const element = h('div', { class: 'composer' }, list, field, wide, closed, keyboard);
  let commands = [];
  let matches = [];
  let chosen = -1;
  /** The message that what is written next answers. */
  let asking;

  function fit() {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight}px`;
    sendButton.disabled = input.value.trim() === '';
    menu.hidden = input.value !== '' || commands.length === 0;
  }

  function showCommands(found) {
    matches = found;
    chosen = found.length > 0 ? 0 : -1;
    list.replaceChildren(
      ...found.map(({ command, description }, index) =>
        h(
          'li',
          {
            role: 'option',
            id: `command-${index}`,
            data: { testid: 'command' },
            on: { pointerdown: (event) => event.preventDefault(), click: () => submit(`/${command}`) },
          },
          h('b', {}, `/${command}`),
          h('span', { dir: 'auto' }, description),
        ),
      ),
    );
    list.hidden = found.length === 0;
    menu.setAttribute('aria-expanded', String(!list.hidden));
    mark();
  }

  function mark() {
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === chosen));
      if (index === chosen) option.scrollIntoView({ block: 'nearest' });
    }
    if (chosen === -1) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `command-${chosen}`);
  }

  async function submit(text) {
    const [typed, key] = [input.value, draftKey()];
    showCommands([]);
    input.value = '';
    remember();
    fit();
    const sent = await send(text, topics.hidden ? undefined : Number(topics.value) || undefined, asking);
    if (!sent) giveBack(typed, key);
  }

  /** What was typed and not sent, in its chat, unless something else was typed there since. */
  function giveBack(typed, key) {
    if (typed === '' || sessionStorage.getItem(key) !== null) return;
    sessionStorage.setItem(key, typed);
    if (key !== draftKey()) return;
    input.value = typed;
    fit();
  }

  function remember() {
    const key = draftKey();
    if (input.value === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, input.value);
  }

  input.addEventListener('input', () => {
    remember();
    fit();
    const typed = /^\/(\w*)$/.exec(input.value)?.[1];
    showCommands(typed === undefined ? [] : commands.filter(({ command }) => command.startsWith(typed.toLowerCase())));
  });
  input.addEventListener('keydown', (event) => {
    // An input method's Enter chooses a character, not a message.
    if (event.isComposing) return;
    if (!list.hidden && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : -1) + matches.length) % matches.length;
      mark();
    } else if (!list.hidden && event.key === 'Tab' && matches[chosen]) {
      event.preventDefault();
      input.value = `/${matches[chosen].command} `;
      showCommands([]);
      fit();
    } else if (event.key === 'Escape') showCommands([]);
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (!list.hidden && matches[chosen]) void submit(`/${matches[chosen].command}`);
      else field.requestSubmit();
    }
  });
  input.addEventListener('blur', () => showCommands([]));
  menu.addEventListener('pointerdown', (event) => event.preventDefault());
  menu.addEventListener('click', () => {
    const open = list.hidden;
    showCommands(open ? commands : []);
    if (open) input.focus();
  });
  field.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim() !== '') void submit(input.value);
  });
  wide.addEventListener('click', () => start());

  return {
    element,
    focus: () => matchMedia('(pointer: fine)').matches && (wide.hidden ? input : wide).focus({ preventScroll: true }),
    /** `mode`: `write`, or a label for the wide button, or a note in place of everything. */
    show({ wideLabel, note, forumTopics = [] }) {
      field.hidden = Boolean(wideLabel || note);
      wide.hidden = !wideLabel;
      wide.textContent = wideLabel ?? '';
      closed.hidden = !note;
      closed.textContent = note ?? '';
      const before = topics.value;
      topics.replaceChildren(
        h('option', { value: '' }, t('topicGeneral')),
        ...forumTopics.map(({ thread_id, name }) => h('option', { value: thread_id }, name)),
      );
      topics.hidden = forumTopics.length === 0;
      if (forumTopics.some(({ thread_id }) => String(thread_id) === before)) topics.value = before;
    },
    loadDraft() {
      input.value = sessionStorage.getItem(draftKey()) ?? '';
      showCommands([]);
      fit();
    },
    setCommands(found) {
      commands = found;
      fit();
    },
    /** What these messages do to where a person writes: buttons in place of the phone's keyboard, and a reply that one wants. */
    follow(messages, isWholeChat = false) {
      asking = askingIn(messages);
      if (asking !== undefined) input.focus({ preventScroll: true });
      const rows = keyboardAfter(messages);
      if (rows === undefined && !isWholeChat) return;
      keyboard.hidden = !rows;
      keyboard.replaceChildren(
        ...(rows ?? []).map((row) =>
          h(
            'div',
            {},
            ...row.map(({ text }) => h('button', { type: 'button', on: { click: () => submit(text) } }, text)),
          ),
        ),
      );
    },
  };
}
