import { anyOf } from './any-of.ts';
import { asksInChinese } from './chinese-requests.ts';
import { DISCLOSURE, REQUEST, TELLING_WORDS, WALL } from './telling-words.ts';
import type { BareLine } from './bare-line.ts';

/**
 * What a site asks of its readers. Each pattern names both the deed and its object, so that an article about donations
 * stays; only lines at the end of an article, and short ones near it, are looked at. They are grouped by the letters of which
 * each needs one, for most lines hold those of one group.
 */
const PROMOS: readonly { letters: RegExp; promos: (line: string) => boolean }[] = [
  {
    letters: /\S/,
    promos: anyOf([
      // What WordPress says where comments need an account.
      /^(?:you must be (?:logged|signed) in to (?:post|leave|add|write) a (?:comment|reply)|(?:please )?(?:log|sign) in(?: or register)? to (?:post|leave|add|write) a comment|(?:sie müssen|du musst) (?:sich |dich )?(?:angemeldet|eingeloggt|registriert|anmelden|einloggen).{0,30}(?:kommentar|diskussion)|vous devez (?:être connecté|vous connecter).{0,10} pour (?:publier|poster|laisser|rédiger) un commentaire|(?:lo siento, )?(?:debes|tienes que) (?:estar conectado|iniciar sesión|registrarte|acceder).{0,20}comentar|para comentar (?:debes|tienes que|es necesario)|(?:lo siento, )?debes estar conectado para publicar un comentario|devi (?:essere connesso|effettuare il login|accedere) per (?:inviare|lasciare|pubblicare) un commento|você precisa (?:fazer o? ?login|estar logado) para (?:publicar|deixar|postar) um comentário|je moet (?:inloggen|ingelogd zijn)\b.{0,30}reactie|musisz się zalogować\b.{0,20}komentarz|для (?:отправки|добавления) комментария\b|コメントを(?:投稿|残す).{0,12}(?:ログイン|会員登録)|要?(?:发表评论|發表留言|發佈留言|發表迴響)，?.{0,8}(?:登录|登入)|댓글을 .{0,12}로그인)/i,
    ]),
  },
  {
    letters: /[a-z]/i,
    promos: anyOf([
      // English
      /^(?:please |don.t forget to )?(?:subscribe|sign up|register)(?: now| here| today)? (?:to|for) (?:our|the|my|this|receive|get|more)\b/i,
      /^(?:please )?(?:follow|like|find|join|connect with) (?:us|me|my|our)\b.{0,40}\b(?:on|at|via|channel|page|facebook|twitter|instagram|telegram|youtube|linkedin|whatsapp|mastodon|bluesky|threads)\b/i,
      /^(?:please )?(?:consider |help )?(?:support|supporting|donate|donating|become a (?:member|patron|supporter))\b.{0,80}\b(?:our (?:work|journalism|newsroom|reporting)|us|patreon|paypal|ko-?fi|independent journalism)\b/i,
      /^(?:if you )?(?:enjoyed?|liked?|found) (?:reading |watching |listening to )?(?:this|it|the) ?(?:article|post|story|video|piece|episode)?\b.{0,60}\b(?:share|subscribe|like|follow|comment|newsletter|support(?:ing)?|donate|coffee)\b/i,
      /^(?:like|share|comment|subscribe)(?:(?:,| and| &) ?(?:like|share|comment|subscribe|hit the bell)){1,4}\b.{0,40}$/i,
      /^(?:download|get) (?:our|the) (?:free )?(?:mobile )?app\b/i,
      /^(?:get|receive) (?:the latest|our|more|a daily|a weekly|the best)\b.{0,60}\b(?:in|on|to) your (?:inbox|email|phone|mobile)\b/i,
      /^.{0,60}\b(?:our (?:youtube|whatsapp|telegram|viber) (?:channel|group|community)|nuestr[oa] (?:canal|grupo|comunidad|página|cuenta) (?:de|en) (?:youtube|whatsapp|telegram|facebook|instagram)|noss[oa] (?:canal|grupo) (?:do|no|de) (?:youtube|whatsapp|telegram)|notre (?:chaîne|canal|groupe) (?:youtube|whatsapp|telegram)|unser(?:e[mnr]?)? (?:youtube|whatsapp|telegram)[ -]?(?:kanal|gruppe)|nostro canale (?:youtube|whatsapp|telegram))\b.{0,60}$/i,
      /^(?:you can )?(?:also )?follow (?:the |our )?\S.{0,60} on (?:facebook|twitter|x|instagram|telegram|youtube|linkedin|whatsapp|mastodon|bluesky|threads|tiktok)\b/i,
      /^(?:e-?mail|contact|reach|write to|send tips to) .{1,60}(?:@|\bat\b).{0,80}(?:\btwitter\b|(?<=\s)@\w)/i,
      /^subscribe to \S.{0,60}(?:\band (?:stay|get|never|receive)\b|\bfor (?:more|the latest|the full|full|unlimited|access)\b|\b(?:magazine|newsletter|podcast|channel|edition)\b)/i,
      /^(?:for (?:the latest|breaking|more (?:news|stories|updates|information|articles|videos|content))\b.{0,80}|(?:want|need|looking for) more\b.{0,40}\?.{0,20}|never miss\b.{0,60}|stay (?:up to date|informed|tuned)\b.{0,60})\b(?:follow (?:us|our|@)|subscri\w+|sign(?:ing)? up|download|newsletter)/i,
      /^(?:please )?share this (?:article|story|post|page)\b.{0,60}\b(?:on (?:social media|facebook|twitter|whatsapp|linkedin)|with (?:your )?(?:friends|peers|colleagues))\b/i,
      /^(?:we want to hear (?:what you think|from you)|let us know what you think|submit your letter|send (?:us )?your letters?|tell us what you think)\b/i,
      /^(?:buy me a coffee|thanks for (?:reading|watching)[.!]?$|hit the bell\b|click the bell\b)/i,
      /^(?:have|got) (?:a |any )?(?:tips?|story ideas?|something to share)\b.{0,80}(?:@|contact|email|get in touch|let us know)/i,
      /^(?:by (?:signing up|subscribing|registering|providing your e-?mail(?: address)?)\b.{0,160}\b(?:agree|consent)|mit (?:meiner|ihrer|deiner) anmeldung (?:zum|für den) newsletter\b)/i,
      // What hosts of podcasts put behind every episode, around the address of their notice on privacy or advertisements.
      /\b(?:acast\.com\/privacy|omnystudio\.com\/listener|(?:megaphone\.fm|podcastchoices\.com)\/adchoices|art19\.com\/privacy|pcm\.adswizz\.com|(?:anchor\.fm|podcasters\.spotify\.com\/pod\/show)\/\S{1,80}\/support)\b/i,
      // Where feeds of older blogs lead back to the page and on to a place for bookmarks.
      /^©.{0,100}\|\s*permalink\s*\|.{0,120}$/i,
      /^feed enhanced by .{1,80}$/i,
      /was originally published in .{1,120} on medium, where people are continuing/i,
      /^(?:this (?:article|story|post) )?(?:was )?(?:originally|first) (?:published|appeared) (?:on|in|at|by) .{1,80}(?:republished|reprinted|reposted|creative commons)/i,
      // Other languages, by the word a request begins with
      /^(?:jetzt |hier |bitte )?(?:abonnieren sie|folgen sie (?:uns|mir)|folgt uns|unterstützen sie (?:uns|unsere)|melden sie sich|newsletter abonnieren|artikel teilen|teilen sie)/i,
      /\b(?:jetzt|hier|gleich|kostenlos)\b.{0,40}\b(?:newsletter|probeabo|abonnement|digitalabo|abo)\b.{0,40}(?:abonnieren|bestellen|sichern|anmelden|testen|abschließen|lesen)/i,
      /^(?:\S.{0,40}[?!] )?(?:melde? dich .{0,40}\bnewsletter|folge? uns (?:auf|bei)\b|unterstütze? (?:uns|unseren?)\b|besuchen sie unseren? .{0,24}shop)/i,
      /^(?:suivez-(?:nous|moi)|abonnez-vous|inscrivez-vous à|soutenez(?:-nous)?|partagez (?:cet|cette)|rejoignez-nous|recevez (?:notre|nos|chaque|toute))/i,
      /^(?:¿\S.{0,80}\? ?)?(?:s[íi]guenos|s[íi]gueme|hazte (?:miembro|socio)|suscríbete|suscríbase|apúntate a|comparte (?:este|esta) (?:art[íi]culo|contenido|entrada|historia|informaci[óo]n|nota|noticia|p[áa]gina|post|publicaci[óo]n|v[íi]deo)|únete (?:a|desde|aquí)\b|apoya (?:nuestro|a (?:nuestr|este (?:diario|medio)|\S{1,30}\.(?:com|es|org)))|recibe (?:nuestro|nuestra|(?:las|cada) .{0,60}(?:bolet[íi]n|correo|e-?mail|newsletter|noticias)))/i,
      /^(?:siga-nos|siga (?:o|a) .{1,40} (?:no|nas) |inscreva-se|assine (?:a |o |nossa|já)|compartilhe (?:este|esta)|apoie (?:o |a |nosso)|receba (?:nossa|nosso|as|a newsletter))/i,
      /^(?:seguici|iscriviti|abbonati|condividi (?:questo|l.articolo)|sostienici|unisciti|ricevi (?:la|le|ogni))/i,
      /^(?:volg ons|abonneer|meld je aan|schrijf je in|deel dit|steun ons|følg oss|følg os|följ oss|seuraa meitä|tilaa uutiskirje|zapisz się|obserwuj nas|udostępnij|wesprzyj|sledujte nás|kövess minket|urmărește-ne|bizi takip|abone ol|ikuti kami|berlangganan|theo dõi chúng)/i,
    ]),
  },
  {
    letters: /[\u4e00-\u9fff]/,
    promos: asksInChinese,
  },
  {
    letters: /[\u0400-\u0fff\u3041-\u30ff\uac00-\ud7a3]/,
    promos: anyOf([
      /^(?:подписывайтесь|подпишитесь|подписаться на|поддержите|поддержать (?:автора|издание|канал|нас|проект|редакцию)|делитесь|поделитесь|следите за нами|читайте нас|присоединяйтесь|скачайте|ставьте лайк)/i,
      /(?:この記事を(?:シェア|共有)|チャンネル登録|(?:フォロー|いいね|高評価|登録|購読)(?:を?(?:お願い|よろしく)|してください|していただけ|はこちら)|メルマガ(?:登録|購読)|ニュースレター(?:登録|を購読|に登録)|会員登録はこちら|アプリをダウンロード(?:しよう|してください|はこちら|[！!]|$))/,
      /(?:구독(?:과|,|하기)?.{0,10}(?:좋아요|부탁|눌러|알림)|채널.{0,6}(?:구독|추가)|기사\s?제보|제보는|뉴스레터.{0,10}(?:구독|신청)|재배포\s?(?:및.{0,10})?금지|저작권자\s*[(（<©ⓒ:：])/,
      /^(?:تابعونا|اشترك (?:الآن|معنا|في (?:ال)?(?:خدمة|قنا|نشر))|شارك هذا|עקבו אחרינו|הירשמו|ติดตามเรา|สมัครรับ)/,
    ]),
  },
];

/** That the site earns by links in the article; also above it. */
const isDisclosing = anyOf([
  /\b(?:may|might|will|can|we) (?:also )?(?:earn|receive|get) .{0,30}(?:commission|compensation|fee)s?\b.{0,60}\b(?:links?\b|(?:if|when) you (?:click|buy|purchase|visit)|purchases? (?:made )?(?:through|via|from))/i,
  /^\W*(?:this|our|some|all) (?:\w+ ){0,3}(?:articles?|posts?|pages?|stor(?:y|ies)|site|links?|products?) (?:may |can )?(?:contains?|includes?|are|have|has) (?:\w+ ){0,2}(?:affiliate|referral)\b/i,
  /\baffiliate-?links?\b.{0,160}\b(?:provision|kommission|vergütung)|\b(?:provision|vergütung)\b.{0,160}\b(?:affiliate|partner)-?links?\b|\blinks auf dieser seite erhält\b/i,
]);

/** Whose the text is. */
const RIGHTS =
  /^.{0,60}(?:版权(?:声明|所有|归)|版權(?:聲明|所有|歸)|©|copyright\s*(?:\(c\)|by\b|\d{4}|[:：|]|$)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|riproduzione riservata|tutti i diritti riservati|все права защищены|無断(?:転載|複製)|무단\s?전재|[未非][经經](?:授权|授權|许可|許可|允许|允許|同意).{0,16}(?:转载|轉載|搬运|搬運|复制|複製|摘编|摘編|转发|轉發)|转载请?(?:注明|联系|申请|在文后)|轉載請?(?:註明|聯繫|申請)|[未非][经經](?:授权|授權|许可|許可|同意)，?请勿|[未非][经經][^，。]{1,16}(?:授权|授權|许可|許可|同意)，?(?:不得|请勿|請勿|禁止|严禁|嚴禁|谢绝|謝絕)[^，。]{0,8}(?:转载|轉載|摘编|摘編)|禁止(?:擅自)?(?:转载|轉載|搬运|搬運)|(?:转载|轉載)(?:此|本)文(?:章)?(?:须|須|需|请|請)).{0,100}$/i;

/** A channel's words about itself begin so; they are one paragraph, however long. */
const BLURB =
  /^.{0,40}(?:(?:欢迎|歡迎|感谢|感謝|谢谢|謝謝)(?:您|你|大家)?的?(?:订阅|訂閱|關注|关注)(?:我的|我们的|我們的|本)?(?:频道|頻道|！|!|💖)|thank(?:s| you) for (?:your )?(?:subscribing|subscription))/iu;

/** What themes of WordPress put under a post: where and when it was filed, and how to answer. */
const FILED =
  /^(?:this entry was posted (?:in|on|by|under)\b|posted by \S.{0,60}? (?:(?:at|on) (?:\w+, )?(?:[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9}\.? \d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),? ?)?(?:at )?\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?(?: ?[|·•].{0,120})?$|(?:posted|filed) (?:in|under) .{1,160}\bbookmark the permalink\b|(?:dieser|der) (?:beitrag|artikel|eintrag) wurde (?:am|von|unter|in) .{1,200}(?:\babgelegt\b|\bverschlagwortet\b|permalink|\bum \d{1,2}:\d{2} uhr veröffentlicht\b)|(?:ce contenu|cette entrée) a été publiée? .{1,200}permalien|esta entrada (?:fue|ha sido) publicada (?:en|el|por)\b|(?:esta entrada|este post|este artigo) foi (?:publicad[ao]|postad[ao]) .{1,200}(?:permanente|permalink)|(?:questa voce|questo articolo) è stat[ao] pubblicat[ao] .{1,200}(?:permalink|segnalibro)|dit bericht (?:werd|is) geplaatst (?:in|op) .{1,200}permalink|ten wpis został opublikowany (?:w|dnia)\b|(?:эта )?запись (?:была )?(?:опубликована|размещена) .{1,120}(?:ссылк|рубрик)|(?:此条目|本条目|此條目|这篇文章|這篇文章|本文|本篇)(?:由.{1,30})?(?:发表|發表|发布|發佈|张贴|張貼)(?:在|于|於).{1,80}(?:固定链接|永久链接|固定連結|永久連結|永久鏈結|书签|書籤|收藏夹|分类目录)|この(?:投稿|エントリー)は.{1,80}(?:により投稿されました|パーマリンク)|이 글은 .{1,80}(?:카테고리에 분류되었|고유주소)|you can (?:follow|leave) (?:any |a )?(?:responses?|comments?)\b.{0,80}\b(?:rss|trackback)\b|both comments and pings are currently closed|du kannst (?:die|alle|den) (?:kommentare|antworten)\b.{0,60}\b(?:rss|trackback)\b)/i;
/** With the names of all its topics, and a word on feeds, it is no short line. */
const LONGEST_FILED = 800;

/** Contacts, handles and drawn lines: cut at the end together with a request beside them, never alone. */
const isAnyContact = anyOf([
  /^[\s\p{P}\p{S}]*$/u,
  /^[\p{P}\p{S}\s]*(?:(?:合作|商务|商務|业务|業務|投稿|联系|聯繫|聯絡|联络|官方|粉丝|粉絲)(?:合作|邮箱|郵箱|信箱|电邮|電郵|微信|方式|我|我们|我們|网站|網站|群).{0,6}|(?:摄影|拍摄|拍攝|攝影|使用)(?:器材|设备|設備)|背景音乐|背景音樂|配乐|配樂|bgm|music\s*(?:[(（][^)）]{0,40}[)）])?|gear|equipment|e-?mail|邮箱|郵箱|微信号?|微信|(?:business )?(?:contact|inquir(?:y|ies))|kontakt|contacto|contatto)\s*(?:address)?\s*[:：@]/iu,
  /^[\p{P}\p{S}\s]*(?:instagram|insta|ig|twitter|facebook|fb|youtube|tiktok|telegram|tg|linkedin|weibo|wechat|whatsapp|line|discord|patreon|paypal|spotify|website|blog|微博|抖音|小红书|小紅書|B站|哔哩哔哩|知乎|推特|脸书|臉書|油管|公众号|公眾號|頻道|频道)(?: ?(?:id|号|號))?\s*[:：@]\s*\S{1,80}(?: \S{1,40}){0,2}$/iu,
  /^(?:#[^\s#]{1,40}[\s#]*){2,40}$/u,
]);

/** What stands in the place of text that a reader would have to pay for; a whole line, wherever it stands. */
const isAnyWall = anyOf([
  /^.{0,60}\b(?:subscribe|sign in|log in|register|sign up|create (?:a|an) (?:free )?account|become a (?:member|subscriber))\b.{0,30}\bto (?:continue|keep|finish|unlock|read (?:on|more|the (?:full|rest|whole|entire)|this))\b.{0,60}$/i,
  /^(?:to (?:continue|keep) reading\b|to (?:view|read|see) the (?:full|rest of the|whole|entire) (?:story|article)\b|if you.re seeing this message but|this (?:article|story|content|post) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive (?:to|for)|free for) (?:our |paid |paying |premium |registered )*(?:subscribers|members|supporters)|(?:already|not yet) a (?:subscriber|member)\b|you(?:.ve| have) (?:read|reached|used|hit)\b.{0,40}\b(?:free (?:articles?|stories|story)|limit)\b|(?:this is )?your (?:last|next|\w+) free (?:article|story)|start your (?:free )?trial|unlock this (?:article|story)|read the full (?:article|story) (?:with|for) )/i,
  /^(?:您|你)(?:已|本月|今日|还|還|尚).{0,12}(?:读完|讀完|阅读|閱讀|看完|用完|达到|達到|未登录|未登錄).{0,16}(?:免费|免費|篇|上限|额度|額度)/,
  /^.{0,20}(?:订阅|訂閱|登录|登錄|登入|付费|付費|购买|購買|注册|註冊|(?:成为|成為|加入|开通|開通).{0,4}(?:会员|會員))(?:后|後|即可|，|,|以|才能|方可|并|就能)*(?:继续|繼續|解锁|解鎖)?(?:阅读|閱讀|查看|观看|解锁|解鎖)(?:本文|全文|更多|完整|剩余|剩餘|文章|付费|付費).{0,30}$/,
  /^(?:本文|此文|该文|全文|以下内容|以下內容|本內容|本内容)(?:为|為|仅限|僅限|仅供|僅供|需要?).{0,6}(?:付费|付費|会员|會員|订户|訂戶|订阅者|訂閱者)/,
  /^(?:已是|已经是|已經是|已有)(?:会员|會員|订户|訂戶|账号|帳號|订阅).{0,16}$/,
  /^.{0,12}(?:试读|試讀|免费试看|免費試看)(?:结束|結束|已结束|到此).{0,30}$/,
  /^.{0,40}(?:成为|成為|升级|升級|开通|開通)(?:为|為)?(?:我们的|我們的|付费|付費|VIP|尊享|数字|數位)*(?:会员|會員|订户|訂戶).{0,24}(?:阅读|閱讀|支持|解锁|解鎖|优惠|優惠|立即|畅读|暢讀).{0,20}$/,
  /^(?:dieser|dieser text|der|den) (?:artikel|beitrag|text)? ?(?:ist )?(?:nur |exklusiv )?(?:für (?:sie|abonnent|unsere|mitglieder|registrierte)|kostenpflichtig).{0,100}$/i,
  /^(?:weiterlesen mit|jetzt (?:weiterlesen|freischalten|probeabo|kostenlos testen|testen)|sie haben (?:bereits|noch kein) |(?:schon|bereits|noch kein) (?:abonnent|abo|registriert|kunde)|um (?:diesen artikel|weiterzulesen)).{0,100}$/i,
  /^(?:(?:cet )?article (?:est )?réservé aux|il vous reste \d|(?:la suite|cet article) est réservée?|déjà abonné|pour (?:lire la suite|continuer)|lisez la suite).{0,100}$/i,
  /^(?:(?:este )?(?:contenido|artículo) (?:es )?(?:exclusivo|solo|sólo) para|para (?:seguir|continuar) leyendo|¿?ya eres suscriptor|hazte socio).{0,100}$/i,
  /^(?:(?:este )?(?:conteúdo|artigo) (?:é )?(?:exclusivo|restrito)|para continuar (?:a ler|lendo)|já é assinante).{0,100}$/i,
  /^(?:(?:questo )?(?:contenuto|articolo) (?:è )?riservato|per continuare a leggere|sei già abbonato).{0,100}$/i,
  /^(?:(?:материал|текст|статья|продолжение) доступ(?:ен|на|но) (?:только )?(?:по подписке|подписчикам)|чтобы (?:продолжить|дочитать)|уже подписаны|оформите подписку).{0,100}$/i,
  /^(?:[［[【][^］\]】]{1,10}[］\]】]\s?)?(?:この(?:記事|続き)は.{0,6}(?:有料|会員|購読者|登録)|(?:この)?続き(?:を読む|をお読み).{0,16}(?:登録|購読|ログイン)|残り\s?\d[\d,]*\s?文字|会員登録(?:すると|で|をして).{0,16}(?:続き|読め)|有料会員(?:限定|になると)).{0,60}$/,
  /^(?:(?:이|본) (?:기사|콘텐츠)는.{0,8}(?:유료|회원|구독자)|(?:로그인|구독|가입)\s?(?:후|하시면|하면).{0,20}(?:이용|계속|전체|볼 수)|유료\s?(?:회원|구독자)\s?전용).{0,60}$/,
  /^(?:dit artikel is (?:alleen|exclusief)|lees verder met|ten artykuł (?:jest )?(?:tylko )?dla|artykuł dostępny|artikeln är (?:låst|endast)|artikkelen er for abonnenter|artiklen er (?:kun )?for|tämä artikkeli on).{0,100}$/i,
]);

const WALL_WORD = new RegExp(TELLING_WORDS.wall, 'i');

/** What leads to other articles of a series; goes with the links behind it. */
export const SERIES =
  /^.{0,60}(?:错过|錯過|回顾|回顧|前文|此前|上一[篇集期]|前[几幾一二三四五六七八九十]+[篇集期]|本系列|曾经的文章|曾經的文章|往期|in case you missed|if you missed|earlier (?:parts?|articles?|posts?)|previous (?:parts?|articles?|posts?)|read part|other parts|in this series|bisher erschienen|épisodes? précédents?|entregas anteriores|предыдущие (?:части|статьи)|前回(?:まで)?の|これまでの(?:記事|連載)|지난 (?:기사|회)).{0,24}[:：]$/i;

/** Where a request or a contact begins in a description that has lost its line breaks. */
export const REQUEST_STARTS =
  /(?=我的(?:小红书|小紅書|频道|頻道|推特|微博|脸书|臉書|抖音|公众号|公眾號|微信|ins|twitter|facebook|youtube)|(?:小|老|阿)\p{Script=Han}{1,2}的(?:频道|頻道)|本(?:频道|頻道|视频|視頻)|(?:参加|參加|加入)\p{Script=Han}{0,8}(?:粉丝团|粉絲團|会员|會員)|(?:赏我|賞我|请我喝|請我喝)|(?:小红书|小紅書) ?ID|(?<=\s)#|[✪☞©►▶👉📧])/iu;

/** What somebody says in an article is no request of the site's; nor what is told of, in other words, that they said. */
const QUOTATION = /[“「『«„"]([^”」』»"]*)(?=([”」』»"])|$)/g;
/** Of Chinese, Japanese and Korean fewer signs make a sentence. */
const LONG_ENOUGH = /^.{24}|[\u3040-\u9fff\uac00-\ud7af].{7}/s;
const REPORTED =
  /\b(?:said|says|told|sagten?|disait|déclaré|dijo|decía|afirmó|disse|dizia|diceva)\b|(?<!\p{L})(?:говорил|заявил|сказал)|(?:说|說|表示)[，,：:]|(?:称|稱)[，,]|(?:说|說|表示)希望|^(?:他|她)(?:们|們)?(?:感谢|感謝|希望|请|請)/iu;

/** Whether a line holds a sentence of somebody's; looks at each sign once, however many quotations nobody ends. */
function isQuoting(line: string): boolean {
  for (const { 1: said = '', 2: end } of line.matchAll(QUOTATION))
    if (end !== undefined && LONG_ENOUGH.test(said)) return true;
  return false;
}

/** Whether a line asks something of readers, or says whose the text is. */
export function isPromo(line: BareLine): boolean {
  const { text } = line;
  const isSuch =
    asks(text) ||
    isDisclosure(line) ||
    (text.length <= LONGEST && RIGHTS.test(text)) ||
    (text.length <= 3000 && BLURB.test(text));
  return isSuch && !isQuoting(text);
}

/** Whether a line tells where and when a blog filed the post. */
export function isFiled(line: string): boolean {
  return line.length <= LONGEST_FILED && FILED.test(line);
}

/** Whether a line asks something of readers, and is as short as most such lines are. */
export function isRequest(line: BareLine): boolean {
  const { text } = line;
  return text.length <= SHORT && !text.includes('\n') && holds(line, REQUEST) && asks(text) && !isQuoting(text);
}

/** Whether a line tells that the site earns by links in the article. */
export function isDisclosure(line: BareLine): boolean {
  const { text } = line;
  return text.length <= LONGEST && !text.includes('\n') && holds(line, DISCLOSURE) && isDisclosing(text);
}

const LONGEST = 240;
const SHORT = 140;

function isAnyPromo(line: string): boolean {
  return PROMOS.some(({ letters, promos }) => letters.test(line) && promos(line));
}

function asks(line: string): boolean {
  if (line.length > LONGEST) return false;
  return isAnyPromo(line) && !REPORTED.test(line);
}

export function isContact(line: string): boolean {
  return line.length <= 300 && isAnyContact(line);
}

export function isWall(line: BareLine): boolean {
  const { text } = line;
  return text.length <= 200 && holds(line, WALL) && WALL_WORD.test(text) && isAnyWall(text);
}

function holds(line: BareLine, kind: number): boolean {
  return (line.words & kind) !== 0;
}
