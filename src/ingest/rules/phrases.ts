import { PhraseSet } from './phrase-set.ts';

/** Titles of lists of other articles. */
export const RELATED_TITLES = new PhraseSet(`
related | related articles | related stories | related posts | related news | related content | related links |
related coverage | related reading | related topics | related video | related videos | read more | read also | also read |
read next | read this next | up next | more on this story | more on this topic | more from | more stories | more news |
more like this | see also | you may also like | you might also like | you may like | recommended | recommended reading |
recommended for you | recommended articles | recommended stories | top stories | most read | most popular | trending |
trending now | popular posts | latest news | latest stories | latest posts | recent posts | editors picks | what to read next |
further reading on this site | dont miss | in case you missed it | keep reading | more in this section | more in this series |
previously | previously in this series | earlier in this series | also in this series | also on this site | our other articles |
from our archive | from the archive | must read | also see | see more | more stories like this | other articles | other posts | more articles from this author | you may have missed |
相关 | 相关文章 | 系列文章 | 本系列文章 | 往期推荐 | 更多精彩 | 更多精彩内容 | 更多推荐 | 推荐 | 大家都在看 | 大家还在看 | 关联阅读 | 拓展阅读 | 扩展阅读 | 前文回顾 | 前情回顾 | 精彩推荐 | 热门推荐 | 更多相关文章 | 更多有关此项报道 | 更多有关此项报导 | 更多报道 | 更多相关报道 | 相关阅读 | 相关新闻 | 相关报道 | 相关链接 | 相关内容 | 相关推荐 | 相关专题 | 相关话题 | 相关主题 | 相关主题内容 | 热读 | 热点 | 相关视频 | 精彩视频推荐 | 视频推荐 | 热门视频 | 精彩图集 | 精彩图片 | 图片推荐 | 延伸阅读 |
推荐阅读 | 推荐文章 | 为您推荐 | 为你推荐 | 猜你喜欢 | 更多文章 | 更多新闻 | 更多报道 | 热门文章 | 热门新闻 | 热门阅读 | 最新文章 | 最新新闻 |
往期文章 | 往期回顾 | 往期精选 | 上一篇 | 下一篇 | 你可能感兴趣 | 您可能感兴趣 | 你可能也喜欢 | 看更多 | 阅读更多 | 更多阅读 | 编辑推荐 | 精选文章 |
相關 | 相關文章 | 系列文章 | 往期推薦 | 更多精彩內容 | 更多推薦 | 推薦 | 大家都在看 | 你可能還想看 | 你可能會喜歡 | 更多相關新聞 | 看更多相關新聞 | 更多新聞報導 | 更多相關文章 | 前情提要 | 熱門推薦 | 更多有關此項報導 | 更多報道 | 更多相關報導 | 看更多報導 | 相關閱讀 | 相關新聞 | 相關報導 | 相關報道 | 相關連結 | 相關內容 | 相關推薦 | 相關專題 | 相關主題 | 相關主題內容 | 熱讀 | 延伸閱讀 | 推薦閱讀 | 推薦文章 | 為您推薦 |
猜你喜歡 | 更多文章 | 更多新聞 | 更多報導 | 熱門文章 | 熱門新聞 | 最新文章 | 最新新聞 | 你可能感興趣 | 你可能也喜歡 | 看更多 | 閱讀更多 | 編輯推薦 | 精選文章 |
新着記事 | 新着 | ランキング | 記事ランキング | アクセスランキング | 人気ランキング | 注目記事 | ピックアップ | 関連記事 | 関連ニュース | 関連リンク | おすすめ記事 | あわせて読みたい | こちらも読む | 人気記事 | こちらもおすすめ | 最新記事 | 関連キーワード | この記事を読んだ人はこんな記事も読んでいます | 次に読みたい | 関連する記事 | 관련기사 | 관련 기사 | 추천기사 | 많이 본 뉴스 | 관련 뉴스 | 관련글 | 관련 글 | 함께 보면 좋은 기사 | 인기 기사 | 인기기사 | 이 기사도 보세요 |
mehr zum thema | mehr dazu | lesen sie auch | das könnte sie auch interessieren | weitere artikel | ähnliche artikel |
auch interessant | lesen sie mehr | lesen sie hier weiter | lesetipps | passend dazu | weitere themen | auch lesen | zum weiterlesen | schon gelesen | mehr themen | das könnte dich auch interessieren |
das könnte euch auch interessieren | das könnte ihnen auch gefallen | das könnte dir auch gefallen | das thema könnte dich auch interessieren | meistgelesen | meistgelesene artikel |
à lire aussi | lire aussi | articles liés | sur le même sujet | voir aussi | à lire également | articles similaires | pour aller plus loin |
les plus lus | dans la même rubrique | vous aimerez aussi | à découvrir |
artículos relacionados | noticias relacionadas | lea también | te puede interesar | ver también | más noticias | lee también |
más información | puedes ver | vea también | lea más | lee más | lea además | vea además | también lee | mira también | te recomendamos | le recomendamos | no te pierdas | le puede interesar | también te puede interesar | lo más leído | más sobre este tema |
artigos relacionados | leia também | leia mais | veja também | notícias relacionadas | articoli correlati | leggi anche | mais lidas |
você pode gostar | saiba mais | ti potrebbe interessare | potrebbe interessarti anche | vedi anche | i più letti | sullo stesso argomento |
czytaj także | czytaj też | zobacz także | läs också | läs mer | les også | les også på | læs også | lue myös | přečtěte si také | čtěte také |
am beliebtesten | weitere videos | neueste artikel | ähnliche | neueste videos | dernières vidéos | nos vidéos | lest auch | passend zum artikel | mehr zu diesem thema | related article | related story | our readers read next | explore more on these topics | taip pat skaitykite | önerilen video | önerilen haberler | recommended from editorial | articles recommandés | notizie correlate | powiązane artykuły |
olvassa el ezt is | citește și | διαβάστε επίσης | şunlar da ilginizi çekebilir | xem thêm | bài liên quan | artikel lainnya | อ่านเพิ่มเติม |
lees ook | meer over | gerelateerde artikelen | ilgili haberler | читайте также | читайте также по теме | по теме | смотрите также |
похожие статьи | другие новости | материалы по теме | также по теме | ещё по теме | еще по теме | вам может понравиться | самое читаемое | популярное | مواضيع ذات صلة | اقرأ أيضا | مقالات ذات صلة | baca juga | artikel terkait | đọc thêm | tin liên quan |
קראו גם | קראו עוד | עוד בנושא | כתבות נוספות | بیشتر بخوانید | همچنین بخوانید | اخبار مرتبط | مطالب مرتبط | مزید پڑھیں | یہ بھی پڑھیں | আরও পড়ুন | あわせて読みたい | 合わせて読みたい
`);

/** How headings of such lists begin that name a topic, a section or a site; they tell only where links follow. */
export const RELATED_HEADING =
  /^(?:(?:more|mehr|más|mais|altro)(?=\s*[:：]$)|more (?:\p{L}+ ){0,3}(?:stories|articles|news|posts|coverage|headlines)\b.{0,30}|more (?:from|on|about|in) .{1,40}|(?:(?:like|liked|enjoyed) this\?? )?you (?:might|may|.ll) (?:also )?(?:like|love|enjoy|be interested in)\b.{0,30}|(?:other|latest|top|popular|recent|trending|recommended|related) (?:\p{L}+ ){0,2}(?:stories|articles|news|posts|coverage)\b.{0,30}|(?:most (?:read|popular|viewed|shared)|latest|recommended) (?:in|from|on|by|for) .{1,40}|latest (?:\p{L}+ ){1,2}stories|meistgelesene .{1,40}|mehr (?:zu|zum|zur|aus|von|vom|über|artikel|themen|news|nachrichten)\b.{0,40}|weitere (?:beiträge|artikel|meldungen|nachrichten|themen|news)\b.{0,40}|das könnte (?:dich|dir|sie|euch|ihnen) .{1,40}|lesen sie (?:auch|mehr|dazu).{0,40}|lies auch.{0,40}|plus (?:d['’e]|sur ).{1,40}|d['’]autres articles.{0,30}|(?:à )?lire aussi.{1,30}|más (?:sobre|noticias|de|en) .{1,40}|(?:lea|lee|vea) (?:también|más|además).{0,40}|mais (?:sobre|notícias|em|de) .{1,40}|(?:leia|veja) (?:também|mais|ainda).{0,40}|altr[ie] (?:articoli|notizie).{0,30}|leggi (?:anche|altro).{0,40}|читайте (?:также|ещё|еще|по теме).{0,40}|(?:другие|ещё|еще) (?:новости|материалы|статьи|по теме).{0,30}|(?:更多|最新|热门|熱門|相关|相關|其他|其它|往期|近期).{0,12}(?:文章|新闻|新聞|报道|報導|報道|阅读|閱讀|推荐|推薦|精彩|内容|內容|资讯|資訊|消息))\s*[:：?？!]?$/iu;

/** Headings of what an article was made of, or gives its readers: a list of links under such a name is its own. */
export const REFERENCE_TITLES = new PhraseSet(`
references | sources | source | notes | footnotes | bibliography | link | links | download | downloads | contents | table of contents | resources |
further reading | works cited | documents | appendix | faq | quellen | quelle | literatur | anmerkungen | fußnoten | verweise | inhalt |
inhaltsverzeichnis | dokumente | références | bibliographie | documents | liens | sommaire | fuentes | referencias | notas | documentos | enlaces |
fontes | referências | fonti | riferimenti | note | documenti | источники | примечания | ссылки | литература | документы |
参考 | 参考资料 | 参考文献 | 参考链接 | 引用 | 来源 | 资料来源 | 注释 | 注 | 资料 | 文献 | 附录 | 下载 | 目录 | 附件 |
參考 | 參考資料 | 參考文獻 | 參考連結 | 資料來源 | 來源 | 註釋 | 註 | 資料 | 文獻 | 附錄 | 下載 | 目錄 | 附件 | 出典 | 参考リンク | 資料 | 출처 | 참고 | 참고문헌
`);

/** Whole lines that are furniture of a page wherever they stand. */
export const FURNITURE = new PhraseSet(`
share | share this | share this article | share this story | share this post | share on facebook | share on twitter | share on x |
share on whatsapp | share via email | share on linkedin | tweet | tweet this | like this | like | loading | pin it | email this |
print | print this | print this article | copy link | copy the link | link copied | save | bookmark | save for later | follow us |
subscribe | subscribe now | subscribe today | sign up | sign up now | sign in | log in | log in to comment | register |
read more | continue reading | more | click here to read more | show more | load more | view more | see more | learn more | back to top |
advertisement | advertisements | advertising | ad | ads | sponsored | sponsored content | story continues below advertisement |
article continues below advertisement | continue reading below | scroll to continue | skip advertisement | skip ad |
suggest a correction | submit a correction | comments are closed | comments closed | view photos | buy photo | view this photo on instagram | view this image | sponsored links | see gallery | show caption | now playing | version zum drucken | envía tu comentario | enviá tu comentario |
我要分享 | 自动播放开关自动播放 | 更多精彩评论 | 马上发表 | 收藏保存打印关闭 | 已收藏 | 我有话说 | 我的跟贴 |
leave a comment | leave a reply | post a comment | comments | no comments | add a comment | join the conversation | view comments |
this field is required | enlarge this image | enlarge image | click to enlarge | tap to enlarge | view image in fullscreen | see full size image |
media playback is unsupported on your device | this video can not be played | advert | view this post on instagram |
zum vergrößern bitte anklicken | zum vergrößern anklicken | bild vergrößern | bild in originalgröße anzeigen | cliquez pour agrandir | agrandir l'image | haz clic para ampliar |
ampliar imagen | ampliar foto | clique para ampliar | clicca per ingrandire | нажмите, чтобы увеличить | 点击查看大图 | 点击图片查看大图 | 點擊放大 | 點圖放大 | クリックで拡大 | 画像をクリックで拡大 | 사진 확대 |
sieh dir diesen beitrag auf instagram an | ver esta publicación en instagram | voir cette publication sur instagram | ver essa foto no instagram | visualizza questo post su instagram | hide caption | toggle caption | view gallery | open in app | get the app | listen to this article |
download the app | previous | next | previous article | next article | previous post | next post | filed under | tagged | tags | your browser does not support the video tag |
your browser does not support the audio element | please enable javascript | javascript is required | table of contents |
share via | share with friends | share with your friends | sharing is caring | follow | follow me | like and share | like share subscribe |
please share | please share this article | email this article | send by email | save this article | gift this article | gift article |
report this ad | ad feedback | advertisement feedback | promoted | promoted content | paid content | paid post | recommended by outbrain |
click to share | copy url | copied | text size | font size | add to bookmarks | remove bookmark | play | play video | watch now |
end | fin | eof | 完 | 终 | 終 | 完结 | 完結 | 全文完 | 全文终 | 全文終 | 本文完 | 赞过 | 赞正在加载 | 赞 正在加载 | 喜欢正在加载 | 喜歡正在載入 | 按讚正在載入 | 请继续往下阅读 | 請繼續往下閱讀 | 下滑继续阅读 | 向下滑动继续阅读 | 换一换 | 換一換 | 换一批 | 打印关闭 | 打印本页关闭窗口 | 打印本页 | 关闭窗口 | 扫一扫在手机打开当前页 | 扫一扫在手机打开当前页面 | 我要反馈 | 我要跟帖 | 已输入0字 | 用微信扫描二维码 | 分享至好友和朋友圈 | 调整字体 | 字体放大正常缩小 | 打印字体放大正常缩小 | 登录后参与讨论 | 请先说点什么 | 最热评论 | 热评论 | 最新评论 | 点击上方蓝字关注我们 | 点击蓝字关注我们 | 点击上方蓝字 | 蓝字关注我们 | 喜欢此内容的人还喜欢 | 阅读原文 | 预览时标签不可点 | 微信扫一扫关注该公众号 | 继续滑动看下一个 | 轻触阅读原文 | 收录于话题 | 分享收藏点赞在看 |
跳过热门推荐继续阅读 | 跳過熱門推薦繼續閱讀 | end of content | end of recommendations | 更多内容 | 更多內容 | 图像加注文字 | 圖像加註文字 | 视频加注文字 | 視頻加註文字 | 没有媒体可用资源 | 沒有媒體可用資源 | 嵌入 | the code has been copied to your clipboard | the url has been copied to your clipboard | no media source currently available | 直接链接 | 直接鏈接 | 弹出播放器 | 彈出播放器 | 本次播报 | 本文网址 | 短网址 | 赞赏作者 | 喜欢作者 | 已关注 | 发私信 | 真诚赞赏，手留余香 | 还没有人赞赏，快来当第一个赞赏的人吧 | 点击查看本文英文版 | 点击查看本文中文版 | 點擊查看本文英文版 | 點擊查看本文中文版 | 点击此处查看本文英文版 | 点击此处查看本文中文版 | 點我下載app | 加入line好友 | 觉得不错请点赞 | 点个赞 | 点个在看 | 在看 | 一键三连 | 求关注 | 球分享 | 球点赞 | 球在看 | 求分享 | 求点赞 | 求在看 | 在小说阅读器读本章 | 在小说阅读器中沉浸阅读 | 在公众号小说中沉浸阅读 | 去阅读 | 感谢您抽出 | 来阅读本文 | 点它，分享点赞在看都在这里 | 点击订阅 | 点此订阅 | 欢迎订阅 | 欢迎转发 | 欢迎分享 | 欢迎关注 | 扫码分享 | 微信分享 | 分享到微信 | 分享到微博 | 分享至微信 | 微信扫码分享 | 字号 | 听全文 | 听新闻 | 收听本文 |
分享给好友 | 分享给朋友 | 分享到朋友圈 | 收藏本文 | 举报 | 纠错 | 责任编辑 | 下载客户端 | 打开app | 查看原文 | 原文链接 | 阅读原文查看更多 | 按赞 | 相关标签 | 标签 | 关键词 | 关键字 |
分享 | 分享到 | 分享至 | 分享文章 | 分享本文 | 分享此文章 | 共享此文章 | 共享 | 转发 | 收藏 | 点赞 | 喜欢 | 赞 | 打赏 | 赞赏 | 评论 | 发表评论 | 写评论 | 我要评论 | 暂无评论 | 查看评论 |
广告 | 广告位 | 赞助内容 | 订阅 | 立即订阅 | 关注我们 | 扫一扫 | 扫码关注 | 打印 | 打印本页 | 复制链接 | 返回顶部 | 返回首页 | 上一页 | 下一页 | 阅读全文 | 更多 | 查看更多 | 加载更多 | 点击查看更多 | 加载中 | 正在加载 | 正在加载中 | 展开全文 | 目录 | 登录 | 注册 |
分享文章 | 分享本文 | 轉發 | 收藏 | 按讚 | 喜歡 | 讚 | 贊助內容 | 評論 | 發表評論 | 留言 | 我要留言 | 廣告 | 訂閱 | 立即訂閱 | 追蹤我們 | 關注我們 | 列印 | 複製連結 | 回到頂端 | 返回首頁 | 上一頁 | 下一頁 | 閱讀全文 | 查看更多 | 載入更多 | 載入中 | 展開全文 | 目錄 | 登入 | 註冊 |
分享至 | 分享到 | 分享給好友 | 分享給朋友 | 分享到臉書 | 分享到line | 歡迎訂閱 | 歡迎分享 | 加入好友 | 加入最愛 | 字級 | 標籤 | 關鍵字 | 相關標籤 |
シェア | この記事をシェア | この記事をシェアする | このニュースをシェア | このニュースをシェアする | ニュースをシェア | この記事を共有 | 記事をシェア | 記事をシェアする | フォロー | フォローする | フォローする方はこちら | いいね | お気に入り | ブックマーク | はてなブックマーク | 保存 | 会員登録 | ログイン | 新規登録 | 無料登録 | 購読 | 購読する | 目次 | ページトップへ | ページの先頭へ | この記事が気に入ったらいいね | リンクをコピー | url をコピー | タグ | スポンサーリンク | スポンサードリンク | 前の記事 | 次の記事 | 記事一覧 |
공유 | 기사 공유 | 기사공유 | 기사 공유하기 | 기사를 공유하세요 | 이 기사 공유하기 | 좋아요 | 스크랩 | 구독 | 구독하기 | 로그인 | 회원가입 | 목차 | 인쇄 | 인쇄하기 | 글자크기 | 댓글쓰기 | 댓글 쓰기 | 이전 기사 | 다음 기사 | 태그 | 링크 복사 | url 복사 |
シェア | シェアする | ツイート | ツイートする | 広告 | コメント | コメントを書く | 続きを読む | もっと見る | 印刷 | 공유 | 공유하기 | 광고 | 댓글 | 더 보기 |
artikel teilen | diesen artikel teilen | beitrag teilen | diesen beitrag teilen | jetzt teilen | auf facebook teilen | auf twitter teilen | auf x teilen | per e-mail teilen | per whatsapp teilen | per e-mail versenden | per mail versenden | artikel drucken | artikel merken | merken | artikel anhören | link kopieren | kommentieren | kommentar schreiben | kommentar verfassen | zur startseite | nach oben | zum seitenanfang | newsletter abonnieren | newsletter | jetzt abonnieren | abonnieren | jetzt anmelden | anmelden | registrieren | inhaltsverzeichnis | schlagwörter | schlagworte | themen | vorheriger artikel | nächster artikel | folgen | folgen sie uns |
partager cet article | partager l'article | partager sur facebook | partager sur twitter | partager sur x | partager sur whatsapp | envoyer par e-mail | envoyer par mail | copier le lien | suivez-nous | abonnez-vous | je m'abonne | s'inscrire | se connecter | réagir | laisser un commentaire | commenter | écouter l'article | offrir l'article | haut de page | sommaire | mots-clés | article précédent | article suivant | lire plus tard | ajouter à vos favoris |
comparte | comparte este artículo | compartir este artículo | compartir artículo | compartir en facebook | compartir en twitter | compartir en whatsapp | enviar por correo | copiar enlace | síguenos | suscríbete | suscríbase | regístrate | iniciar sesión | comentar | deja un comentario | ver comentarios | escuchar | etiquetas | temas | artículo anterior | artículo siguiente | volver arriba |
compartilhe | compartilhe este artigo | compartilhar no facebook | partilhar | partilhe este artigo | enviar por e-mail | copiar link | siga-nos | inscreva-se | assine | assine já | entrar | deixe um comentário | ouvir | marcadores | próximo artigo | artigo anterior | voltar ao topo |
condividi su facebook | condividi su twitter | condividi questo articolo | condividi l'articolo | invia per email | copia link | seguici | iscriviti | abbonati | accedi | registrati | commenta | lascia un commento | ascolta | torna su | tag | argomenti |
поделиться в facebook | поделиться в соцсетях | поделитесь | поделиться ссылкой | скопировать ссылку | подписывайтесь | войти | зарегистрироваться | оставить комментарий | комментировать | обсудить | печать | распечатать | наверх | содержание | теги | метки | предыдущая статья | следующая статья |
reklama | czytaj dalej | czytaj więcej | deel dit artikel | deel op facebook | bewaren | reageer | inloggen | abonneren | udostępnij | skomentuj | komentarze | zaloguj się | drukuj | dela | skriv ut | kommentera | del artikel | del denne artikel | del | jaa | sdílet | diskuse | megosztás | distribuie | κοινοποίηση | bagikan | simpan | chia sẻ | bình luận | paylaş | yorum yap | yazdır | مشاركة | طباعة | تعليقات | שתף | แชร์ |
zurück | zurück zur übersicht | zurück zur liste | zurück zur listenansicht | zurück zu allen meldungen | bild anzeigen | rezept drucken |
zum inhalt springen | werbung überspringen | zu den kommentaren springen | box aufklappen box zuklappen | fehler gefunden jetzt melden | ein klick für den datenschutz | externer inhalt nicht verfügbar | empfohlener redaktioneller inhalt | weitere newsletter | player wird geladen | bildbeschreibung einblenden | artikelrechte erwerben | beitrag kommentieren | diesen artikel teilen kommentare | teilen kommentare |
we apologize but this video has failed to load | try refreshing your browser or | tap here to see other videos from our team | interested in more newsletters browse here | get short url | reuse this content | story saved | you can find this story in my bookmarks | purchase licensing rights | please read our comment policy before commenting | would you like to comment on this article | don't want to see this remove ads | advertisement scroll to continue | related tags | read more on these topics | end of article | recommended videos |
externer inhalt datenschutzerklärung | datenschutzeinstellungen anpassen | back to video | artikel zum hören | vorlesen druckansicht | kommentare drucken | teile diesen beitrag | teilen und weiterempfehlen | show more sharing options | copy link urlcopied | watch live | riproduzione riservata | skip past newsletter promotion | after newsletter promotion | artikel veröffentlicht | fotostrecke ansehen | bildergalerie öffnen | esta funcionalidad es sólo para registrados | esta funcionalidad es sólo para suscriptores | fehler melden | fehler gefunden | copié | lien copié copier le lien | メールで送る | みんなのポストを見る | 印刷する | ログインする | この記事の画像を見る | アプリで開く |
share this article comments | partager discussion | publicidade continua abaixo | noticia relacionada | regala esta noticia | copiar url | mostrar comentarios | leggi e commenta | lien copié | lire dans l'app | ajouter à vos sélections | iklan | sdílejte článek | diskuze | související témata | annonsørinnhold | ссылка скопирована |
war der artikel nützlich | war der artikel hilfreich | war dieser artikel hilfreich | artikel bewerten | noch keine bewertungen |
möchten sie den artikel teilen | dieses skript als pdf herunterladen | go back | back to list | back to overview | back to all news |
was this article helpful | was this page helpful | did you find this article helpful | rate this article | rate this post | no ratings yet |
caption | retour | retour à la liste | cet article vous a-t-il été utile | volver | volver al listado | voltar |
torna indietro | torna all'elenco | назад | вернуться назад | 返回 | 返回列表 | 一覧へ戻る | 一覧に戻る | 목록 | 목록으로 |
teilen | drucken | anzeige | werbung | kommentare | weiterlesen | mehr lesen | partager | imprimer | publicité | commentaires | lire la suite | s'abonner |
compartir | imprimir | publicidad | comentarios | seguir leyendo | leer más | suscribirse | compartilhar | publicidade | comentários | continue lendo |
condividi | stampa | pubblicità | commenti | leggi tutto | delen | advertentie | paylaş | reklam | поделиться | реклама | комментарии | читать далее | подписаться | شارك | إعلان
`);

/** Those of them that end a text; the items of a list may be called so. */
export const ENDINGS = new PhraseSet('end | fin | 完 | 终 | 終 | 完结 | 完結');

/** Of these, names that a section of an article may bear as its heading. */
export const SECTIONS = new PhraseSet(`
  更多内容 | 更多內容 | 直接链接 | 嵌入 | 已关注 | 赞赏作者 | 喜欢作者 |
  end | more | next | previous | now playing | tags | tag | comments | reviews | play | save | print | themen | schlagworte | merken | temas |
  etiquetas | argomenti | sommaire | содержание | печать | обсудить | 评论 | 評論 | 推荐 | 收藏 | 喜欢 | 喜歡 | 广告 | 廣告 | 标签 | 标籤 |
  關鍵字 | 关键词 | 关键字 | caption | retour | volver | назад | 返回 | 목록 | zurück | advertising | publicité | publicidad | werbung | reklama | 広告 | 保存 | 目次 | 목차 | newsletter | subscribe
`);

const COUNTER =
  /^(?:\d[\d,.]*k?\s*(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentar(?:e|y|zy|ze)|yorum|комментари(?:й|я|ев)|repl(?:y|ies)|views?(?: \d+ comments?)?|likes?|shares?|claps?|min read|条评论|條評論|则评论|則評論|则留言|則留言|次阅读|次閱讀|人阅读|赞|讚|[万萬]?\s?(?:人|次)?(?:阅读|閱讀|喜欢|喜歡|点赞|點讚|按讚|收藏|围观|圍觀|人参与|人參與)(?:\s?\d+\s?(?:评论|評論))?)|0?0:00\s?[/|]\s?\d{1,2}:\d\d|\d{2,3} kbps(?: [|] \w{3,4})?|\d{3,4}p [|] \d[\d.]* ?MB|(?:(?:image|photo|picture|slide|foto|bild|imagen?)\s*)?\d{1,3} ?(?:of|von|de|di) ?\d{1,3}|\d{1,2}(?: ?[|｜] ?\d{1,2}){1,9}|(?:reading time|lesezeit|temps de lecture|tempo de leitura|tiempo de lectura|tempo di lettura)\s*:?\s*(?:ca\.? ?)?\d{1,3} ?(?:min\.?|mins|minutes?|minuten?|minutos?|minut[oi])|ten tekst przeczytasz w (?:mniej niż minutę|\d{1,3} minut[ęy]?)|(?:阅读|閱讀|浏览|瀏覽|点击|點擊|人气|人氣|评论|評論|赞同|讚同|推荐|推薦|有用|views?|(?:anzahl )?kommentare|commentaires|comentarios|comentários|commenti|comments?)(?:数|量|次数)?\s*[:：(（]?\s*\d[\d,.]*[万萬k]?\+?[)）]?)$/i;
/** What it begins with, which tells most lines. */
const COUNTER_UNITS = new Set(
  Array.from('0123456789阅閱浏瀏点點人评評推赞讚aAvVcCiIkKpPsSfFbBrRlLtT', (sign) => sign.charCodeAt(0)),
);

/** Whether a line is a count that a page keeps of itself: `3 comments`, `阅读 1,204`. */
export function isCounter(line: string): boolean {
  return COUNTER_UNITS.has(line.charCodeAt(0)) && COUNTER.test(line);
}

/** Words that begin a line which names author, source or date. */
export const BYLINE_LABEL =
  /^(?:by|words by|written by|posted by|author|source|published|posted|updated|last updated|date|veröffentlicht|aktualisiert|zuletzt aktualisiert|erstellt|stand|publié(?: le)?|mis à jour(?: le)?|publicado(?: el| em)?|actualizado(?: el)?|atualizado(?: em)?|pubblicato(?: il)?|aggiornato(?: il)?|опубликовано|обновлено|公開日?|配信|最終更新|입력|수정|등록|von|par|por|di|door|автор|作者|文|撰文|记者|記者|来源|來源|发布|發布|发布于|發佈於|编辑于|編輯於|更新于|更新於|发布时间|發布時間|发表时间|發表時間|更新|更新时间|更新時間|时间|時間|日期)\s*[:：/／|丨—–-]?\s*/i;
