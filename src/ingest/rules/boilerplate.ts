/**
 * What marks an element as no part of the article, as data. Whole class tokens and ids only: blog engines put tags and
 * categories as classes on the article itself, and `[class*=ad]` would delete coro-navi-rus.
 */
export interface ClassRule {
  step: string;
  reason: string;
  /** Class tokens and ids, in lower case. */
  names: string;
  /** Beginnings of such tokens, each long enough to mean one thing. */
  prefixes?: string;
}

export const CLASS_RULES: readonly ClassRule[] = [
  {
    step: 'ads',
    reason: 'advertisement slot',
    names: `amazlet-powered-date amazlet-sub-info kaerebalink-powered-date kaerebalink-link1
      booklink-powered-date booklink-link2 tomarebalink-powered-date ad ads advert adverts advertisement advertisements advertising adsense adsbygoogle adslot ad-slot ad-container
      ad-wrapper ad-unit ad-box ad-banner ad-block ad-label ad-placeholder ad-holder ad-space ad-area ad-content ad-text
      ad-top ad-bottom ad-middle ad-inline ad-sidebar ad-leaderboard adbox adwrap ads-container ads-wrapper banner-ad
      banner-ads bannerad google-ad google-ads google-auto-placed dfp dfp-ad dfp-ads dfp-slot gpt-ad sponsor sponsored
      sponsored-content sponsored-post sponsor-box taboola outbrain ob-widget ob-smartfeed-wrapper trc_related_container
      revcontent mgid imu innity-in-post adv adv-box ad_box ad_container ad_wrapper ad_content advertise in-article-ad
      inline-ad inarticle-ad ad-area ad-zone ad-frame ad-div ads-area adsbox adblock ad-native native-ad ad-sponsor promoted promoted-content werbung-box werbeblock anzeigen anzeigenblock pub pub-box bloc-pub encart-pub publicidade anuncios pubblicita koukoku reklama-box reklam article-ad article-ads content-ad content-ads post-ad post-ads story-ad wsj-body-ad-placement
      code-block-ad ai-viewports wpadvert quads-location publicite anuncio publicidad reklama werbung anzeige`,
    prefixes: `dfp-ad- div-gpt-ad google_ads_ gpt-ad- innity- ads_ adsense- adngin- atatags- taboola- outbrain_ adthrive-
      mediavine- ezoic-pub- zergnet- quads-ad ai-track wp_adblock bsa_pro_ advads- code-block-ads advertisement- ad-unit-
      ad-slot- ad_slot_ adslot_ ad-placement- adunit- sas_ teads-`,
  },
  {
    step: 'paywall',
    reason: 'paywall or subscription card',
    names: `paywall paywall-container paywall-wrapper paywall-prompt nykpaywall barrier subscribe-wall subscription-wall
      regwall meter-wall piano-paywall tp-container-inner subscribe-promo subscription-promo freemium premium-teaser
      subscribe-box subscription-box subscribe-cta subscription-prompt membership-prompt locked-content
      article__paywall js-paywall bezahlschranke bezahlschranke-klein plus-schranke paywall-box paywall-overlay paid-content-overlay abo-box abobox abo-teaser mur-payant abonnes-box muro-de-pago kaiin-gentei subscribe-bar subscriber-only-message gated-content content-gate contentgate metered-content offer-box`,
    prefixes: `paywall- paywall_ barrierfailsafe__ offer-paywall piano-offer piano-promo piano-banner piano-ribbon
      piano-flyout piano-reg piano-login piano-loggedin piano-button piano-abo piano-premium piano-reco`,
  },
  {
    step: 'share',
    reason: 'share or like widget',
    names: `share shares sharing sharedaddy sd-sharing sd-like jp-sharing-input-touch share-box share-bar share-buttons
      share-button share-links share-icons share-tools share-widget share-this share-post share-article share-container
      sharebar sharebox sharethis sharing-buttons social-share social-sharing social-share-buttons social-links
      social-icons social-buttons social-media social-bar social-tools social-widget social-likes social_share
      article-share article-share-bar article-tools article-toolbar article-actions post-share post-sharing post-actions
      entry-share entry-social addthis addthis_toolbox addthis_inline_share_toolbox addtoany_share_save_container
      addtoany_content a2a_kit shareaholic-canvas ssba heateor_sss_sharing_container heateor_sss_horizontal_sharing
      essb_links mashsb-container swp_social_panel dpsp-content-wrapper wp-socializer td-post-sharing bdsharebuttonbox
      bdshare jiathis_style social-container js-share story-share story-tools page-tools teilen artikel-teilen share-leiste teilen-leiste partager partage bloc-partage compartir compartilhar condividi sns sns-area sns-box sns-share sns-links sns-list share-sns share-area share-list share-wrap share-group share-panel share-row share-section share-module share-menu share-us toolbar-share social-area social-row social-list social-wrap social-section social-sharing-bar socialshare socialbar social-btns share-btns fb-like fb-share-button fb-page
      twitter-share-button like-button likes like-box post-likes post-likes-widget-placeholder
      jetpack-likes-widget-wrapper wpulike claps post-reactions reactions article-like robots-nocontent print-link
      printfriendly pf-content-button email-link post-tools tools-bar utility-bar`,
    prefixes:
      'sharethis- addtoany_ a2a_button heateor_ essb_ swp_ addthis_ jetpack-likes sharedaddy- ssba- shareaholic-',
  },
  {
    step: 'related',
    reason: 'list of other articles',
    names: `related relateds related-posts related-post related-articles related-article related-news related-content
      related-stories related-story related-links related-link related-items related-topics related-reading
      related-box related-block related-list related-widget related_posts related_articles relatedposts related-wrapper
      related-container relatedarticles relatednews jp-relatedposts yarpp yarpp-related crp_related rp4wp-related-posts
      wp_rp_wrap zem_rp_wrap st-related-posts post-related article-related article__related entry-related
      recommended recommended-articles recommended-posts recommended-stories recommendations recommendation recommend
      recommend-list you-may-like you-may-also-like also-read read-also read-more-articles readmore-list more-stories
      more-news more-articles more-from more-on more-posts latest-news latest-posts recent-posts popular-posts most-popular
      most-read trending trending-now trending-posts top-stories next-article next-post-fp read-next readnext up-next
      blog-post__siblings-list blog-post__siblings-list-aside js-elevatebottomrecirc bottom-recirc recirc recirculation
      onward-journey teaser-list story-list see-also more-like-this tdb-related related-videos bread-crumb-related
      recommendations-heading related-topics related-content-heading mehr-zum-thema auch-interessant lesen-sie-auch weitere-artikel aehnliche-artikel a-lire-aussi lire-aussi sur-le-meme-sujet te-puede-interesar noticias-relacionadas articulos-relacionados leia-tambem veja-tambem noticias-relacionadas-box articoli-correlati leggi-anche kanren kanren-kiji kanrenkiji osusume osusume-kiji related-entry related-entries entry-related-posts relatedpost relatedbox relate relate-list relate-news xgwz xgyd xgbd tuijian tjyd hotnews hot-news read-more-box readmore-box also-like alsolike you-might-like youmightlike more-reading morereading further-articles more-in more-stories-box recommend-box recommend-news next-up also-interested links-block top-stories-section podcast-promo
      wp-block-jetpack-related-posts wp-block-newspack-blocks-homepage-articles`,
    prefixes: 'related-posts- related_posts_ relatedpost jp-relatedposts- yarpp- recommended- td_block_related',
  },
  {
    step: 'chart',
    reason: 'labels of a drawn chart',
    names: `ai2html ai2html_export ai2html-box g-artboard g-aiabs g-aiimg highcharts-container highcharts-data-table
      datawrapper-chart flourish-embed infogram-embed tableauplaceholder recharts-wrapper chartjs-render-monitor plotly-graph-div`,
    prefixes: 'g-ai2html ai2html-',
  },
  {
    step: 'comments',
    reason: 'comment section',
    names: `comments comment-list commentlist comment-section comments-section comments-area comments-wrapper
      comment-wrapper comments-container comments-list comment-respond respond commentform comment-form comments-title
      comment-box comment-area comment-thread comment-count comments-count comments-link comment-link leave-comment
      disqus disqus_thread disqus-thread fb-comments fb_comments livefyre hypercomments_widget cackle-comments utterances
      giscus gitalk valine vcomments wp-comments post-comments article-comments blog-comments topic-replies replies
      responses comment-form-wrapper ds-thread cy-thread sohucs uyan_frame wpdiscuz wpdcom`,
    prefixes: 'disqus_ wpdiscuz comments-area- commentlist- wpd-',
  },
  {
    step: 'newsletter',
    reason: 'sign-up or donation box',
    names: `newsletter-signup newsletter-form newsletter-box newsletter-widget newsletter-cta newsletter-promo
      newsletter-subscribe newsletter-signup-form newsletter-container newsletter-block newsletter-inline signup-form sign-up
      signup subscribe subscribe-form subscribe-widget subscribe-button subscribe-section subscription-form
      subscription-widget subscription-widget-wrap subscription-widget-wrap-editor subscribe-dialog mc4wp-form
      mc_embed_signup mailpoet_form mailmunch-forms-before-post jetpack_subscription_widget jetpack-subscribe
      wp-block-jetpack-subscriptions follow-us follow-box followus email-signup email-subscribe donate donation donate-box
      donation-box donate-button support-us support-box patreon-widget kofi-button buymeacoffee cta call-to-action cta-box
      app-download download-app app-promo open-in-app app-banner qrcode qr-code wechat-qrcode weixin-qrcode reward
      reward-box appreciate tip-jar button-wrapper newsletter-anmeldung newsletterbox newsletter-teaser infolettre inscription-newsletter boletin boletin-box merumaga mail-magazine app-teaser appbanner wechat-box weixin-box gzh gongzhonghao ewm erweima subscribe-box-inline subscribe-inline subscribe-banner email-capture email-form lead-capture lead-magnet optin opt-in optin-box sumome convertkit-form ck_form mailerlite-form substack-subscribe button-subscribe membership-cta fundraising fundraiser donation-banner spenden spenden-box spendenaufruf`,
    prefixes: 'newsletter-signup- mc4wp- mailpoet_ subscribe-form- jetpack_subscription_',
  },
  {
    step: 'byline',
    reason: 'line about the article that its front matter holds',
    names: `byline bylines by-line byline-block post-byline entry-byline article-byline author-byline meta-byline
      entry-meta entry-meta-wrap post-meta article-meta article-info post-info entry-info article__meta story-meta
      meta-info post-metadata article-metadata blog-meta blog-post-meta single-meta posted-on posted-by posted-in
      post-date entry-date publish-date published-date pubdate date-published article-date story-date published-on
      updated-on time-stamp timestamp dateline post-time publish-time author-name author-info author-box author-bio
      author-card author-profile author-description about-author about-the-author post-author entry-author article-author
      article__author author-block author-wrapper author-avatar author-details entry-author-wrapper site-posted-on
      word-count reading-time read-time readtime reading-time-estimate post-views view-count views-count
      abh_box pp-author-boxes-container saboxplugin-wrap molongui-author-box vcard hcard avatar avatar-container
      user-avatar source-info article-source copyright copyright-notice copyright-info post-copyright creative-commons
      license-notice edit-link post-edit-link updated-date last-updated breadcrumb-date u-author js-postmetalockup
      posttoparticle-meta ssrcss-byline metadata-block byline-block article-byline story_byline storybyline
      story_date story-byline storydate`,
    prefixes: 'saboxplugin pp-multiple-authors molongui- author-box- post-meta- entry-meta- sab-',
  },
  {
    step: 'tags',
    reason: 'row of tags or categories',
    names: `post-tags entry-tags article-tags tags-links tag-links taglist tag-list tags-list tags-container tag-cloud
      tagcloud tags-wrapper tag-row post-categories entry-categories cat-links category-links article-categories
      post-category entry-category article-category article-topics topics-list topic-list post-tag keywords article-keywords
      hashtags tagged tagged-as td-post-source-tags td-tags post-taxonomies taxonomy post-labels entry-footer
      article-footer-tags tax-links tag-group story-tags story-topics`,
  },
  {
    step: 'navigation',
    reason: 'navigation',
    names: `nav navbar navigation navigation-top main-navigation site-navigation post-navigation posts-navigation nav-links
      nav-link nav-previous nav-next nav-below nav-above nav-single navigation-links breadcrumb breadcrumbs bread-crumb
      bread-crumbs yoast-breadcrumbs rank-math-breadcrumb pagination pager page-links page-numbers paging prev-next
      post-pagination post-nav post-nav-links prev-post next-post previous-post wp-pagenavi skip-link skip-to-content
      back-to-top backtotop scroll-top scroll-to-top menu main-menu site-header site-footer site-branding masthead
      page-footer global-header global-footer topbar top-bar toolbar sidebar side-bar widget-area widgettitle colophon
      table-of-contents toc toc_container ez-toc-container ez-toc-v2 lwptoc rank-math-block-toc wp-block-table-of-contents
      section-nav series-nav article-nav article-navigation cookie-banner cookie-notice cookie-consent cookie-bar
      gdpr-banner popup modal modal-dialog lightbox-overlay search-form searchform site-search language-switcher
      lang-switcher inhaltsverzeichnis sommaire-box mokuji pankuzu topic-path site-nav global-nav gnav jump-links anchor-link headerlink header-anchor heading-anchor permalink section-sign mw-editsection
      noprint printonly print-only visually-hidden-focusable`,
    prefixes: 'ez-toc- cookie-notice- cookie-law- wp-pagenavi-',
  },
  {
    step: 'hidden',
    reason: 'not shown to readers',
    names: `hidden hide is-hidden d-none display-none sr-only sr-only-focusable screen-reader-text screen-reader-only visually-hidden-text visuallyhidden-text
      screenreader screenreader-only visually-hidden visuallyhidden visually_hidden offscreen off-screen a11y-hidden
      assistive-text element-invisible u-hidden u-hide u-visually-hidden invisible sharing-screen-reader-text
      accessibility-text aria-hidden hidden-text hidden-print-only mobile-hidden-text metadata-hidden
      wp-block-hidden elementor-screen-only svg-sprite zero-size`,
  },
];

/** ARIA roles of what is no article (WAI-ARIA 1.2, 5.3). */
export const ROLES: Readonly<Record<string, { step: string; reason: string }>> = {
  navigation: { step: 'navigation', reason: 'navigation' },
  search: { step: 'navigation', reason: 'search form' },
  contentinfo: { step: 'navigation', reason: 'page footer' },
  dialog: { step: 'navigation', reason: 'dialog' },
  alertdialog: { step: 'navigation', reason: 'dialog' },
  menu: { step: 'navigation', reason: 'menu' },
  menubar: { step: 'navigation', reason: 'menu' },
  toolbar: { step: 'share', reason: 'toolbar' },
};

/** Elements that hold nothing to read. */
export const UNREADABLE: ReadonlySet<string> = new Set(
  `script style template head title svg canvas map object applet frame frameset noframes
  annotation annotation-xml dialog datalist input select textarea button option optgroup legend progress meter
  amp-ad amp-analytics amp-pixel amp-social-share amp-sidebar gpt-ad ins-ad`.split(/\s+/),
);

/** Words in the path or host of a link that make a picture inside it a banner. */
const PROMO_WORDS =
  /(?:^|[/._-])(?:promo|promos|promotion|promotions|subscribe|subscription|subscriptions|paywall|freemium|donate|donation|adclick|clickthrough|affiliate|referral|sponsor|sponsors|membership|app-download)(?:[/._?=-]|$)/i;

/** Where a link leads that shares the page, saves or prints it. */
export const SHARE_URLS =
  /^(?:https?:)?\/\/(?:(?:www|m)\.)?(?:facebook\.com\/(?:sharer|share\.php|dialog\/(?:share|feed))|(?:twitter|x)\.com\/(?:intent\/|share)|t\.me\/share|telegram\.me\/share|(?:api|web)\.whatsapp\.com\/send|wa\.me\/\?|linkedin\.com\/(?:shareArticle|sharing)|reddit\.com\/submit|pinterest\.[a-z.]+\/pin\/create|service\.weibo\.com\/share|(?:social-plugins\.)?line\.me\/(?:R\/msg|lineit)|connect\.qq\.com\/widget\/shareqq|sns\.qzone\.qq\.com\/|getpocket\.com\/(?:save|edit)|plus\.google\.com\/share|tumblr\.com\/(?:share|widgets\/share)|vk\.com\/share|news\.ycombinator\.com\/submitlink|addtoany\.com\/|www\.printfriendly\.com\/)|^mailto:\?|^whatsapp:|^fb-messenger:|[?&]share=(?:facebook|twitter|x|telegram|email|jetpack-whatsapp|linkedin|reddit|pocket|tumblr|pinterest)/i;

/** Pictures that are banners, pixels, icons or placeholders, by words in their address. */
export const BANNER_WORDS =
  /(?:^|[/._-])(?:paywall|banner_ad|ad_banner|adbanner|advert|advertisement|subscribe-banner)(?:[/._-]|\d|$)/i;

/** Elements that show nothing by themselves; not worth a line in the trace. */
export const SILENT: ReadonlySet<string> = new Set(
  'link meta base area param source track col colgroup rp wbr'.split(' '),
);

/** Addresses of pictures that only count readers. */
export const PIXEL_URLS =
  /^https?:\/\/(?:pixel\.wp\.com|stats\.wordpress\.com|b\.scorecardresearch\.com|sb\.scorecardresearch\.com|pixel\.quantserve\.com|www\.google-analytics\.com|ssl\.google-analytics\.com|www\.facebook\.com\/tr|ad\.doubleclick\.net|googleads\.[a-z.]*doubleclick\.net|pubads\.g\.doubleclick\.net|feeds\.feedburner\.com\/~|feedads\.|rss\.feedsportal\.com|da\.feedsportal\.com|pi\.feedsportal\.com|medium\.com\/_\/stat|analytics\.twitter\.com|t\.co\/i\/adsct|counter\.theconversation\.(?:com|edu\.au)|c\.statcounter\.com|hm\.baidu\.com|s\d*\.cnzz\.com|bat\.bing\.com|mc\.yandex\.ru|top-fwz1\.mail\.ru|counter\.yadro\.ru|px\.ads\.linkedin\.com|visitor-analytics|tracker?\.|track\.|pixel\.)/i;

/** Addresses of pictures that stand in until the real one is loaded, or where there is none (Drupal's folder for those). */
export const PLACEHOLDER_URLS =
  /^data:|^about:|(?:^|[/._-])(?:blank|spacer|placeholder|lazyload|lazy-load|loading|transparent|clear|grey|gray|1x1|pixel|dot|default-image|img-placeholder|no-?image|trans)\.(?:gif|png|svg|jpe?g|webp)|\/freeze\/max\/|\/default_images\/|[?&](?:w|width)=(?:[1-9]|[1-5]\d)(?:&|$)|[?&]q=20(?:&|$)/i;

/** Whether a picture that leads to this address is a banner: it asks for money, or counts who came from it. */
export function isPromo(href: string): boolean {
  const head = href.slice(0, 500);
  return /[?&](?:amp;)?utm_(?:campaign|source)=/.test(head) || PROMO_WORDS.test(head) || BANNER_WORDS.test(head);
}
