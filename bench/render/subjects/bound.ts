import type { OpenSubject } from '../../harness/subject.ts';
import { articlesOf, digestsOf, type RenderInput } from '../articles.ts';

/** Digests of ten stories written out as they are: what any way of sending them has to do. */
export const open: OpenSubject<RenderInput> = ({ slices }) => {
  const digests = slices.map((files) => digestsOf(articlesOf(files), 100));
  return {
    check: () => [],
    pass(slice) {
      for (const digest of digests[slice] ?? []) JSON.stringify(digest);
      return digests[slice]?.length ?? 0;
    },
  };
};
