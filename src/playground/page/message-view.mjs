import { avatar, h, icon } from './dom.mjs';
import { renderText } from './render-text.mjs';
import { isWide, renderRich } from './rich/render-rich.mjs';
import { outward } from './safe-url.mjs';

/** A message as a list item: service notes as pills, everything else as bubbles with their buttons. */
export function messageView(message, context) {
  if (message.service)
    return h(
      'li',
      { class: 'pill', data: { testid: 'service', messageId: message.message_id } },
      serviceText(message, context),
    );
  const own = message.from.id === context.personId;
  const item = h('li', {
    class: 'message',
    data: {
      testid: 'message',
      messageId: message.message_id,
      from: message.from_bot ? 'bot' : 'person',
      sender: message.from.id,
    },
  });
  if (own) item.classList.add('own');
  if (message.rich_message) item.classList.add('rich-message');
  if (message.rich_message && isWide(message.rich_message)) item.classList.add('wide-message');
  const keyboard = message.reply_markup?.inline_keyboard;
  if (keyboard) item.classList.add('has-keys');
  item.append(bubble(message, own, context));
  if (keyboard) item.append(keys(message, keyboard, context));
  if (context.inGroup && !own) {
    item.classList.add('with-avatar');
    item.append(avatar(message.from.id, message.from.name, 'tiny', message.from_bot));
  }
  return item;
}

function bubble(message, own, context) {
  const { t } = context;
  const meta = h(
    'span',
    { class: 'meta' },
    message.edit_date && h('span', { title: context.dates.full(message.edit_date) }, t('edited')),
    h(
      'time',
      { datetime: new Date(message.date * 1000).toISOString(), title: context.dates.full(message.date) },
      context.dates.time(message.date),
    ),
    own && icon('ticks'),
  );
  const text = message.rich_message
    ? renderRich(message, context)
    : h(
        'div',
        { class: 'text', dir: 'auto', data: { testid: 'message-text' } },
        renderText(message.text, message.entities, context.act),
      );
  text.style.setProperty('--meta-room', `${42 + (message.edit_date ? 46 : 0) + (own ? 20 : 0)}px`);
  const preview = previewOf(message);
  const above = message.link_preview_options?.show_above_text;
  return h(
    'div',
    { class: 'bubble' },
    // Bubbles carry no name on the screen in a private chat; a screen reader still needs one.
    h('span', { class: context.inGroup && !own ? 'sender' : 'visually-hidden' }, own ? t('you') : message.from.name),
    message.thread_id && context.topicName && h('span', { class: 'topic' }, context.topicName(message.thread_id)),
    message.photo_url && photo(message.photo_url, t),
    message.document && file(message.document),
    above && preview,
    text,
    !above && preview,
    meta,
  );
}

function file({ name, text }) {
  const href = `data:application/octet-stream;charset=utf-8,${encodeURIComponent(text)}`;
  return h('a', { class: 'photo', href, download: name, data: { testid: 'document' } }, h('strong', {}, name));
}

function photo(url, t) {
  return h('a', { class: 'photo', ...outward(url) }, icon('image'), h('strong', {}, t('image')), new URL(url).host);
}

/** What Telegram would look up of a link; we look nothing up, and show only where it leads. */
function previewOf(message) {
  const options = message.link_preview_options;
  if (options?.is_disabled || message.photo_url || message.rich_message) return null;
  const entity = message.entities.find(({ type }) => type === 'url' || type === 'text_link');
  const said = entity && (entity.url ?? message.text.slice(entity.offset, entity.offset + entity.length));
  const parsed = URL.parse(options?.url ?? (said && (/^[a-z]+:/i.test(said) ? said : `https://${said}`)) ?? '');
  if (!parsed?.protocol.startsWith('http')) return null;
  const path = decodeURI(parsed.pathname).slice(0, 80);
  return h('a', { class: 'preview', ...outward(parsed.href) }, h('strong', {}, parsed.host), path === '/' ? '' : path);
}

function keys(message, keyboard, context) {
  return h(
    'div',
    { class: 'keys' },
    ...keyboard.map((row, rowIndex) =>
      h('div', {}, ...row.map((button, column) => key(message, button, { row: rowIndex, column }, context))),
    ),
  );
}

function key(message, button, place, context) {
  const name = h('span', { dir: 'auto' }, button.text);
  if (button.url !== undefined)
    return h('a', { class: 'key', ...outward(button.url), data: { testid: 'inline-button' } }, name, icon('out'));
  const element = h('button', { type: 'button', class: 'key', data: { testid: 'inline-button' } }, name);
  element.addEventListener('click', async () => {
    if (button.copy_text) {
      context.act.copy(button.copy_text.text);
      return;
    }
    if (element.getAttribute('aria-busy') === 'true') return;
    element.setAttribute('aria-busy', 'true');
    await context.act.press(message, place);
    element.removeAttribute('aria-busy');
  });
  return element;
}

/** What a service note says. */
export function serviceText({ service, from }, { t }) {
  switch (service.kind) {
    case 'joined':
      return t('joined', { name: service.detail });
    case 'left':
      return t('left', { name: service.detail });
    case 'created':
      return t('created', { who: from.name, name: service.detail });
    case 'topic':
      return t('topicCreated', { name: service.detail });
    default:
      return t('upgraded');
  }
}
