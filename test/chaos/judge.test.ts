import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/model/ids.ts';
import type { DigestCall } from './call-record.ts';
import { judge } from './judge.ts';

const [one, two] = ['article-one', 'article-two'] as ArticleId[] as [ArticleId, ArticleId];

let seq = 0;
const digest = (edition: number, articles: ArticleId[], rest: Partial<DigestCall> = {}): DigestCall => ({
  seq: ++seq,
  time: seq,
  chatId: 1,
  token: '1:worker',
  edition,
  articles,
  continued: false,
  applied: true,
  answered: true,
  closed: seq,
  fault: null,
  status: 200,
  ...rest,
});

const verdictOn = (digests: DigestCall[], owed: ArticleId[] = [one, two]) =>
  judge([{ name: 'Ann', owed: new Set(owed), digests }]);

describe('the verdict of a run', () => {
  test('finds nothing where every article came once, in order', () => {
    expect(verdictOn([digest(1, [one]), digest(2, [two])])).toMatchObject({
      messages: 2,
      lost: 0,
      repeated: 0,
      outOfOrder: 0,
    });
  });

  test('finds an article lost that no applied message held', () => {
    const refused = digest(2, [two], { applied: false, status: 500 });
    expect(verdictOn([digest(1, [one]), refused])).toMatchObject({ messages: 1, lost: 1 });
  });

  test('finds a message repeated that came again after a kill, by the same edition or by another', () => {
    const killed = digest(1, [one], { answered: false });
    expect(verdictOn([killed, digest(1, [one])])).toMatchObject({ repeated: 1, repeatedArticles: 1 });
    expect(verdictOn([killed, digest(2, [one, two])])).toMatchObject({ repeated: 1, repeatedArticles: 1, lost: 0 });
  });

  test('lets a later edition offer again what a lost answer leaves in doubt, once, and no resending', () => {
    const doubtful = digest(1, [one], { answered: false, fault: 'reset-after' });
    expect(verdictOn([doubtful, digest(2, [one, two])])).toMatchObject({ repeated: 0, offeredAgain: 1 });
    expect(verdictOn([doubtful, digest(1, [one])])).toMatchObject({ repeated: 1, offeredAgain: 0 });
    expect(verdictOn([doubtful, digest(2, [one]), digest(3, [one])])).toMatchObject({ repeated: 1, offeredAgain: 1 });
    // The bot knows nothing of the first, and of the second that it may not have come.
    const killed = digest(1, [one], { answered: false });
    expect(verdictOn([killed, doubtful, digest(2, [one])])).toMatchObject({ repeated: 1, offeredAgain: 1 });
    // It knows of the first.
    expect(verdictOn([digest(1, [one]), doubtful, digest(2, [one])])).toMatchObject({ repeated: 2, offeredAgain: 0 });
  });

  test('finds an older edition that stands below a newer one', () => {
    expect(verdictOn([digest(2, [two]), digest(1, [one])])).toMatchObject({ outOfOrder: 1, lost: 0 });
  });
});
