import { phraseKey } from './phrase-key.ts';
import { BYLINE_LABEL } from './phrases.ts';
import { EDITOR } from './telling-words.ts';
import type { BareLine } from './bare-line.ts';

/** Lines that only name who made the article, one or more: `记者：甲 责编：乙`, `（编辑：丙）`, `Editor: D`, `排版 | 丁`. */
const MADE_BY =
  /^[（(【[]?(?:(?:(?:本文|文章|稿件|信息)?(?:来源|來源)|作者|记者|記者|特约记者|本报记者|实习记者|實習記者|见习记者|实习生|實習生|撰文|撰稿|特约撰稿人?|采写|採寫|采访|採訪|文字|图文|文|图|圖|题图|(?:责任|責任|版面|实习|實習|图片|圖片|视频|視頻|值班|新媒体|微信|运营|運營|文字|助理|核稿|审稿|審稿|网络|網路|執行|执行)?(?:编辑|編輯)(?:助理)?|核稿|编审|編審|(?:运营|運營)(?:统筹|統籌)?|统筹|統籌|策划|策劃|版式|设计|設計|核查|资料整理|录音整理|责编|責編|网编|網編|美编|美編|排版|制图|製圖|主编|主編|校对|校對|审校|審校|审核|審核|审读|初审|初審|复审|複審|终审|終審|监审|签发|翻译|翻譯|译者|譯者|摄影|攝影|监制|監製|author|source|editor|reporter|translator|photographer)\s*[:：|｜丨/／]\s*[^\s:：|｜丨。！？]{1,24}(?:\s[A-Z][^\s:：。！？]{0,20}){0,3}(?: [\u3400-\u9fff·]{2,5}(?=[\s、,，)）]|$)){0,8}[\s|｜丨/、,，;；]*){1,6}[）)】\]]?$/i;
/** What stands between a label and a name. */
const PARTED = /[:：|｜丨/／]/;
/** The title that an article bears elsewhere. */
const OTHER_TITLE =
  /^[（(【[]?(?:本文|文章)?(?:原标题|原標題|原题|原題)(?:为|為|是)?\s*(?:[:：]|(?=[《“「『"]))[^。\n]{1,120}$/;

/** The same with spaces alone between labels and names, at least two of them: `编辑 陈一 校对 王二`. */
const MADE_BY_SPACED =
  /^(?:(?:本报|本報|实习|實習|值班|责任|責任)?(?:记者|記者|编辑|編輯|校对|校對|责编|責編|摄影|攝影|撰文|制图|製圖|美编|美編|设计|設計|排版|审核|審核|监制|監製|统筹|統籌|翻译|翻譯|实习生|實習生)[ \u3000]+[\p{Script=Han}·]{2,4}(?:[ \u3000、][\p{Script=Han}·]{2,4}(?=[\s、]|$)){0,4}[\s、，,;；|｜]*){2,6}$/u;

/** Whether a line only says who made the article, or what it is called elsewhere. */
export function isCredit(line: string): boolean {
  if (line.length > 200) return false;
  return (PARTED.test(line) ? MADE_BY.test(line) : MADE_BY_SPACED.test(line)) || OTHER_TITLE.test(line);
}

/** Who wrote the article, among those who made it. */
const WRITTEN_BY =
  /^[（(【[]?(?:本文|文章)?(?:作者|撰文|撰稿|采写|採寫|文)\s*[:：|｜丨/／]\s*([^\s:：|｜丨/／。，,；;（(）)】\]]{2,24}(?: [\p{Script=Han}·]{2,5}(?=[ ，,；;）)】\]]|$)){0,4})/u;

/** What else somebody does begins right behind the name. */
const NEXT_LABEL =
  /\s?(?:[责責微信运营值班]{0,2}(?:编辑|編輯)|[责責]编|美编|排版|版式|图片?|圖片?|摄影|攝影|校对|校對|来源|來源|制图|翻译|翻譯)$/;

/** The writer that a line names which only says who made the article. */
export function writerIn(line: string): string | undefined {
  return isCredit(line) ? WRITTEN_BY.exec(line)?.[1]?.replace(NEXT_LABEL, '') : undefined;
}

/** A day with its year, and a time of day. */
const DAY = /(?:19|20)\d\d ?[-./年] ?\d{1,2} ?[-./月] ?\d{1,2} ?日?/;
const TIME = /\d{1,2}[:：]\d\d(?:[:：]\d\d)?/;
/** What else the line under a headline names, with what follows it. */
const FIELD =
  /(?:(?:稿件|信息|文章|本文)?(?:来源|來源)(?:于|於)?|作者|记者|記者|(?:责任|責任)?(?:编辑|編輯)|责编|責編|(?:(?:最后|最後)?更新|发布|發布|发表|發表|出版)(?:于|於|日期|时间|時間)?|时间|時間|日期|(?:浏览|瀏覽|阅读|閱讀|点击|點擊)(?:次数|次數|量|数)?|字号|字號|字体|字體|(?:所属)?(?:分类|分類)|栏目|欄目)\s?[:：]\s?[^\s:：|｜]{0,20}/g;
const MOST_BESIDE = 14;
/** No sentence ends in a time to the minute; before it stand the names of who wrote, and for whom. */
const ENDS_IN_TIME = /(?:19|20)\d\d[-./]\d\d?[-./]\d\d? \d\d?:\d\d$/;
const MOST_NAMED = 40;
/** The way to a page from the first of its site; the account that published an article first. */
const WAY = /^(?:(?:首页|首頁)\s*[>›»].{1,80}|[^。，]{1,40}[>›»]\s*正文|以下文章(?:来源|來源)(?:于|於)[^。]{1,60})$/;
/** What a browser's reading extension puts over or under what it clips, with where that is from. */
const CLIPPED = /^本文由\s?简悦\s?SimpRead\s?转码[，,。]?(?:\s?(?:原文|Archive)[^。]{1,120})?$/i;
const EDITED = /[责責](?:任[编編][辑輯]|[编編])/;

/** Whether a line is what pages say under a headline: `2020-10-04 20:30 来源: 甲`, `发布日期：2016-11-22 浏览次数：`, `甲 2020-10-04 20:30`. */
export function isStamp(line: string): boolean {
  if (line.length > 100) return false;
  if (!DAY.test(line) || /[。！？，]/.test(line)) return false;
  const bare = line.replace(DAY, ' ').replace(TIME, ' ');
  const beside = bare.replace(FIELD, ' ');
  if (!TIME.test(line) && beside.length === bare.length) return false;
  return phraseKey(beside).length <= (ENDS_IN_TIME.test(line) ? MOST_NAMED : MOST_BESIDE);
}

/** Whether such a line names more than the time; behind a text that alone may be when it was written. */
export function isLabelledStamp(line: string): boolean {
  return isStamp(line) && line.search(FIELD) >= 0;
}

/** Whether a line says who wrote the article, or when, or where it is from; `author` is its {@link phraseKey}. */
export function isByline(line: string, author: string): boolean {
  if (line.length > 100) return false;
  if (isCredit(line) || isLabelledStamp(line) || WAY.test(line) || CLIPPED.test(line)) return true;
  if (author === '') return false;
  const rest = line.replace(BYLINE_LABEL, '').trim();
  return rest !== line && phraseKey(rest) === author;
}

/** Whether a line names the editor, as those do that end an article. */
export function isEditorLine({ text, words }: BareLine): boolean {
  return (words & EDITOR) !== 0 && EDITED.test(text) && isCredit(text.replace(/^[【[]?纠错[】\]]?\s*/, ''));
}

/** That the site does not answer for what is said. */
const DISCLAIMER =
  /^[（(【[*]?(?:(?:(?:特别|特別|郑重|鄭重|重要|温馨)?(?:声明|聲明|申明|提示|提醒|说明|說明)|(?:免责|免責)(?:声明|聲明|条款|條款)|(?:评论|評論)(?:须知|須知)|本文|文章|以上|文中|作者|该文|該文|此文)[】\]:：\s]*.{0,80}(?:(?:仅|只|僅)(?:代表|反映)(?:作者|原作者|其|发布者|發布者|本人).{0,16}(?:观点|觀點|立场|立場|意见|意見)|(?:不|非|并不|並不)代表(?:本|.{1,16})(?:网|網|站|刊|报|報|台|平台|号|號|媒体|媒體|编辑部|編輯部)?.{0,4}(?:观点|觀點|立场|立場)|(?:观点|觀點|立场|立場|内容|內容)(?:仅|僅|只)(?:代表|反映)(?:作者|其|发布者|發布者)(?:本人|个人|個人)?(?:[，,。]|$)|不构成.{0,12}(?:建议|建議)|不構成.{0,12}(?:建议|建議)|(?:风险|風險)自担|(?:拥有|擁有|享有)(?:版权|版權)或).{0,140})$/;

/** The topics of an article, as pages name them behind it. */
const TOPICS =
  /^(?:(?:文章|本文|相关|相關|所属|所屬)?(?:关键词|關鍵詞|关键字|關鍵字|标签|標籤|分类|分類)|tags?|keywords|labels|topics|categor(?:y|ies)|filed under|schlagworte|schlagwörter|kategorien?|mots-clés|catégories?|etiquetas|categorías?|tópicos|categorias?|теги|метки|рубрик[аи]|(?:関連)?タグ|関連キーワード|カテゴリー?|태그|카테고리)\s*(?:[:：]|>>|»)\s*[^。！？]{1,120}$/i;

/** That pictures, or all of it, were found on the web, or where the one over the text is from. */
const FOUND =
  /^[（(【]?(?:题图|題圖|头图|頭圖|首图|首圖|封面(?:图|圖)?)(?:来自|來自|来源于?|來源於?|源自|取自|作者|摄影)\s?[:：]?.{1,40}$|^[（(【*※\s]*(?:注[:：]\s?)?(?:本文|文中|以上|部分|文章)?(?:部分)?(?:图片|圖片|配图|配圖|图文|圖文|信息|素材|资料|資料|内容|內容|文字)(?:和图片|及图片|与图片)?(?:均|皆|全部|部分)?(?:来自|來自|来源于?|來源於?|源自|取自)[:：]?(?:于)?(?:网络|網絡|網路|互联网|互聯網)(?:[，,。；;]\s?.{0,8}(?:侵权|侵權|侵删|侵刪|侵犯|版权|版權|如有|若有|仅供|僅供|与本文|與本文|不代表).{0,40})?[）)】。]*$/;

/** Where pages are shared, as a row of names. */
const PLACES =
  'facebook|twitter|whatsapp|telegram|line|weibo|wechat|e-?mail|linkedin|pinterest|reddit|messenger|tumblr|flipboard|pocket|xing|bluesky|mastodon|threads|viber|腾讯微博|新浪微博|微博|微信好友|微信|朋友圈|易信|豆瓣|qq空间|qq好友|qq|领英|脸书|臉書|推特|ポスト|はてなブックマーク|はてブ|フェイスブック|ツイッター|카카오톡|페이스북|트위터';
const SHARED = new RegExp(`^(?:(?:${PLACES})[\\s|｜·•,，、/]*){2,12}$`, 'i');
/** The same as sentences that ask to share there: `Auf Facebook teilen`, `Share on X (opens in new window)`. */
const SHARING =
  'teilen|teile|senden|versenden|empfehlen|share|tweet|post|send|partager|envoyer|compartir|enviar|compartilhar|condividi|invia|delen|deel|dela|del|udostępnij|поделиться|отправить|paylaş|シェア(?:する|で)?|送る|공유(?:하기)?|보내기|分享|轉發|转发';
const BESIDE =
  'x|auf|bei|per|über|via|mail|on|to|by|with|sur|par|en|por|em|no|na|su|op|på|в|вконтакте|に|で|を|로|으로|到|至|this|article|artikel|link|url|copy|copied|kopieren|copier|copiar|copia|drucken|print';
const SHARED_BY = new RegExp(
  `^(?:(?:${PLACES}|${SHARING}|${BESIDE})(?:[\\s|｜·•,，、/]+|$|(?<=[\\u3040-\\u9fff\\uac00-\\ud7a3]))){2,12}$`,
  'i',
);

/** What such rows begin with, which tells most lines. */
const ROW_UNITS = new Set(
  [PLACES, SHARING, BESIDE]
    .flatMap((words) => words.split('|'))
    .flatMap((word) => [word, word.toUpperCase()])
    .map((word) => word.charCodeAt(0)),
);
const HOLDS_SHARING = new RegExp(SHARING, 'i');
const HOLDS_PLACE = new RegExp(`${PLACES}|\\bx\\b`, 'i');

/** How the items of a list begin that tells of the page, and how those of which no other list has any. */
const FACT =
  /^(?:日期|作者|主题|主題|关键词|關鍵詞|来源|來源|编辑|責任編輯|责任编辑|datum|autor(?:in)?|themen(?:seiten)?|schlagw[oö]rter|schlagworte|feedback|dates?|authors?|related subjects|keywords|tags|topics)(?![\p{L}\p{N}]{0,3}[。！？.!?])/iu;
const TOOL = /^(?:分享|打印|列印|固定链接|固定連結|永久链接|teilen|drucken|permalink|share|print|send us)/i;
const FEWEST_FACTS = 3;

const LONGEST = 240;

/** Whether a line names the topics of an article, or says that the site does not answer for it. */
export function isNotice(line: string): boolean {
  return (
    line.length <= LONGEST && (DISCLAIMER.test(line) || TOPICS.test(line) || FOUND.test(line) || CLIPPED.test(line))
  );
}

/** Whether a line is a row of places where pages are shared. */
export function isShareRow(line: string): boolean {
  if (line.length > 120 || !ROW_UNITS.has(line.charCodeAt(0))) return false;
  // What it is made of says no at the first word of most lines.
  return SHARED.test(line) || (SHARED_BY.test(line) && HOLDS_SHARING.test(line) && HOLDS_PLACE.test(line));
}

/** Whether the lines of a list tell of the page: its date, its topics, how to print it. */
export function areFacts(lines: readonly string[]): boolean {
  const tools = lines.filter((line) => TOOL.test(line)).length;
  return tools > 0 && lines.length >= FEWEST_FACTS && lines.every((line) => TOOL.test(line) || FACT.test(line));
}

/** What leads to a channel by a code to be scanned. */
const CODE = /(?:公众号|公眾號|二维码|二維碼|QR ?code)[。.)）]?$/i;

/** Whether what is written at a picture says that it is a code to be scanned. */
export function isScannable(text: string): boolean {
  return text.length <= 24 && CODE.test(text);
}
