import { renderArticle } from '../../../src/render/article.ts';
import { articleSubject } from '../article-subject.ts';

/** The first message of a full article. */
export const open = articleSubject((article, view, t) => renderArticle(article, view, t).rich('shown'));
