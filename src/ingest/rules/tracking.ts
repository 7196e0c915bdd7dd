/** Query parameters that only say how a reader came; names in lower case. */
export const TRACKING_PARAMETERS: ReadonlySet<string> = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi
  hsctatracking vero_id vero_conv oly_anon_id oly_enc_id rb_clickid s_cid cmpid ncid ref_src ref_url spm scm share_token
  share_source share_medium share_plat share_session_id share_from_user_id weibo_id from_search wt_mc wt_zmc at_medium
  at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_link_id at_link_type at_link_origin at_format at_bbc_team
  smid smtyp guccounter guce_referrer guce_referrer_sig xtor _ga _gl ga_source ga_medium ga_campaign ito soc_src soc_trk
  campaign_id ceid emci emdi trk trkcampaign sh_kit wprov ocid amp_js_v usqp feature is-pending-load vd_source
  spm_id_from isappinstalled nsukey chksm mpshare srcid sharer_shareid sharer_sharetime sharer_shareinfo
  exportkey pass_ticket wx_header refer_flag ns_campaign ns_mchannel ns_source ns_linkname ns_fee`.split(/\s+/),
);

/** Beginnings of the names of such parameters. */
export const TRACKING_PREFIXES: readonly string[] = [
  'utm_',
  'pk_',
  'mtm_',
  'hsa_',
  'oft_',
  'stm_',
  'itm_',
  '__cft__',
  // What Cloudflare adds when it has looked at a browser.
  '__cf_chl_',
  '__tn__',
];

/** Parameters that track only when their value looks like this. */
export const TRACKING_VALUES: readonly { name: string | RegExp; value: RegExp }[] = [
  // Each house calls it otherwise, and some name the section whose feed it was.
  {
    name: /(?:src|source|ref|cmp|cid|medium|channel|campaign|origin|via|partner|emc|maca|mod)$/,
    value: /(?:^|[-_.])rss\d?(?:$|[-_.])/i,
  },
  { name: 'source', value: /^(?:rss|feed|email|social|twitter|facebook|collection_|user_profile|post_page|---)/i },
  { name: 'scene', value: /^\d{1,3}$/ },
  { name: 'ref', value: /^(?:rss|feed|newsletter|twitter|facebook|share|hp_)/i },
  { name: 'from', value: /^(?:rss|feed|timeline|singlemessage|groupmessage|share|page_\d{10})/i },
  // Weibo's own pages.
  { name: 'wvr', value: /^\d$/ },
  { name: 'mod', value: /^weibotime$/ },
];

/** Pages that only send a reader on, by host and path, and the parameter that says where to. */
export const REDIRECTORS: readonly { host: RegExp; path: RegExp; parameters: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]+$/, path: /^\/(?:url|imgres)$/, parameters: ['url', 'q', 'imgurl'] },
  { host: /^(?:lm?|www|m)\.facebook\.com$/, path: /^\/(?:l|flx\/warn)(?:\.php|\/)?$/, parameters: ['u'] },
  { host: /^l\.instagram\.com$/, path: /^\//, parameters: ['u'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ['z'] },
  { host: /^link\.zhihu\.com$/, path: /^\//, parameters: ['target'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
  { host: /^medium\.com$/, path: /^\/r\/$/, parameters: ['url'] },
  { host: /^link\.medium\.com$/, path: /^\/r$/, parameters: ['url'] },
  { host: /^(?:www\.)?douban\.com$/, path: /^\/link2\/?$/, parameters: ['url'] },
  { host: /^(?:www\.)?jianshu\.com$/, path: /^\/go-wild$/, parameters: ['url'] },
  { host: /^link\.juejin\.cn$/, path: /^\//, parameters: ['target'] },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, parameters: ['u', 'url'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)\/?$/, parameters: ['url'] },
  { host: /^out\.reddit\.com$/, path: /^\//, parameters: ['url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ['url'] },
  { host: /^vk\.com$/, path: /^\/away\.php$/, parameters: ['to'] },
  { host: /^(?:www\.)?anonym\.(?:to|es)$/, path: /^\/$/, parameters: ['url'] },
];
