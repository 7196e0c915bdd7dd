import { Parser } from 'htmlparser2';

class TooDeep extends Error {}

const ITEM = /^(?:item|entry)$/i;
/** Parsers refuse what is deeper. */
const DEEPEST = 100;
/** The end of a CDATA section that lacks its last character. */
const BROKEN_END = /\]\](?=<\/\w)/g;
/** An `&` that begins no reference. */
const BARE = /&(?!#?\w{1,31};)/g;

/**
 * Broken XML written anew so that a parser takes it: what is open is closed, what nobody opened is not closed, attributes
 * are quoted, an `&` or `<` that stands for itself is written as such, a document type with all it declares goes. An item
 * in whose middle the text ends is left out, unless it is the only one: half of it is no item. Empty when it is nested too
 * deeply to be a feed.
 */
export function mendXml(text: string): string {
  let out = '';
  let depth = 0;
  let items = 0;
  let open: number | undefined;
  let ended = false;
  let raw = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new TooDeep();
        if (ITEM.test(name)) open = out.length;
        const spelled = Object.entries(attributes).map(
          ([key, value]) => ` ${key}="${escape(value).replaceAll('"', '&quot;')}"`,
        );
        out += `<${name}${spelled.filter((attribute) => /^ [\w.:-]+=/.test(attribute)).join('')}>`;
      },
      ontext(data) {
        out += raw ? data : escape(data);
      },
      oncdatastart() {
        out += '<![CDATA[';
        raw = true;
      },
      oncdataend() {
        out += ']]>';
        raw = false;
      },
      onclosetag(name) {
        depth--;
        if (ITEM.test(name) && !ended) {
          items++;
          open = undefined;
        }
        out += `</${name}>`;
        if (ended && ITEM.test(name) && open !== undefined && items > 0) {
          out = out.slice(0, open);
          open = undefined;
        }
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  try {
    parser.write(text.replaceAll(BROKEN_END, ']]>'));
    ended = true;
    parser.end();
  } catch (error) {
    if (error instanceof TooDeep) return '';
    throw error;
  }
  return out;
}

function escape(data: string): string {
  return data.replaceAll(BARE, '&amp;').replaceAll('<', '&lt;');
}
