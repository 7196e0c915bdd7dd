import { z } from 'zod';
import { parseSubscriberKey, subscriberKey } from './chat.ts';
import { parseArticleId, parseTagId } from './ids.ts';

/** A text from outside, as what `parse` makes of it; refused where that is nothing. */
function textOf<Id>(parse: (text: string) => Id | undefined, refusal: string) {
  return z.string().transform((text, issue): Id => {
    const id = parse(text);
    if (id !== undefined) return id;
    issue.addIssue(refusal);
    return z.NEVER;
  });
}

export const articleIdSchema = textOf(parseArticleId, 'expected the id of an article, 11 letters and digits');
export const tagIdSchema = textOf(parseTagId, 'no tag id');
export const subscriberKeySchema = z.string().transform((text) => subscriberKey(parseSubscriberKey(text)));
