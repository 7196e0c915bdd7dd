import type { Translate } from '../../src/i18n.ts';
import type { Digest } from '../../src/model/digest.ts';
import type { OpenSubject } from '../harness/subject.ts';
import { articlesOf, digestsOf, NOW, type RenderInput, words } from './articles.ts';

/** Renders digest after digest. */
export function digestSubject(
  render: (digest: Digest, t: Translate, now: number) => unknown,
): OpenSubject<RenderInput> {
  return ({ slices }) => {
    const t = words();
    const digests = slices.map((files) => digestsOf(articlesOf(files), 100));
    return {
      check: () =>
        digests.flat().flatMap((digest) => {
          const made = JSON.stringify(render(digest, t, NOW));
          return digest.articles.every(({ title }) => made.includes(JSON.stringify(title.slice(0, 12)).slice(1, -1)))
            ? []
            : ['a digest lacks one of its stories'];
        }),
      pass(slice) {
        for (const digest of digests[slice] ?? []) render(digest, t, NOW);
        return digests[slice]?.length ?? 0;
      },
    };
  };
}
