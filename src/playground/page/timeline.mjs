import { h, icon } from './dom.mjs';
import { messageView } from './message-view.mjs';

const SHOWN = 200;
const NEAR = 120;

/** The messages of the open chat: days between them, runs of one sender joined, scrolled along unless the reader is elsewhere. */
export function createTimeline(t, dates) {
  const list = h('ol');
  const scroller = h('div', { class: 'timeline', role: 'log', tabindex: 0, 'aria-label': t('conversation') }, list);
  const badge = h('span', { class: 'badge', hidden: true });
  const down = h(
    'button',
    { type: 'button', class: 'round down', hidden: true, 'aria-label': t('down') },
    icon('down'),
    badge,
  );
  let messages = [];
  let shownFrom = 0;
  let context;
  let missed = 0;

  /** Whether the reader wants to see what comes; only they can end it, by scrolling up. */
  let following = true;
  let lastTop = 0;

  const atEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;

  function toEnd(smooth) {
    following = true;
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: smooth ? 'smooth' : 'instant' });
  }

  const isTall = (item) => item.offsetHeight > scroller.clientHeight;

  /** A message taller than the window is read from its beginning. */
  function toEndOrStartOf(item, smooth) {
    if (!isTall(item)) {
      toEnd(smooth);
      return;
    }
    following = false;
    scroller.scrollTo({ top: item.offsetTop - 40, behavior: smooth ? 'smooth' : 'instant' });
  }

  // Pictures come later than the message that holds them.
  scroller.addEventListener('load', () => following && toEnd(false), { capture: true });
  scroller.addEventListener('scroll', () => {
    // On the way down to something new the end is not yet reached, but nobody went up either.
    if (atEnd()) following = true;
    else if (scroller.scrollTop < lastTop - 1) following = false;
    lastTop = scroller.scrollTop;
    if (following) missed = 0;
    showDown();
  });
  down.addEventListener('click', () => toEnd(true));
  // A smaller window (a phone's keyboard) must not hide the end from somebody who was there.
  new ResizeObserver(() => following && toEnd(false)).observe(scroller);

  // A message that unfolds or folds moves the end without anybody scrolling.
  new ResizeObserver(showDown).observe(list);

  function showDown() {
    down.hidden = following || atEnd();
    badge.hidden = missed === 0;
    badge.textContent = String(missed);
  }

  function itemOf(id) {
    return list.querySelector(`:scope > [data-message-id="${Number(id)}"]`);
  }

  /** Days, first and last of a run: what depends on the neighbours. */
  function join() {
    for (const day of list.querySelectorAll('.day')) day.remove();
    let before;
    for (let index = shownFrom; index < messages.length; index++) {
      const message = messages[index];
      const item = itemOf(message.message_id);
      const newDay = !before || dates.dayNumber(before.date) !== dates.dayNumber(message.date);
      if (newDay) item.before(h('li', { class: 'pill day' }, dates.day(message.date)));
      const first = newDay || !sameRun(before, message);
      const next = messages[index + 1];
      const last = !next || !sameRun(message, next) || dates.dayNumber(next.date) !== dates.dayNumber(message.date);
      item.classList.toggle('first', first);
      item.classList.toggle('last', last);
      const face = item.querySelector(':scope > .avatar');
      if (face) face.hidden = !last;
      const name = item.querySelector('.sender');
      if (name) name.classList.toggle('visually-hidden', !first);
      before = message;
    }
  }

  function render() {
    scroller.setAttribute('aria-busy', 'true');
    const items = messages.slice(shownFrom).map((message) => messageView(message, context));
    const earlier =
      shownFrom > 0 && h('button', { type: 'button', class: 'pill earlier', on: { click: showEarlier } }, t('earlier'));
    list.replaceChildren(...(earlier ? [h('li', { class: 'pill' }, earlier)] : []), ...items);
    join();
    scroller.removeAttribute('aria-busy');
  }

  function showEarlier() {
    const fromEnd = scroller.scrollHeight - scroller.scrollTop;
    shownFrom = Math.max(0, shownFrom - SHOWN);
    render();
    scroller.scrollTop = scroller.scrollHeight - fromEnd;
  }

  return {
    element: scroller,
    down,
    /** Shows another chat from its end; `empty` stands there where nothing was said. */
    open(newMessages, newContext, empty) {
      messages = newMessages;
      context = newContext;
      missed = 0;
      shownFrom = Math.max(0, messages.length - SHOWN);
      if (messages.length === 0) list.replaceChildren(empty);
      else render();
      const newest = list.lastElementChild;
      toEndOrStartOf(newest, false);
      requestAnimationFrame(() => {
        toEndOrStartOf(newest, false);
        showDown();
      });
    },
    add(message) {
      if (messages.some(({ message_id }) => message_id === message.message_id)) return;
      if (messages.length === 0) list.replaceChildren();
      const follow = following || message.from.id === context.personId;
      messages.push(message);
      const item = messageView(message, context);
      item.classList.add('new');
      list.append(item);
      join();
      if (follow) toEndOrStartOf(item, true);
      else missed++;
      showDown();
    },
    replace(message) {
      const index = messages.findIndex(({ message_id }) => message_id === message.message_id);
      if (index === -1) return;
      messages[index] = message;
      const item = itemOf(message.message_id);
      if (!item) return;
      // A button pressed by key keeps the focus at its place, or a keyboard user falls out of the chat.
      const focusable = '.key, .rich-button, .rich summary';
      const focused = [...item.querySelectorAll(focusable)].indexOf(document.activeElement);
      const fresh = messageView(message, context);
      const top = scroller.scrollTop;
      const along = following && atEnd();
      item.replaceWith(fresh);
      if (focused !== -1) fresh.querySelectorAll(focusable)[focused]?.focus({ preventScroll: true });
      join();
      // Who reads a long message stays where they are in it.
      if (along && !isTall(fresh)) toEnd(true);
      else scroller.scrollTop = top;
    },
    remove(id) {
      messages = messages.filter(({ message_id }) => message_id !== id);
      itemOf(id)?.remove();
      shownFrom = Math.min(shownFrom, messages.length);
      join();
    },
  };
}

function sameRun(one, other) {
  return !one.service && !other.service && one.from.id === other.from.id && other.date - one.date < 600;
}
