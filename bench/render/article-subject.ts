import type { Translate } from '../../src/i18n.ts';
import type { Article } from '../../src/model/article.ts';
import type { ArticleView } from '../../src/render/article-view.ts';
import type { OpenSubject } from '../harness/subject.ts';
import { articlesOf, type RenderInput, words } from './articles.ts';

const VIEW: ArticleView = { part: 0, timezone: 'Asia/Shanghai' };

/** Renders article after article. */
export function articleSubject(
  render: (article: Article, view: ArticleView, t: Translate) => unknown,
): OpenSubject<RenderInput> {
  return ({ slices }) => {
    const t = words();
    const articles = slices.map(articlesOf);
    return {
      check: () =>
        articles.flat().flatMap((article) => {
          const title = JSON.stringify(article.title.slice(0, 12)).slice(1, -1);
          return JSON.stringify(render(article, VIEW, t)).includes(title) ? [] : [`${article.title} lacks its title`];
        }),
      pass(slice) {
        for (const article of articles[slice] ?? []) render(article, VIEW, t);
        return articles[slice]?.length ?? 0;
      },
    };
  };
}
