import { h, icon } from '../dom.mjs';
import { outward, safeUrl } from '../safe-url.mjs';
import { label } from './label.mjs';

/** A row of buttons. Without a side to lean to they share the width. */
export function buttonRow({ buttons, align }, context) {
  return h('div', { class: `row-of-buttons ${align ?? 'filling'}` }, ...buttons.map((button) => make(button, context)));
}

/** A button in the middle of a text. */
export function inlineButton(button, context) {
  const element = make(button, context);
  element.classList.add('inline');
  return element;
}

function make(button, context) {
  const url = button.url ?? button.web_app?.url ?? button.login_url?.url;
  const attributes = {
    class: `rich-button ${button.style ?? 'plain'}`,
    data: { testid: 'rich-button' },
  };
  const name = label(button.text, context);
  if (url !== undefined && safeUrl(url))
    return h('a', { ...attributes, ...outward(url), title: url }, name, icon('out'));
  const element = h('button', { ...attributes, type: 'button', disabled: Boolean(button.disabled) }, name);
  if (button.copy_text) element.append(icon('copy'));
  element.addEventListener('click', async (event) => {
    // In a summary a press would open the block as well.
    event.preventDefault();
    if (button.copy_text) {
      await context.act.copy(button.copy_text.text);
      return;
    }
    if (button.callback_data === undefined || element.getAttribute('aria-busy') === 'true') return;
    element.setAttribute('aria-busy', 'true');
    await context.act.press(context.message, { data: button.callback_data });
    element.removeAttribute('aria-busy');
  });
  return element;
}
