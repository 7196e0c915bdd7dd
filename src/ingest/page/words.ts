import { TEXT_ELEMENTS } from '../html/elements.ts';
import type { Element } from '../html/tree.ts';

/** Classes and ids by which engines name the body of an article, squeezed to letters. */
const BODY_NAMES = new Set(
  `articlebody articlecontent articletext articlemain articledetail articlebodytext articlebodycontent articlecopy
  articleentry articleparagraphs articlesection articlefulltext storybody storycontent storytext storybodytext newsbody
  newscontent newstext newsdetail newsarticle postbody postcontent posttext postarticle postentry postfullcontent
  entrycontent entrybody entrytext singlecontent singlepostcontent ghcontent bodycontent bodycopy bodytext maintext
  maincontenttext contentbody contentarticle contenttext contentdetail detailcontent detailbody detailtext textcontent
  richtext tdpostcontent jscontent rmtxtcon leftzw artibody endtext contentarticletext maincontentarticle
  topiccontent blogcontent blogpostcontent pagecontentarticle articlebodyinner artikeltext artikelbody artikelinhalt
  articulocuerpo cuerponoticia cuerpoarticulo corpoarticolo corpsarticle contenuarticle textearticle articlecontents
  newstextarea articleview articlebodycommercialselector caasbody zncontent txtcont txtcontent`.split(/\s+/),
);

/** Classes and ids of the sentences between a title and its text. */
const LEAD_NAMES =
  /^(?:.*[-_])?(?:lead|lede|leadtext|lead-text|standfirst|dek|deck|subtitle|sub-title|subhead|subheadline|subheading|sub-headline|intro|introduction|teaser-text|article-intro|articleintro|kicker-text|chapo|chapeau|entradilla|bajada|vorspann|excerpt|post-excerpt|summary|abstract|tldr|key-points|keypoints|highlights|daoyu|daodu|zhaiyao|article-summary|story-summary|description|headline-desc|strapline|sapo)(?:[-_].*)?$/i;

/**
 * Words in classes and ids of parts that are seldom the article. Weaker than the cleaner's rules, which know whole names:
 * they tell only together with a second sign.
 */
const AWAY_WORDS = new Set(
  `ad ads adv advert advertisement advertising sponsor sponsored sponsors promo promos promotion promoted newsletter
  newsletters subscribe subscription subscriber signup sign-up optin paywall related recirc recirculation recommend
  recommended recommendation recommendations readmore moreon morefrom trending popular mostread toplist sidebar aside
  share sharing shares social socials follow comment comments commenting disqus reply replies respond discussion cookie
  cookies consent gdpr breadcrumb breadcrumbs navigation nav menu footer outbrain taboola teaser teasers
  byline author authors bio biography contributor tags taglist topics keywords rating ratings vote poll login register
  popup modal overlay banner banners toolbar tools copyright disclaimer donate donation donations membership cta
  upsell shop shopping affiliate coupon deals buy events calendar weather quiz games pager pagination prev next onward
  timestamp published updated credits feedback report skip toc app qrcode wechat reward admire trailer latest archive offer offers abo
  categories category partner partners bottom ticker feed carousel`.split(/\s+/),
);

/** Of these words, those that are never the article's: a small box goes even if the library keeps it. */
const STRANGER_WORDS = new Set(
  `promo newsletter subscribe subscription signup paywall offer abo related recirc recirculation recommendation
  recommendations recommended comment comments commenting disqus cookie cookies consent share sharing social sponsored
  advert advertisement advertising poll vote membership donate donation affiliate upsell popup banner
  follow`.split(/\s+/),
);

/** What build tools put behind a class to tell it from those of other style sheets, as `__17Yit`. */
const MADE_UNIQUE = /_{1,3}(?=\w*[\dA-Z])[a-zA-Z\d]{5,8}$/;

function isBodyName(name: string): boolean {
  return BODY_NAMES.has(name.toLowerCase().replace(/[^a-z]/g, ''));
}

export function namesBody(element: Element): boolean {
  if (/articleBody/i.test(element.attribs['itemprop'] ?? '')) return true;
  return namesOf(element).some(
    (name) => isBodyName(name) || (MADE_UNIQUE.test(name) && isBodyName(name.replace(MADE_UNIQUE, ''))),
  );
}

export function namesLead(element: Element): boolean {
  const { attribs } = element;
  if (/^(?:description|alternativeHeadline)$/i.test(attribs['itemprop'] ?? '')) return true;
  return namesOf(element).some((name) => LEAD_NAMES.test(name));
}

/** Whether a class, id or role holds a word of what is seldom the article. */
export function namesAway(element: Element): boolean {
  return holdsWord(element, AWAY_WORDS);
}

/** Whether it holds one that is never the article's. */
export function namesStranger(element: Element): boolean {
  return holdsWord(element, STRANGER_WORDS);
}

function holdsWord(element: Element, words: ReadonlySet<string>): boolean {
  return namesOf(element).some((name) =>
    name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => words.has(word) && !(word === 'paywall' && TEXT_ELEMENTS.test(element.name))),
  );
}

function namesOf({ attribs }: Element): string[] {
  const names: string[] = [];
  for (const name of ['class', 'id', 'data-testid', 'data-component', 'data-qa', 'data-module']) {
    const value = attribs[name];
    if (value) names.push(...value.slice(0, 400).split(/\s+/).slice(0, 20).filter(Boolean));
  }
  return names;
}
