import type { Translate } from '../i18n.ts';
import type { Digest } from '../model/digest.ts';
import { alongReading } from '../model/direction.ts';
import { newestByText } from '../model/kept.ts';
import { numberOf } from '../model/number-of.ts';
import type { Button, Keyboard, Press } from '../model/press.ts';
import type { Story } from '../model/story.ts';
import { formatDay, formatTime } from './dates.ts';

/** A digest whose articles are folded into stories. */
export interface ToldDigest extends Digest {
  stories: readonly Story[];
}

/** A page of a digest, from 0, and the stories on it: from the one up to the other. */
export interface DigestPage {
  current: number;
  from: number;
  to: number;
}

/** "Sunday, 22 November · 08:00" */
export function digestHeading({ edition, timezone }: Digest, t: Translate): string {
  return headings(`${numberOf(t)} ${edition} ${timezone}`, () =>
    t('digest-heading', {
      day: formatDay(edition, t.locale, timezone),
      time: formatTime(edition, t.locale, timezone),
    }),
  );
}

/** What is sent at eight o'clock says so in a few languages and zones. */
const headings = newestByText<string>(100);

/** "12 stories for you" */
export function digestCount(count: number, t: Translate): string {
  return t('digest-count', { count });
}

/** What was left out and why; `undefined` when nothing was. */
export function withdrawnLine({ withdrawn }: Digest, t: Translate): string | undefined {
  return withdrawn === 0 ? undefined : t('digest-withdrawn', { count: withdrawn });
}

/** The row that turns a page, in place: back, and on to the `more` that follow. */
export function turnButtons(page: number, more: number, t: Translate, turnTo: (page: number) => Press): Keyboard {
  const row: Button[] = [
    ...(page > 0 ? [{ label: t('button-back'), press: turnTo(page - 1) }] : []),
    ...(more > 0 ? [{ label: t('button-more', { count: more }), press: turnTo(page + 1) }] : []),
  ];
  return row.length > 0 ? [alongReading(row, t.locale)] : [];
}
