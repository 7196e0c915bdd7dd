import { z } from 'zod';
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

export const articleIdSchema = textOf(parseArticleId, 'no article id');
export const tagIdSchema = textOf(parseTagId, 'no tag id');
