import { h, icon } from '../dom.mjs';
import { inline } from './inline.mjs';
import { plain } from './plain.mjs';

/** Code with the name of its language and a button that copies it. */
export function pre(block, context) {
  const { t, act } = context;
  return h(
    'div',
    { class: 'code', dir: 'ltr' },
    h(
      'div',
      { class: 'head' },
      h('span', {}, block.language ?? ''),
      h(
        'button',
        { type: 'button', 'aria-label': t('copy'), title: t('copy'), on: { click: () => act.copy(plain(block.text)) } },
        icon('copy'),
      ),
    ),
    h('pre', { tabindex: 0 }, ...inline(block.text, context)),
  );
}
