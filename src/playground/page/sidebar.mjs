import { avatar, h, icon } from './dom.mjs';
import { serviceText } from './message-view.mjs';

/** A load test may make thousands; nobody scrolls that far. */
const MOST_PEOPLE = 200;

/** Who one is, who else one can be, and the chats of that person. */
export function createSidebar(t, dates, act) {
  const account = h('button', {
    type: 'button',
    class: 'account',
    'aria-expanded': 'false',
    'aria-controls': 'people',
    data: { testid: 'account' },
  });
  const theme = h('button', {
    type: 'button',
    class: 'round',
    data: { testid: 'theme-toggle' },
    on: { click: act.toggleTheme },
  });
  const people = h('div', {
    id: 'people',
    class: 'people',
    role: 'group',
    'aria-label': t('people'),
    data: { testid: 'people' },
  });
  const chats = h('div', { class: 'list', role: 'group', 'aria-label': t('chats'), data: { testid: 'chats' } });
  const root = document.getElementById('sidebar');
  root.setAttribute('aria-label', t('chats'));
  root.append(h('div', { class: 'bar' }, account, theme), people, chats);
  account.addEventListener('click', () => showPeople(people.hidden));

  function showPeople(open) {
    people.hidden = !open;
    account.setAttribute('aria-expanded', String(open));
  }

  return {
    setTheme(name) {
      const label = t(name === 'dark' ? 'themeLight' : 'themeDark');
      theme.replaceChildren(icon(name === 'dark' ? 'sun' : 'moon'));
      theme.setAttribute('aria-label', label);
      theme.title = label;
    },
    showPeople,
    render({ persons, person, bot, rooms, openChat, unreadIn, unreadOf }) {
      account.replaceChildren(
        avatar(person.id, person.name, 'small'),
        h('span', { class: 'lines' }, h('strong', { dir: 'auto' }, person.name), h('span', {}, t('switchPerson'))),
        icon('down'),
      );
      account.setAttribute('aria-label', `${t('youAre', { name: person.name })}. ${t('switchPerson')}`);
      const names = (room) => (room.type === 'private' ? bot.name : room.title);
      refill(people, [
        ...persons
          .slice(0, MOST_PEOPLE)
          .map((other) => personRow(other, other.id === person.id, unreadOf(other.id), t, act)),
        action('plus', t('addPerson'), 'add-person', act.addPerson),
      ]);
      refill(chats, [
        ...rooms.map((room) => chatRow(room, names(room), room.id === openChat, unreadIn(room.id), { t, dates, act })),
        action('group', t('newGroup'), 'new-group', act.newGroup),
      ]);
    },
  };
}

/** Puts new rows in a list's place and the focus where it was. */
function refill(list, rows) {
  const focused = list.contains(document.activeElement) ? [...list.children].indexOf(document.activeElement) : -1;
  list.replaceChildren(...rows);
  if (focused !== -1) list.children[focused]?.focus({ preventScroll: true });
}

function personRow({ id, name, language_code }, chosen, unread, t, act) {
  return h(
    'button',
    {
      type: 'button',
      class: 'row',
      'aria-pressed': String(chosen),
      data: { testid: 'person', personId: id },
      on: { click: () => act.become(id) },
    },
    avatar(id, name, 'small'),
    h('span', { class: 'lines' }, h('strong', { dir: 'auto' }, name), h('span', {}, languageName(language_code))),
    badge(unread, t),
  );
}

function chatRow({ id, type, last_message: last }, title, open, unread, { t, dates, act }) {
  return h(
    'button',
    {
      type: 'button',
      class: 'row',
      'aria-current': open ? 'true' : null,
      data: { testid: 'chat', chatId: id },
      on: { click: () => act.openChat(id) },
    },
    avatar(id, title, '', type === 'private'),
    h('span', { class: 'lines' }, h('strong', { dir: 'auto' }, title), h('span', { dir: 'auto' }, snippet(last, t))),
    h('span', { class: 'aside' }, last && h('time', {}, dates.brief(last.date)), badge(unread, t)),
  );
}

function snippet(last, t) {
  if (!last) return t('noMessages');
  if (last.service) return serviceText(last, { t });
  return last.text.replaceAll(/\s+/g, ' ').slice(0, 120) || t('image');
}

function badge(count, t) {
  return count > 0 ? h('span', { class: 'badge', 'aria-label': t('unread', { count }) }, String(count)) : '';
}

function action(drawing, label, testid, run) {
  return h(
    'button',
    { type: 'button', class: 'row action', data: { testid }, on: { click: run } },
    h('span', { class: 'disc' }, icon(drawing)),
    label,
  );
}

function languageName(code) {
  if (!code) return '';
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
