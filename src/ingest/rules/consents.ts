import { anyOf } from './any-of.ts';

/** Nothing is asked at greater length. */
const LONGEST = 700;
/** How what is asked begins, which tells nearly all paragraphs. */
const BEGINS =
  /^(?:an dieser|ich |damit|hiermit|deine |ihre |um |externe?[nrs]? |mit |wir |dieser |zum |sie |du |[\wäöü]{2,20}-inhalte? |this |allow |to |please |we |warning|skip |end |by |i.d |i would|i agree|i consent|privacy |your |you |ce contenu|cet? |pour |en |votre |vous |este |esta |para |¿|al |ao |per |questo |iscriv|clicc|invi|registr|door |om |deze |нажимая|подписываясь|регистрируясь|отправляя|разрешить|[跳结結允警此注订訂提点點继繼登]|가입|구독|등록)/i;

/** That something from elsewhere is shown only to who agrees, as it stands in the place of that. */
const isEmbedNotice = anyOf([
  /^an dieser stelle (?:finden|findest|befindet|ist|wird|steht|würde)\b.{0,120}\b(?:extern|inhalt|embed|post|video)/i,
  /^ich bin (?:damit )?einverstanden, dass (?:mir |hier )?.{0,60}\binhalte? .{0,60}(?:angezeigt|geladen)/i,
  /^(?:damit|hiermit|dabei) (?:können|werden)\b.{0,40}\bpersonenbezogene daten an dritt(?:plattformen|anbieter)/i,
  /^(?:deine|ihre) (?:privatsphäre|datenschutz|cookie)-?einstellungen\b.{0,60}\b(?:verhinder|blockier|erlaub)/i,
  /^(?:wir (?:brauchen|benötigen) (?:hier )?(?:ihre|deine|eure) (?:zustimmung|einwilligung)|um diese[nrs]? (?:\w+[- ])?(?:inhalt|beitrag|video|post|tweet|karte|grafik|element)\w* (?:anzuzeigen|anzusehen|zu sehen|darzustellen|abzuspielen|zu laden)\b.{0,100}(?:zustimm|einwillig|cookies|akzeptier|erlaub))/i,
  /^(?:mit (?:dem )?(?:klick|laden|aktivieren|abspielen)|dieser (?:externe )?inhalt|zum (?:schutz|laden|anzeigen|aktivieren))\b.{0,160}\b(?:cookies|datenschutz\w*|drittanbieter\w*|zustimm\w*|einwillig\w*)/i,
  /^(?:extern(?:e[nr]?)? inhalte? (?:anzeigen|laden|aktivieren|zulassen)|[\wäöü]{2,20}-inhalte? (?:erlauben|zulassen|anzeigen|laden|aktivieren)).{0,40}$/i,
  /^this (?:article|page|story|content|post) (?:contains|includes|features|uses|is) .{0,60}\b(?:provided|hosted|supplied|served) by .{1,300}\b(?:cookies|permission|consent)\b/i,
  /^(?:allow \S.{0,30} content\?$|to (?:view|see|watch|show|display) this (?:content|video|post|embed|map|tweet)\b.{0,100}\b(?:cookies|accept|consent)|we need your (?:consent|permission) to (?:load|show|display)|warning: third[- ]party content may contain ad|(?:skip|end of) (?:twitter|x|instagram|facebook|youtube|tiktok|telegram) (?:post|content|video|end)\b.{0,80}$)/i,
  /^(?:ce contenu (?:est bloqué|n.est pas|ne peut|est hébergé).{0,160}\b(?:cookies|consent|accept)|pour (?:voir|afficher|visualiser|accéder à) ce(?:tte)? (?:contenu|vidéo|publication)\b.{0,120}\b(?:cookies|accept|consent)|cet article (?:contient|comporte)\b.{0,80}\b(?:cookies|autorisation))/i,
  /^(?:(?:este|esta) (?:contenido|artículo|vídeo|página|conteúdo|artigo)\b.{0,200}\bcookies|para (?:ver|visualizar) (?:este|esta|o)\b.{0,120}\bcookies|¿permitir contenido de |(?:per (?:vedere|visualizzare)|questo contenuto)\b.{0,120}\bcookies?|(?:om deze|deze) (?:inhoud|content|video)\b.{0,120}\bcookies)/i,
  /^разрешить контент .{1,30}\?$/i,
  /^(?:(?:跳过|跳過|结尾|結尾) ?(?:Twitter|X|YouTube|Facebook|Instagram|TikTok) ?(?:帖子|内容|內容|视频|視頻).{0,20}$|允[许許] ?\S{1,14} ?[内內]容[?？]?$|此(?:文|內容|内容)(?:包含|由)\S{1,16}提供.{0,80}(?:许可|許可|认可|認可|同意|小甜饼|cookie)|警告[:：] ?第三方[内內]容)/i,
]);

/** That who leaves an address agrees to something, as it stands under the field for that. */
const isSignUpNotice = anyOf([
  /^by (?:signing up|subscribing|registering|submitting|entering|providing|clicking|continuing|joining)\b(?=.{0,120}\b(?:you|i)\b)(?=.{0,200}\b(?:agree|consent|accept|acknowledge|have read|confirm)\b).{0,400}\b(?:terms|polic(?:y|ies)|privacy|newsletters?|e-?mails?|communications|marketing)\b/i,
  /^(?:i(?:.d| would) like to (?:be emailed|receive e-?mails?)\b|i (?:agree|consent) to (?:receiv\w+|be(?:ing)? (?:contacted|emailed))\b|privacy notice: newsletters|this (?:site|form) is protected by recaptcha|you can unsubscribe at any time|your (?:e-?mail(?: address)?|information|personal data) will (?:only )?be (?:used|processed|handled) (?:only )?(?:in accordance|in line|according|to send|for sending)\b)/i,
  /^(?:mit (?:der|ihrer|deiner|meiner) (?:anmeldung|registrierung|bestellung)\b.{0,160}(?:stimm|akzept|einverstanden|bestätig|datenschutz|nutzungsbedingungen)|ich (?:möchte|willige)\b.{0,60}\bnewsletters?\b.{0,60}\b(?:erhalten|bestellen|abonnieren|ein)\b|(?:sie können|du kannst) (?:den newsletter|sich|dich) jederzeit\b.{0,20}\bab)/i,
  /^(?:en (?:vous inscrivant|vous abonnant|cliquant sur|renseignant|validant)\b.{0,160}\bvous (?:accept|consent|reconnaiss)|votre adresse (?:e-?mail|électronique)\b.{0,40}\b(?:utilisée|sera)|vous pouvez vous désinscrire)/i,
  /^(?:al (?:registrar|suscribir|inscribir)(?:te|se)\b|al (?:hacer clic|enviar)\b|ao (?:se (?:inscrever|cadastrar|registrar)|assinar|clicar|enviar|subscrever)\b).{0,160}\b(?:acept\w+|aceita\w*|concorda\w*|declara\w*|de acuerdo)\b/i,
  /^(?:iscrivendo(?:ti|si)|cliccando|inviando|registrando(?:ti|si)|door (?:je|u) (?:aan te melden|in te schrijven))\b.{0,160}\b(?:accett\w+|acconsent\w+|dichiar\w+|akkoord)\b/i,
  /^(?:нажимая|подписываясь|регистрируясь|отправляя).{0,160}(?:соглаша|принима)/i,
  /^(?:注[册冊]|[订訂][阅閱]|提交|[点點][击擊選选按]|[继繼][续續]|登[记記入录錄]).{0,40}(?:即|[则則]|[视視][为為同]|表示).{0,16}(?:同意|接受).{0,40}(?:[条條]款|[协協][议議]|政策|[隐隱]私)/,
  /^(?:가입|구독|등록)하(?:시)?면.{0,60}동의/,
]);

const FIRST = new Set(
  Array.from(
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ¿нпроНПРО跳结結允警此注订訂提点點继繼登가구등',
    (sign) => sign.charCodeAt(0),
  ),
);

/** What {@link BEGINS} looks at is no longer. */
const LONGEST_BEGINNING = 32;

/** Whether a text that begins so may ask something: of most in Han characters the first says no. */
export function mayAsk(text: string): boolean {
  return FIRST.has(text.charCodeAt(0)) && (text.length < LONGEST_BEGINNING || BEGINS.test(text));
}

/** What a paragraph asks readers to agree to before they are shown something, or sign up for something. */
export function consentIn(text: string): 'embed' | 'sign-up' | undefined {
  if (text.length > LONGEST || !BEGINS.test(text)) return undefined;
  if (isEmbedNotice(text)) return 'embed';
  return isSignUpNotice(text) ? 'sign-up' : undefined;
}

/** What a pitch for a newsletter speaks of. */
const PITCHED =
  /newsletter|\b(?:inbox|in your mail|sign up|subscribe|e-?mails?|headlines|breaking|top stories|stories|news|updates|insights?|daily|weekly|briefing|deals|alerts)\b|\b(?:postfach|nachrichten|neuigkeiten|täglich|wöchentlich|jeden|infolettre|bo[îi]te mail|actualité|quotidien|bolet[íi]n|noticias|correo|boletim|notícias|notizie)\b|рассылк|новост|电子报|電子報|通讯|通訊|邮件|郵件|メール|ニュースレター|뉴스레터/i;

/** Whether a line may offer a newsletter; what stands right under it tells whether it does. */
export function isPitch(line: string): boolean {
  return PITCHED.test(line);
}
