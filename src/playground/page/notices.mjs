import { h } from './dom.mjs';

let timer;

/** A few words at the foot of the page that go away by themselves. */
export function toast(text) {
  clearTimeout(timer);
  const root = document.getElementById('notices');
  root.replaceChildren(h('div', { class: 'toast', role: 'status', dir: 'auto', data: { testid: 'toast' } }, text));
  timer = setTimeout(() => root.replaceChildren(), 2500 + Math.min(4000, text.length * 40));
}

/** A text that waits to be acknowledged. */
export function alertBox(text, okLabel) {
  openDialog((close) => [
    h('p', { dir: 'auto', data: { testid: 'alert' } }, text),
    h('div', { class: 'buttons' }, h('button', { type: 'button', autofocus: true, on: { click: close } }, okLabel)),
  ]);
}

/** Asks for some values; `submit` gets them by field name when the person confirms. */
export function form({ title, hint, fields, confirm, cancel, testid, submit }) {
  openDialog((close) => [
    h('h2', {}, title),
    h(
      'form',
      {
        method: 'dialog',
        data: { testid },
        on: {
          submit(event) {
            event.preventDefault();
            const values = Object.fromEntries(new FormData(event.target));
            close();
            submit(values);
          },
        },
      },
      ...fields.map(({ label, control }) => h('label', {}, label, control)),
      hint && h('p', {}, hint),
      h(
        'div',
        { class: 'buttons' },
        h('button', { type: 'button', on: { click: close } }, cancel),
        h('button', { type: 'submit', data: { testid: `${testid}-save` } }, confirm),
      ),
    ),
  ]);
}

function openDialog(contents) {
  const dialog = h('dialog', { on: { close: () => dialog.remove() } });
  // A press beside the box closes it, as everywhere in Telegram.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.append(...contents(() => dialog.close()));
  document.body.append(dialog);
  dialog.showModal();
}
