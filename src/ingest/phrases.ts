/** What may stand around a phrase without changing what it says. */
const AROUND = /[\s\p{P}\p{S}]+/gu;

/** A line as it is looked up in the sets below: letters and digits only, lower case. */
export function phraseKey(line: string): string {
  return line.normalize('NFKC').toLowerCase().replace(AROUND, '');
}

function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split(/[\n|]/).map(phraseKey).filter(Boolean));
}

/** Titles of lists of other articles. */
export const RELATED_TITLES = phrases(`
related | related articles | related stories | related posts | related news | related content | related links |
related coverage | related reading | related topics | related video | related videos | read more | read also | also read |
read next | read this next | up next | more on this story | more on this topic | more from | more stories | more news |
more like this | see also | you may also like | you might also like | you may like | recommended | recommended reading |
recommended for you | recommended articles | recommended stories | top stories | most read | most popular | trending |
trending now | popular posts | latest news | latest stories | latest posts | recent posts | editors picks | what to read next |
further reading on this site | dont miss | in case you missed it | keep reading |
相关 | 相关文章 | 相关阅读 | 相关新闻 | 相关报道 | 相关链接 | 相关内容 | 相关推荐 | 相关专题 | 相关话题 | 相关主题 | 相关主题内容 | 热读 | 热点 | 相关视频 | 延伸阅读 |
推荐阅读 | 推荐文章 | 为您推荐 | 为你推荐 | 猜你喜欢 | 更多文章 | 更多新闻 | 更多报道 | 热门文章 | 热门新闻 | 热门阅读 | 最新文章 | 最新新闻 |
往期文章 | 往期回顾 | 往期精选 | 上一篇 | 下一篇 | 你可能感兴趣 | 您可能感兴趣 | 你可能也喜欢 | 看更多 | 阅读更多 | 更多阅读 | 编辑推荐 | 精选文章 |
相關 | 相關文章 | 相關閱讀 | 相關新聞 | 相關報導 | 相關報道 | 相關連結 | 相關內容 | 相關推薦 | 相關專題 | 相關主題 | 相關主題內容 | 熱讀 | 延伸閱讀 | 推薦閱讀 | 推薦文章 | 為您推薦 |
猜你喜歡 | 更多文章 | 更多新聞 | 更多報導 | 熱門文章 | 熱門新聞 | 最新文章 | 最新新聞 | 你可能感興趣 | 你可能也喜歡 | 看更多 | 閱讀更多 | 編輯推薦 | 精選文章 |
関連記事 | 関連ニュース | 関連リンク | おすすめ記事 | あわせて読みたい | こちらも読む | 人気記事 | 관련기사 | 관련 기사 | 추천기사 | 많이 본 뉴스 |
mehr zum thema | mehr dazu | lesen sie auch | das könnte sie auch interessieren | weitere artikel | ähnliche artikel |
à lire aussi | lire aussi | articles liés | sur le même sujet | voir aussi | à lire également | articles similaires |
artículos relacionados | noticias relacionadas | lea también | te puede interesar | ver también | más noticias |
artigos relacionados | leia também | leia mais | veja também | notícias relacionadas | articoli correlati | leggi anche |
lees ook | meer over | gerelateerde artikelen | ilgili haberler | читайте также | читайте также по теме | по теме | смотрите также |
похожие статьи | другие новости | материалы по теме | مواضيع ذات صلة | اقرأ أيضا | مقالات ذات صلة | baca juga | artikel terkait | đọc thêm | tin liên quan
`);

/** Whole lines that are furniture of a page wherever they stand. */
export const FURNITURE = phrases(`
share | share this | share this article | share this story | share this post | share on facebook | share on twitter | share on x |
share on whatsapp | share via email | share on linkedin | tweet | tweet this | like this | like | loading | pin it | email this |
print | print this | print this article | copy link | copy the link | link copied | save | bookmark | save for later | follow us |
subscribe | subscribe now | subscribe today | sign up | sign up now | sign in | log in | log in to comment | register |
read more | continue reading | more | click here to read more | show more | load more | view more | see more | learn more | back to top |
advertisement | advertisements | advertising | ad | ads | sponsored | sponsored content | story continues below advertisement |
article continues below advertisement | continue reading below | scroll to continue | skip advertisement | skip ad |
leave a comment | leave a reply | post a comment | comments | no comments | add a comment | join the conversation | view comments |
this field is required | enlarge this image | hide caption | toggle caption | view gallery | open in app | get the app | listen to this article |
download the app | previous | next | previous article | next article | previous post | next post | filed under | tagged | tags | your browser does not support the video tag |
your browser does not support the audio element | please enable javascript | javascript is required | table of contents |
end | 全文完 | 点击上方蓝字关注我们 | 点击蓝字关注我们 | 点击上方蓝字 | 蓝字关注我们 | 喜欢此内容的人还喜欢 | 阅读原文 | 预览时标签不可点 | 微信扫一扫关注该公众号 | 继续滑动看下一个 | 轻触阅读原文 | 收录于话题 | 分享收藏点赞在看 |
分享 | 分享到 | 分享至 | 分享文章 | 分享本文 | 分享此文章 | 共享此文章 | 共享 | 转发 | 收藏 | 点赞 | 喜欢 | 赞 | 打赏 | 赞赏 | 评论 | 发表评论 | 写评论 | 我要评论 | 暂无评论 | 查看评论 |
广告 | 广告位 | 赞助内容 | 订阅 | 立即订阅 | 关注我们 | 扫一扫 | 扫码关注 | 打印 | 打印本页 | 复制链接 | 返回顶部 | 返回首页 | 上一页 | 下一页 | 阅读全文 | 更多 | 查看更多 | 加载更多 | 点击查看更多 | 加载中 | 正在加载 | 正在加载中 | 展开全文 | 目录 | 登录 | 注册 |
分享文章 | 分享本文 | 轉發 | 收藏 | 按讚 | 喜歡 | 讚 | 贊助內容 | 評論 | 發表評論 | 留言 | 我要留言 | 廣告 | 訂閱 | 立即訂閱 | 追蹤我們 | 關注我們 | 列印 | 複製連結 | 回到頂端 | 返回首頁 | 上一頁 | 下一頁 | 閱讀全文 | 查看更多 | 載入更多 | 載入中 | 展開全文 | 目錄 | 登入 | 註冊 |
シェア | シェアする | ツイート | ツイートする | 広告 | コメント | コメントを書く | 続きを読む | もっと見る | 印刷 | 공유 | 공유하기 | 광고 | 댓글 | 더 보기 |
teilen | drucken | anzeige | werbung | kommentare | weiterlesen | mehr lesen | partager | imprimer | publicité | commentaires | lire la suite | s'abonner |
compartir | imprimir | publicidad | comentarios | seguir leyendo | leer más | suscribirse | compartilhar | publicidade | comentários | continue lendo |
condividi | stampa | pubblicità | commenti | leggi tutto | delen | advertentie | paylaş | reklam | поделиться | реклама | комментарии | читать далее | подписаться | شارك | إعلان
`);

/** Lines that only name who made the article, one or more: `记者：甲 责编：乙`, `（编辑：丙）`, `Editor: D`. */
export const CREDIT =
  /^[（(【[]?(?:(?:作者|记者|記者|特约记者|本报记者|撰文|撰稿|采写|文字|编辑|編輯|责任编辑|責任編輯|责编|責編|网编|網編|校对|校對|审校|審校|来源|來源|翻译|翻譯|译者|譯者|摄影|攝影|监制|監製|author|source|editor|reporter|translator|photographer)\s*[:：]\s*[^\s:：。！？]{1,24}(?:\s[A-Z][^\s:：。！？]{0,20}){0,3}[\s|｜/、,，;；]*){1,6}[）)】\]]?$/i;

/** Counts that a page keeps of itself: `3 comments`, `阅读 1,204`. */
export const COUNTER =
  /^(?:\d[\d,.]*k?\s*(?:comments?|repl(?:y|ies)|views?|likes?|shares?|claps?|min read|条评论|條評論|则评论|則評論|则留言|則留言|次阅读|次閱讀|人阅读|赞|讚)|(?:阅读|閱讀|浏览|瀏覽|点击|點擊|人气|人氣|评论|評論|views?|comments?)(?:数|量|次数)?\s*[:：(（]?\s*\d[\d,.]*[)）]?)$/i;

/** Words that begin a line which names author, source or date. */
export const BYLINE_LABEL =
  /^(?:by|words by|written by|posted by|author|source|published|posted|updated|last updated|date|von|par|por|di|door|автор|作者|文|撰文|记者|記者|来源|來源|发布|發布|发布时间|發布時間|发表时间|發表時間|更新|更新时间|更新時間|时间|時間|日期)\s*[:：/／|丨—–-]?\s*/i;

/**
 * What a site asks of its readers. Each names both the deed and its object, so that an article about donations stays; only
 * paragraphs at the very end are looked at.
 */
export const PROMOS: readonly RegExp[] = [
  /^(?:please )?(?:subscribe|sign up|register)(?: now| here| today)? (?:to|for) (?:our|the|my|this|receive|get)\b/i,
  /^(?:please )?(?:follow|like|find|join) us (?:on|at) (?:facebook|twitter|x|instagram|telegram|youtube|linkedin|whatsapp)/i,
  /^(?:please )?(?:consider |help )?(?:support|supporting|donate|donating|become a (?:member|patron))\b.{0,80}\b(?:our (?:work|journalism|newsroom|reporting)|us|patreon|paypal|independent journalism)\b/i,
  /^(?:download|get) (?:our|the) (?:free )?(?:mobile )?app\b/i,
  /(?:需要|感谢|感謝|期待|请|請).{0,8}(?:您|你|大家|读者|讀者)的?(?:支持|捐款|捐助|资助|資助|赞助|贊助|打赏).{0,40}/,
  /(?:欢迎|歡迎|请|請|敬请|立即)?(?:关注|關注|订阅|訂閱|追蹤|扫描|扫码|掃描|长按|長按).{0,14}(?:公众号|公眾號|微信|二维码|二維碼|频道|頻道|电邮|電郵|newsletter|Telegram|Facebook|脸书|臉書)/i,
  /(?:下载|下載).{0,10}(?:APP|客户端|客戶端|应用|應用程式).{0,30}$/i,
  /^the post .{1,200} appeared first on .{1,120}$/i,
  /was originally published in .{1,120} on medium, where people are continuing/i,
  /^(?:点击|點擊|按此)(?:这里|這裡)?(?:查看|阅读|閱讀|浏览)(?:本文)?(?:的)?(?:英文|中文|原文|全文)/,
  /^.{0,40}(?:版权(?:声明|所有|归)|版權(?:聲明|所有|歸)|©|copyright\b|all rights reserved|未经(?:授权|许可|允许|同意)|未經(?:授權|許可|允許|同意)).{0,80}$/i,
  /^(?:abonnieren sie|folgen sie uns|unterstützen sie uns|suivez-nous|abonnez-vous|soutenez-nous|síguenos|suscríbete|seguici|iscriviti|siga-nos|inscreva-se|volg ons|подписывайтесь|поддержите нас)/i,
];
