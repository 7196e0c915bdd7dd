import { glanceFor } from '../text/word-glance.ts';

/** Words of which a line holds one if it may be of a kind; that it does says little, that it does not says that it is none. */
export const TELLING_WORDS = {
  /** What stands in the place of text that a reader would have to pay for. */
  wall: 'subscri|member|free|trial|unlock|log in|sign|register|continue|会员|會員|订阅|订户|訂閱|訂戶|登录|登錄|登入|付费|付費|购买|購買|注册|註冊|账号|帳號|免费|免費|试读|試讀|试看|試看|abo|abbonat|il vous reste|artikel|beitrag|weiterl|réserv|suscri|leyendo|socio|assinan|exclusiv|lendo|riservat|leggere|подпис|доступ|続き|残り|有料|유료|로그인|구독|가입|회원|exclusief|verder|artyku|artikk|artiklen',
  /** What a site asks of its readers: the commonest words. */
  request:
    'subscri|follow|newsletter|sign up|twitter|facebook|instagram|telegram|youtube|whatsapp|donat|inbox|关注|關注|订阅|訂閱|追蹤|点赞|點讚|按讚|分享|二维码|二維碼|公众号|公眾號|频道|頻道|会员|會員|abonn|folgen|folgt|teilen|unterst|suivez|partagez|soutenez|suscr|síguenos|siguenos|únete|hazte|inscreva|siga|compartilhe|seguici|iscriviti|подпис|делитесь|volg|följ|obserwuj|zapisz|シェア|登録|フォロー|購読|구독|제보',
  /** That the site earns by links. */
  disclosure: 'affiliate|commission|compensation|referral|provision|vergütung|auf dieser seite',
  /** Who edited the article. */
  editor: '责任|責任|责编|責编|责編|責編',
};

/** The bits that {@link tellingWordsIn} has for them. */
export const WALL = 1;
export const REQUEST = 2;
export const DISCLOSURE = 4;
export const EDITOR = 8;

const { wall, request, disclosure, editor } = TELLING_WORDS;

/** Of which kinds a line may hold a word, a bit each. Most lines hold none, which one look tells for all kinds at once. */
export const tellingWordsIn = glanceFor([wall, request, disclosure, editor].map((words) => words.split('|')));
