/** Agencies that put their names in brackets behind a place, in lower case. */
const AGENCIES = [
  'reuters|ap|afp|upi|dpa|epd|kna|apa|sda|keystone-sda|ats|ansa|agi|efe|europa press|lusa|belga|anp|ritzau|ntb|tt|pap|čtk|mti',
  'tass|тасс|риа новости|интерфакс|укрінформ|xinhua|新华社|新華社|kyodo|yonhap|cna|pti|ani|ians|bloomberg|anadolu|irna|mena|wam|spa',
  'cnn|prnewswire|business wire|globe newswire|भाषा|वार्ता|एएनआई|आईएएनएस|रॉयटर्स|रायटर्स|رويترز|أ ف ب|أ.ف.ب|د ب أ|وام|واس',
].join('|');

const OPEN = '[（(【［\\[〔]';
const CLOSE = '[）)】］\\]〕]';
const INSIDE = '[^（(【［\\[〔）)】］\\]〕。！？]';
/** Whatever may lie between a date line and the news. */
const BEHIND = '\\s*[-–—―－ー=＝：:，,]{0,2}\\s*';

/** Who tells it, and from where and when, as it stands before the first word of the news. */
const LINES = [
  // LONDON, Nov 20 (Reuters) - ; Madrid, 20 nov (EFE).- ; (CNN) —
  `[^()/.!?।\\n]{0,40}(?:\\.[^()/!?\\n]{1,12})?[(/](?:${AGENCIES})(?:[/ -][\\p{L}\\d]{1,12})?[)/]\\s*(?:[.,]?\\s*[-–—]{1,2}|।)\\s*`,
  // 新华社杭州8月10日电（记者张三）
  `[^，。！？：；（(【）)】\\n]{1,20}日[电電讯訊](?=[\\s（(：:，,])\\s*(?:${OPEN}${INSIDE}{0,4}[记記]者${INSIDE}{1,20}${CLOSE})?${BEHIND}`,
  // （中央社記者王小明台北20日電）; （早报讯）; 〔記者王小明／台北報導〕
  `${OPEN}(?:${INSIDE}{1,24}[电電讯訊]|${INSIDE}{0,12}[记記]者${INSIDE}{2,24})${CLOSE}${BEHIND}`,
  // ［東京 20日 ロイター］ - ; 【ロンドン＝山田太郎】
  `${OPEN}${INSIDE}{0,24}(?:ロイター|共同|時事|[AＡ][FＦ]?[PＰ]|＝${INSIDE}{1,16})${CLOSE}${BEHIND}`,
  // (서울=연합뉴스) 문기혁 기자 =
  `${OPEN}(?:${INSIDE}{1,20}=${INSIDE}{1,20}|${INSIDE}{1,24}기자)${CLOSE}\\s*(?:\\p{sc=Hangul}{2,4}\\s?(?:기자|특파원)\\s*=\\s*)?${BEHIND}`,
];
const DATELINE = new RegExp(`^(?:${LINES.map((line) => `\\s*${line}`).join('|')})`, 'iu');
/** All of them hold one of these shortly behind the start. */
const GLANCE = /[（(【［[〔/]|日[电電讯訊]/;
const LONGEST = 90;

/** A text from its first word of news on: without the place, day and name with which agencies begin. */
export function withoutDateline(text: string): string {
  if (!GLANCE.test(text.slice(0, LONGEST))) return text;
  const found = DATELINE.exec(text);
  return found ? text.slice(found[0].length) : text;
}
