import { avatar, h, icon } from './dom.mjs';

const TYPING_MS = 5000;

/** The strip above a chat: who it is with, whether they are typing, what else can be done. */
export function createHeader(t, act) {
  const picture = h('span', {});
  const title = h('strong', { dir: 'auto' });
  const under = h('span', { data: { testid: 'chat-status' } });
  const more = h(
    'button',
    {
      type: 'button',
      class: 'round',
      'aria-label': t('options'),
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      data: { testid: 'options' },
    },
    icon('more'),
  );
  const popup = h('div', { class: 'popup', role: 'menu', hidden: true });
  const back = h(
    'button',
    { type: 'button', class: 'round back', 'aria-label': t('back'), data: { testid: 'back' }, on: { click: act.back } },
    icon('back'),
  );
  const element = h('header', { class: 'bar' }, back, picture, h('div', { class: 'lines' }, title, under), more, popup);
  let calm = '';
  let online = true;
  let typing = false;
  let timer;

  function say() {
    under.textContent = online ? (typing ? t('typing') : calm) : t('connecting');
    under.classList.toggle('active', typing || !online);
  }

  function close() {
    popup.hidden = true;
    more.setAttribute('aria-expanded', 'false');
  }

  more.addEventListener('click', (event) => {
    event.stopPropagation();
    popup.hidden = !popup.hidden;
    more.setAttribute('aria-expanded', String(!popup.hidden));
    if (!popup.hidden) popup.querySelector('button')?.focus();
  });
  document.addEventListener('click', close);
  element.addEventListener('keydown', (event) => {
    if (popup.hidden) return;
    const items = [...popup.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      items.at((items.indexOf(document.activeElement) + step) % items.length)?.focus();
    } else if (event.key === 'Escape') {
      close();
      more.focus();
    }
  });

  return {
    element,
    show({ id, name, isBot, status, choices }) {
      picture.replaceChildren(avatar(id, name, 'small', isBot));
      title.textContent = name;
      calm = status;
      popup.replaceChildren(
        ...choices.map(({ drawing, label, testid, run }) =>
          h('button', { type: 'button', role: 'menuitem', data: { testid }, on: { click: run } }, icon(drawing), label),
        ),
      );
      more.hidden = choices.length === 0;
      say();
    },
    setTyping(on) {
      clearTimeout(timer);
      typing = on;
      if (on) timer = setTimeout(() => this.setTyping(false), TYPING_MS);
      say();
    },
    setOnline(on) {
      online = on;
      say();
    },
  };
}
