/** A piece of text, and the mark that its writer spelt out with stars around it. */
export interface Piece {
  text: string;
  mark?: 'bold' | 'italic';
}

/**
 * Two stars on either side, or one on either side of a few Han characters. Between Latin letters one star stands for
 * letters left out, or for a product; so it does around a single Han character with no space beside it.
 */
const STARRED =
  /\*\*(?=[^\s*])([^*\n]{0,300}?[^\s*])\*\*|(?<![\w*])\*(\p{Script=Han}[^*\n，。；：！？、,.;:!?]{0,28}\p{Script=Han}|(?<=\s\*)\p{Script=Han}(?=\*\s))\*(?![\w*])/gu;
/** Where numbers are reckoned with, stars multiply. */
const RECKONING = /[=＝×÷]/;

/** Markdown's stars that came through into a page as signs. */
export function literalMarks(data: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of data.matchAll(STARRED)) {
    const [all, bold, italic] = match;
    const text = bold ?? italic;
    if (text === undefined || (bold === undefined && RECKONING.test(data))) continue;
    // Spaces around the stars are there for the stars' sake: between Han characters they go with them.
    pieces.push({ text: inLayout(data.slice(at, match.index), at > 0, true) });
    pieces.push({ text, mark: bold === undefined ? 'italic' : 'bold' });
    at = match.index + all.length;
  }
  pieces.push({ text: inLayout(data.slice(at), at > 0, false) });
  return pieces;
}

/** With the spaces next to stars as the white space that layout leaves, which whoever joins the pieces decides about. */
function inLayout(text: string, after: boolean, before: boolean): string {
  const open = before ? text.replace(/ $/, '\n') : text;
  return after ? open.replace(/^ /, '\n') : open;
}
