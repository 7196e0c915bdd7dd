/** Covers an element until it is pressed. The first press only reveals: what lies under it is not meant yet. */
export function cover(element, t) {
  element.classList.add('spoiler');
  for (const [name, value] of [
    ['tabindex', '0'],
    ['role', 'button'],
    ['aria-label', t('reveal')],
  ])
    element.setAttribute(name, value);
  const show = () => {
    element.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) element.removeAttribute(name);
  };
  element.addEventListener(
    'click',
    (event) => {
      if (element.classList.contains('shown')) return;
      event.preventDefault();
      event.stopPropagation();
      show();
    },
    { capture: true },
  );
  element.addEventListener('keydown', (event) => {
    if (element.classList.contains('shown') || !['Enter', ' '].includes(event.key)) return;
    event.preventDefault();
    show();
  });
  return element;
}
