/** A post as an archive holds it. */
export function post(about: { title: string; tags: string[]; text: string; date?: string; url?: string }): string {
  const { title, tags, text, date = new Date().toISOString(), url } = about;
  const fields = [
    'layout: post',
    `title: ${JSON.stringify(title)}`,
    `date: ${date}`,
    ...(url === undefined ? [] : [`from: ${url}`]),
    `tags: [ ${tags.join(', ')} ]`,
  ];
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`);
  return `---\n${fields.join('\n')}\n---\n<div>\n${paragraphs.join('')}\n</div>\n`;
}

/** Real sentences: what looks like filler the cleaner may take for it. */
export const LIGHTHOUSE =
  'The lighthouse at Cape Wren was switched on again on Monday evening after eleven years of darkness. ' +
  'Two sisters had spent their savings on a lamp that a ship in the bay could see from nine miles away.\n\n' +
  'The harbour master said that he did not believe it until the light passed over his own kitchen table.';
export const BAKERY =
  'The bakery in Mill Street now opens at four in the morning, because the night buses end there. ' +
  'Drivers get their coffee at half price, and the first loaves are sold before the street lamps go out.';
