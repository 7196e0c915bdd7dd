import { parseDate } from '../text/dates.ts';
import { BareLine } from '../rules/bare-line.ts';
import { isEditorLine, isNotice, isShareRow } from '../rules/notices.ts';
import { BYLINE_LABEL, FURNITURE, isCounter, RELATED_HEADING, RELATED_TITLES } from '../rules/phrases.ts';
import { isDisclosure, isFiled, isPromo, isRequest, isWall } from '../rules/promos.ts';

/** One short line of an article, and what it is taken for: each answer is found once, when it is first asked for. */
export class Line extends BareLine {
  #isPromo: boolean | undefined;
  #isRequest: boolean | undefined;
  #isDisclosure: boolean | undefined;
  #isWall: boolean | undefined;
  #isDate: boolean | undefined;
  #isEditor: boolean | undefined;
  #isFurniture: boolean | undefined;
  #namesOthers: boolean | undefined;
  #mayNameOthers: boolean | undefined;

  get isPromo(): boolean {
    return (this.#isPromo ??= isPromo(this) || isFiled(this.text) || isNotice(this.text));
  }

  get isRequest(): boolean {
    return (this.#isRequest ??= isRequest(this) || this.isDisclosure);
  }

  get isDisclosure(): boolean {
    return (this.#isDisclosure ??= isDisclosure(this));
  }

  get isWall(): boolean {
    return (this.#isWall ??= isWall(this));
  }

  get isDate(): boolean {
    return (this.#isDate ??= isDate(this.text));
  }

  get isEditor(): boolean {
    return (this.#isEditor ??= isEditorLine(this));
  }

  /** "Share", "3 comments", or a row of places where pages are shared. */
  get isFurniture(): boolean {
    return (this.#isFurniture ??= FURNITURE.has(this) || isCounter(this.text) || isShareRow(this.text));
  }

  /** "Related", as lists of other articles are called. */
  get namesOthers(): boolean {
    return (this.#namesOthers ??= RELATED_TITLES.has(this));
  }

  /** The same where links follow: "More on this". */
  get mayNameOthers(): boolean {
    return (this.#mayNameOthers ??= RELATED_HEADING.test(this.text));
  }
}

function isDate(line: string): boolean {
  if (line.length > 100 || !/\d/.test(line)) return false;
  const rest = line.replace(BYLINE_LABEL, '').trim();
  return /\d/.test(rest) && (parseDate(rest) !== undefined || isPlainDate(rest));
}

/** A line that is a date in figures, with or without a time: `2021年11月7日 08:40`, `11/07/2021`, `Nov 7, 2021`. */
function isPlainDate(line: string): boolean {
  return /^(?:\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?|\d{1,2}[./-]\d{1,2}[./-]\d{4}|(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})|\d{1,2} [A-Z][a-z]{2,8} \d{4})(?:,?\s*(?:at )?\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?(?:\s*[A-Z]{2,4})?)?(?:\s*[（(][^（()）]{0,20}(?:更新|修订|修訂)[)）])?$/.test(
    line,
  );
}
