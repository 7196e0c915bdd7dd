import { avatar, h } from './dom.mjs';

/** What stands in a chat where nothing was said yet: in the bot's own, what it says it can do. */
export function welcome(t, room, bot, about) {
  if (room.type !== 'private') return h('li', { class: 'pill' }, t('noMessages'));
  return h(
    'li',
    { class: 'about', data: { testid: 'about' } },
    avatar(0, bot.name, '', true),
    h('h2', {}, t('whatCanIt')),
    h('p', { dir: 'auto', class: about.description ? '' : 'centered' }, about.description || t('noDescription')),
  );
}
