/**
 * Markup that is safe to show: made only by {@link html}, {@link join} and {@link trustedMarkup}.
 *
 * A plain string never passes for it, neither for the compiler nor at run time: that is how {@link html} knows what to
 * escape. `String(markup)`, a template literal and `JSON.stringify` give the text to send.
 */
export class Html {
  readonly #markup: string;

  constructor(markup: string, key: typeof ours) {
    if (key !== ours) throw new TypeError('Html is built with the html`…` tag, not with new');
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }

  toJSON(): string {
    return this.#markup;
  }
}

/** What may stand between the literal pieces of {@link html}; whatever is not {@link Html} is escaped. */
export type Content = Html | string | number;

const ours = Symbol('Html');

/** Nothing. */
export const EMPTY: Html = new Html('', ours);

/**
 * Builds markup: the literal pieces stand as written, interpolated texts are escaped, interpolated {@link Html} passes.
 *
 * Interpolate into text and into double-quoted attribute values only.
 */
export function html(pieces: TemplateStringsArray, ...contents: Content[]): Html {
  let markup = pieces[0] ?? '';
  contents.forEach((content, index) => {
    markup += `${markupOf(content)}${pieces[index + 1] ?? ''}`;
  });
  return new Html(markup, ours);
}

/** Attributes with their values, each with a space in front, to stand in a tag. */
export function attributes(values: Readonly<Record<string, Content>>): Html {
  return new Html(
    Object.entries(values)
      .map(([name, value]) => ` ${name}="${markupOf(value)}"`)
      .join(''),
    ours,
  );
}

/** The parts one after another, `separator` between them. */
export function join(parts: Iterable<Content>, separator: Content = ''): Html {
  return new Html(Array.from(parts, markupOf).join(markupOf(separator)), ours);
}

/** Declares a text to be markup. Only for what this program printed itself: nothing is escaped. */
export function trustedMarkup(markup: string): Html {
  return new Html(markup, ours);
}

/**
 * Escapes a text for element content and double-quoted attribute values, with the four named entities Telegram knows
 * (Bot API, HTML style). Halves of surrogate pairs become U+FFFD: Telegram refuses a message that holds one.
 */
export function escapeText(text: string): string {
  const sound = text.isWellFormed() ? text : text.toWellFormed();
  return SPECIAL.test(sound) ? sound.replace(SPECIALS, (character) => ENTITIES[character] ?? character) : sound;
}

function markupOf(content: Content): string {
  return content instanceof Html ? content.toString() : escapeText(String(content));
}

const SPECIAL = /[&<>"]/;
const SPECIALS = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
