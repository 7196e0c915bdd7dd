/**
 * Makes an element. Strings among the children become text nodes; nothing is ever parsed as HTML.
 *
 * Properties: `class`, `data`, `on` (listeners), everything else an attribute; `null`, `undefined` and `false` are left out.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name === 'data') Object.assign(element.dataset, value);
    else if (name === 'on')
      for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  back: 'M19 12H5m6-6-6 6 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M5 7h14M5 12h14M5 17h14',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  down: 'm6 9 6 6 6-6',
  send: 'M3.5 20.5 21 12 3.5 3.5l0 6.7L15 12 3.5 13.8z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
  moon: 'M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5z',
  plus: 'M12 6v12M6 12h12',
  group: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3.5 19a5.5 5.5 0 0 1 11 0M16 5.5a3 3 0 0 1 0 5.5M17.5 14a5.5 5.5 0 0 1 3 5',
  block: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M6.5 6.5l11 11',
  shield: 'M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6z',
  out: 'M7 17 17 7M9 7h8v8',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9v.01',
  ticks: 'm2.5 12.5 4 4 8.5-9M11.5 15.5l1.2 1L21.5 7.5',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  play: 'M8 5.500v13l11-6.500z',
  note: 'M9 18V6l10-2v12M9 18a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0M19 16a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0',
  file: 'M6 3.500h8l4.500 4.500v12.500H6zM13.500 3.500V8.500h5',
  pin: 'M12 21c4-5 6.500-8 6.500-11a6.500 6.500 0 0 0-13 0c0 3 2.500 6 6.500 11M12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5',
  quote:
    'M10 7c-3 .8-5 3.200-5 6.500V17h5v-5H7.500c0-1.500 1-2.800 2.500-3.300zM19 7c-3 .8-5 3.200-5 6.500V17h5v-5h-2.500c0-1.500 1-2.800 2.500-3.300z',
  paper: 'M4 6h13v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM17 10h3v8a2 2 0 0 1-2 2h-3M7.500 9.500h6M7.500 13h6M7.500 16.500h3',
};

/** A line drawing that says nothing to screen readers: the control around it has the name. */
export function icon(name, extraClass = '') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon ${extraClass}`.trim());
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** A round picture with a first letter, or the newspaper of the bot. */
export function avatar(id, name, size = '', isBot = false) {
  const letter = [...name.trim()][0] ?? '?';
  return h(
    'span',
    { class: `avatar ${size}`, data: { hue: isBot ? 0 : 1 + (Math.abs(id) % 6) }, 'aria-hidden': 'true' },
    isBot ? icon('paper') : letter.toLocaleUpperCase(),
  );
}
