/** Scripts written without spaces between words, with the punctuation that goes with them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\u2e80-\u2eff\u30fb\u30fc]/u;

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\ufffc\ufffe\uffff]|\u034f|\u17b4|\u17b5|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const HAS_INVISIBLE = new RegExp(INVISIBLE.source);
const JOINS = /(?:[\u0600-\u0dff\u2190-\u21ff\u2600-\u27bf\u{1f000}-\u{1faff}]|\ufe0f)$/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether words next to this character stand without a space: Han, kana, and full-width punctuation. */
export function isUnspaced(character: string): boolean {
  // Most are Han characters, and to look others up takes long.
  return (character >= '\u4e00' && character <= '\u9fff') || (character >= '\u2e80' && UNSPACED.test(character));
}

/** Spaces that nobody types between Han characters, alone or among others; an ideographic space is typed. */
const ODD_SPACES =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]|[\ud840-\ud88f][\udc00-\udfff])[ \u00a0\u2000-\u200f\u202a-\u202f\u205f-\u2064\ufeff]+(?=[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\ud840-\ud88f])/g;
const HAS_ODD_SPACE = /[\u00a0\u2000-\u200f\u202a-\u202f\u205f-\u2064\ufeff]/;
const EDGES =
  /^[\u00a0\u2000-\u200a\u202f\u205f]+(?=[\u2e80-\u9fff]|$)|(?<=[\u2e80-\u9fff])[\u00a0\u2000-\u200a\u202f\u205f]+$/g;

/** Letters that Unicode can write in more than one way: combining marks, Jamo, compatibility forms. */
const COMPOSABLE =
  // oxlint-disable-next-line no-misleading-character-class -- the marks stand for themselves
  /[\u0300-\u036f\u0374\u037e\u0387\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711-\u074a\u07eb-\u085b\u08d3-\u0dff\u0e38-\u0eca\u0f18-\u0fc6\u1037-\u108d\u1100-\u11ff\u135d-\u1dff\u1f71-\u2001\u20d0-\u2126\u212a\u212b\u2329\u232a\u3099\u309a\uf900-\ufaff\ufb1d-\ufb4e]/;

/** What is known of each unit, once it was met, as bits. */
const units = new Uint8Array(0x10000);
const MET = 1;
/** It may have to go, or to change. */
const DOUBTFUL = 2;
/** A sign, or a space, that may hold the space behind it, and a sign that may hold the space before it. */
const HOLDS_NEXT = 4;
const SPACE = HOLDS_NEXT << 1;
const HOLDS_LAST = SPACE << 1;
const HAN = 32;
/** It may mean something: white space but for the space itself, `&`, `*`. */
const TELLING = 64;
/** White space, as {@link Look} counts it; the highest bit, which is added up. */
const BLANK = 128;

function meet(unit: number): number {
  const character = String.fromCharCode(unit);
  let bits = MET;
  if (COMPOSABLE.test(character) || HAS_ODD_SPACE.test(character) || HAS_INVISIBLE.test(character)) bits |= DOUBTFUL;
  if (/[^\S ]|[&*]/.test(character)) bits |= TELLING;
  if (character === ' ') bits |= SPACE;
  if (character === ' ' || HOLDING_NEXT.test(character)) bits |= HOLDS_NEXT;
  if (HOLDING_LAST.test(character)) bits |= HOLDS_LAST;
  if (/\p{Script=Han}/u.test(character)) bits |= HAN;
  if (/[\0- \u00a0\u3000\u200b]/.test(character)) bits |= BLANK;
  units[unit] = bits;
  return bits;
}

/** White space between texts: somebody typed it, or it holds a line break and lays out the source. */
export type Gap = 'none' | 'typed' | 'layout';

export function gapOf(space: string): Gap {
  if (space === '') return 'none';
  return space.includes('\n') ? 'layout' : 'typed';
}

/** What is seen of a piece of text in one look at each of its units. */
export interface Look {
  /** Characters that are not white space; everything up to the space, and the commoner spaces beyond, are not counted. */
  visible: number;
  /** From where to where it reaches without the white space that lays out markup; the same when there is nothing else. */
  start: number;
  end: number;
  /** What white space stands before it, all of it when there is nothing else, and behind it. */
  before: Gap;
  after: Gap;
  /**
   * Between these it stays as it is: nothing invisible in it, no white space but single spaces, none of them beside a sign
   * that holds its own, no reference, no star.
   */
  plain: boolean;
}

const LINE_FEED = 0x0a;

/** Looks through the units from `from` on, up to `to`. */
export function lookThrough(all: Uint16Array, from: number, to: number, look: Look): void {
  let start = from;
  let end = to;
  let broken = false;
  for (; start < end && isBlank(all[start] as number); start += 1) if (all[start] === LINE_FEED) broken = true;
  look.before = start === from ? 'none' : broken ? 'layout' : 'typed';
  broken = false;
  for (; start < end && isBlank(all[end - 1] as number); end -= 1) if (all[end - 1] === LINE_FEED) broken = true;
  look.after = end === to ? 'none' : broken ? 'layout' : 'typed';
  let blank = 0;
  let seen = 0;
  let before = 0;
  let beside = 0;
  for (let at = start; at < end; at += 1) {
    const unit = all[at] as number;
    const bits = units[unit] as number;
    // Not met here: behind a call in the loop V8 would have to find the tables anew for each unit.
    if (bits === 0) return lookAgain(all, from, to, look);
    seen |= bits;
    blank += bits >>> 7;
    // Reckoned rather than branched: no processor foresees where spaces stand. Each bit stands by the one it may stand beside.
    beside |= (before << 1) & bits;
    before = bits;
  }
  look.visible = end - start - blank;
  look.start = start;
  look.end = end;
  look.plain = (beside & (SPACE | HOLDS_LAST)) === 0 && (seen & (DOUBTFUL | TELLING)) === 0;
}

function lookAgain(all: Uint16Array, from: number, to: number, look: Look): void {
  for (let at = from; at < to; at += 1) meet(all[at] as number);
  lookThrough(all, from, to, look);
}

/** Whether units from one place to another are white space with a line break in it: the layout of markup. */
export function isLayout(all: Uint16Array, from: number, to: number): boolean {
  let breaks = false;
  for (let at = from; at < to; at += 1) {
    const unit = all[at] as number;
    if (!isBlank(unit)) return false;
    if (unit === LINE_FEED) breaks = true;
  }
  return breaks;
}

/** The white space with which markup is laid out: tab, line feed, form feed, carriage return, space. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit <= 0x0d && unit >= 0x09);
}

function isHarmless(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (((units[unit] || meet(unit)) & DOUBTFUL) !== 0) return false;
  }
  return true;
}

/** Whether {@link tidyLine} leaves a text as it is, as far as one look tells. */
export function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const bits = units[unit] || meet(unit);
    if ((bits & (DOUBTFUL | TELLING)) !== 0 || (bits & before & SPACE) !== 0) return false;
    before = bits;
  }
  return (before & SPACE) === 0 || text === '';
}

/** Whether the character that ends right before `end` is a Han character. */
export function isHanBefore(text: string, end: number): boolean {
  const unit = text.charCodeAt(end - 1);
  if (unit >= 0xdc00 && unit <= 0xdfff) return /\p{Script=Han}/u.test(text.slice(Math.max(0, end - 2), end));
  return unit >= 0x2e80 && ((units[unit] || meet(unit)) & HAN) !== 0;
}

/**
 * Takes out what no reader sees: control, zero-width, private-use and direction characters, soft hyphens, halves of
 * surrogate pairs, no-break and thin spaces between Han characters. Joiners stay where they shape letters or emoji,
 * direction marks where text runs right to left. Letters come in their composed form (NFC): Telegram's server deletes a
 * ring that stands behind its letter.
 */
export function dropInvisible(data: string): string {
  if (isHarmless(data)) return data;
  let text = COMPOSABLE.test(data) ? data.normalize('NFC') : data;
  if (HAS_ODD_SPACE.test(text)) {
    // At the ends of a run of text they become what layout leaves, and whoever joins the runs decides.
    text = text.replace(ODD_SPACES, (run) => (/^ +$/.test(run) ? run : '')).replace(EDGES, '\n');
  }
  if (!HAS_INVISIBLE.test(text)) return text;
  const rightToLeft = RIGHT_TO_LEFT.test(text);
  return text.replace(INVISIBLE, (character, offset: number) => {
    if (character === '\u2028' || character === '\u2029') return '\n';
    if (character === '\u200c' || character === '\u200d') {
      return JOINS.test(text.slice(Math.max(0, offset - 2), offset)) ? character : '';
    }
    return rightToLeft && (character === '\u200e' || character === '\u200f') ? character : '';
  });
}

/** Full-width signs hold the space beside them: one more is no one's wish. */
const HOLDING_NEXT = /[“·，。；：！？、（）《》「」『』【】]/;
const HOLDING_LAST = /[，。；：！？、）》」』】]/;
const OWN_SPACES =
  /(?<=\p{Script=Han}·) +(?=\p{Script=Han})|(?<=[，。；：！？、]) +(?=[\p{L}\p{N}“‘（《「『【(@#])|(?<=[）》」』】]) +(?=[\u2e80-\u9fff（《「『【])|(?<=[（《「『【]) +(?=\S)|(?<=“) +(?=[\w-][^“”\n\u2e80-\uffef]{0,40}”)|(?<=\S) +(?=[，。；：！？、）》」』】])/gu;
const HAS_OWN_SPACE = new RegExp(`${HOLDING_NEXT.source} | ${HOLDING_LAST.source}`);

/** Text without spaces beside full-width punctuation and inside full-width brackets. */
export function withoutOwnSpaces(text: string): string {
  return HAS_OWN_SPACE.test(text) ? text.replace(OWN_SPACES, '') : text;
}

/** Whether a space between two pieces of text is one that {@link withoutOwnSpaces} takes away. */
export function isOwnSpace(before: string, after: string): boolean {
  const near = `${before.slice(-2)} ${after.slice(0, 44)}`;
  return withoutOwnSpaces(near).length < near.length;
}

/** One line of text as a person would type it: nothing invisible, single spaces, none at its ends. */
export function tidyLine(text: string): string {
  return isTidy(text) ? text : dropInvisible(text).replace(/\s+/gu, ' ').trim();
}
