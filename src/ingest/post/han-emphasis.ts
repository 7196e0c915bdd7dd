import type { MarkdownIt as Parser, StateInline } from 'markdown-it';
import { isUnspaced } from '../text/characters.ts';

const HANGUL = /\p{Script=Hangul}/u;
const SIGN = /[\p{P}\p{S}]/u;
const WHITE = /\s/u;

/**
 * Lets stars and tildes open and close beside scripts that set no spaces around words: `**注意：**请`, `是**“引文”**的`.
 *
 * CommonMark takes a star between a sign and a letter for one that opens, or closes, because such signs have a space on
 * their other side elsewhere; so the text between two bold pieces became bold. Kramdown asks for no spaces. Signs that are
 * full-width count as letters here, and beside a letter of these scripts no other sign hinders.
 */
export function emphasiseHan(md: Parser): void {
  md.inline.State = class extends md.inline.State {
    override scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline['scanDelims']> {
      const found = super.scanDelims(start, canSplitWord);
      const end = start + found.length;
      const last = this.src[start - 1] ?? ' ';
      const next = end < this.posMax ? (this.src[end] as string) : ' ';
      // Names in code begin and end with two lines too: `使用__init__`.
      if (!canSplitWord) return found.length < 2 ? found : besideHan(found, last, next);
      if (!(isJoined(last) || isJoined(next))) return found;
      const opens = !WHITE.test(next) && (!isSign(next) || WHITE.test(last) || SIGN.test(last) || isJoined(last));
      const closes = !WHITE.test(last) && (!isSign(last) || WHITE.test(next) || SIGN.test(next) || isJoined(next));
      return { ...found, can_open: opens, can_close: closes };
    }
  };
}

function besideHan(found: ReturnType<StateInline['scanDelims']>, last: string, next: string) {
  return {
    ...found,
    can_open: found.can_open || isUnspaced(next),
    can_close: found.can_close || isUnspaced(last),
  };
}

function isJoined(character: string): boolean {
  return isUnspaced(character) || HANGUL.test(character);
}

function isSign(character: string): boolean {
  return SIGN.test(character) && !isUnspaced(character);
}
