import { SIMPLIFIED_PAIRS } from '../../src/model/simplified-data.ts';
import type { Pair, Telling } from './families.ts';

/** What publications put under their texts, by language; the same under all of theirs. */
const TAILS: Record<string, string> = {
  en: `Thank you for reading. If somebody forwarded this to you, you can sign up on our site; it is free and you can leave at any
time. Follow us on every platform, rate us wherever you listen, and tell a friend. Our shop has new mugs. Corrections and tips
reach the editors by mail at any hour, and parts of this page are paid for by advertisers.`,
  de: `Danke fürs Lesen. Wenn Ihnen jemand diesen Brief weitergeleitet hat, können Sie ihn auf unserer Seite kostenlos bestellen und
jederzeit wieder abbestellen. Folgen Sie uns in den Netzwerken und empfehlen Sie uns weiter. Hinweise und Korrekturen erreichen die
Redaktion rund um die Uhr. Teile dieser Seite werden von Anzeigenkunden bezahlt.`,
  fr: `Merci de nous avoir lus. Si cette lettre vous a été transmise, vous pouvez vous y abonner gratuitement sur notre site et vous
désabonner à tout moment. Suivez-nous sur les réseaux et parlez de nous autour de vous. Corrections et informations parviennent à la
rédaction à toute heure. Certaines parties de cette page sont financées par des annonceurs.`,
  es: `Gracias por leernos. Si alguien te reenvió este boletín, puedes suscribirte gratis en nuestra página y darte de baja cuando
quieras. Síguenos en todas las redes y recomiéndanos a tus amigos. Las correcciones y los avisos llegan a la redacción a cualquier
hora. Algunas partes de esta página las pagan los anunciantes.`,
  ja: `お読みいただきありがとうございます。このメールが転送されてきた方は、当サイトから無料で登録できます。解除もいつでも可能です。各種サービスでのフォローと、
お友達への紹介をお願いします。訂正や情報提供は編集部あてに二十四時間受け付けています。このページの一部は広告主の提供です。`,
  ar: `شكرا لقراءتكم. إذا وصلتكم هذه النشرة من صديق فيمكنكم الاشتراك مجانا في موقعنا وإلغاء الاشتراك متى شئتم. تابعونا على جميع المنصات
وأخبروا أصدقاءكم عنا. تصل التصويبات والأخبار إلى هيئة التحرير في أي ساعة. بعض أجزاء هذه الصفحة مدفوعة من المعلنين.`,
  'zh-hans': `感谢阅读。如果这封信是朋友转给您的，可以在我们的网站免费订阅，随时可以退订。欢迎在各个平台关注我们，也请推荐给朋友。投稿和纠错请随时联系编辑部。
本页部分内容由广告客户赞助，转载请注明出处并保留本段文字。长按二维码加入读者群。`,
  'zh-hant': `感謝閱讀。如果這封信是朋友轉給您的，可以在我們的網站免費訂閱，隨時可以退訂。歡迎在各個平台追蹤我們，也請推薦給朋友。投稿與指正請隨時聯絡編輯部。
本頁部分內容由廣告客戶贊助，轉載請註明出處並保留本段文字。`,
};

const TRADITIONAL = new Map(
  (SIMPLIFIED_PAIRS.replace(/\s/g, '').match(/../gu) ?? []).map((pair) => [pair.slice(1), pair.slice(0, 1)] as const),
);

const sentencesOf = (text: string): string[] =>
  text.match(/[^。！？!?.\n]+(?:[。！？!?\n]+|\.(?=\s|$)\s*|\.|$)/g) ?? [text];

/** The same text as others would print it. */
const VARIANTS: Record<string, (telling: Telling, other: Telling) => Partial<Telling> | undefined> = {
  'reprint under a promo': ({ language, text }) => ({ kind: 'promo', text: `${text}\n\n${TAILS[language] ?? ''}` }),
  'reprint under another title': ({ text }) => {
    const [first = '', ...rest] = sentencesOf(text);
    return { kind: 'reprint', title: (rest[1] ?? first).trim().slice(0, 60) };
  },
  'two sentences less': ({ text }) => {
    const sentences = sentencesOf(text);
    return { kind: 'shortened', text: sentences.filter((_, at) => at !== 1 && at !== sentences.length - 1).join('') };
  },
  'another paragraph in front': ({ text, title }, other) => ({
    kind: 'new-lead',
    title: `${title.slice(0, Math.ceil(title.length / 2))}…`,
    text: `${sentencesOf(other.text).slice(0, 2).join('')}\n\n${text}`,
  }),
  'background at the end': ({ text }, other) => ({ kind: 'lengthened', text: `${text}\n\n${other.text}` }),
  'in traditional characters': ({ language, title, text }) => {
    if (language !== 'zh-hans') return undefined;
    const traditional = (words: string) => Array.from(words, (sign) => TRADITIONAL.get(sign) ?? sign).join('');
    return { kind: 'script', title: traditional(title), text: traditional(text) };
  },
};

/**
 * Pairs made of the first texts by rule: reprints, and as other news what only shares a form (all numbers and the names of
 * the title changed) or a tail.
 */
export function makePairs(tellings: readonly Telling[]): Pair[] {
  const firsts = tellings.filter(({ label }) => label === 'a1');
  const pairs: Pair[] = [];
  for (const [index, telling] of firsts.entries()) {
    const ways = Object.values(VARIANTS);
    const others = firsts.filter(({ language, family }) => language === telling.language && family !== telling.family);
    const other = others[index % others.length] as Telling;
    const later = { source: `${telling.source} 2`, label: 'a9', date: telling.date + ((index * 37) % 900) * 60_000 };
    for (const way of [0, 1, 2]) {
      const made = (ways[(index + way) % ways.length] as (typeof ways)[number])(telling, other);
      if (made)
        pairs.push({ a: telling, b: { ...telling, ...later, ...made }, same: true, kind: made.kind ?? 'reprint' });
    }
    const changed = otherFacts(telling, other);
    const apart = (1 + (index % 3)) * 86_400_000;
    pairs.push({
      a: telling,
      b: { ...telling, ...changed, label: 'z1', kind: 'template', date: telling.date + apart },
      same: false,
      kind: 'template',
    });
    const tailed = (one: Telling) => ({
      ...one,
      source: 'Newsletter',
      text: `${one.text}\n\n${TAILS[one.language] ?? ''}`,
    });
    const b = { ...tailed(other), label: 'z2', date: telling.date + apart };
    pairs.push({ a: tailed(telling), b, same: false, kind: 'boilerplate' });
  }
  return pairs;
}

/** The same form filled with other facts: all numbers changed, and the names of the title exchanged for those of another. */
function otherFacts({ title, text }: Telling, other: Telling): Pick<Telling, 'title' | 'text'> {
  const numbers = (words: string) =>
    words
      .replace(/\d+/g, (digits) =>
        String((Number(digits) * 7 + 3) % 10 ** digits.length || 1).padStart(digits.length, '1'),
      )
      .replace(/[二三四五六七八九](?=[十百千])|(?<=[十百千])[一二三四五六七八九]/g, (sign) => {
        const signs = '一二三四五六七八九';
        return signs[(signs.indexOf(sign) + 4) % 9] ?? sign;
      });
  const names = namesOf(title, text);
  const foreign = namesOf(other.title, other.text);
  const exchange = (words: string) =>
    names.reduce(
      (changed, name, at) => changed.replaceAll(name, foreign[at % Math.max(1, foreign.length)] ?? name),
      words,
    );
  return { title: exchange(numbers(title)), text: exchange(numbers(text)) };
}

/** What is written like a name, or stands in quotes, or in both title and text. */
function namesOf(title: string, text: string): string[] {
  const latin = text.match(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu) ?? [];
  const han = title.match(/[\u3400-\u9fff]{3}/g)?.filter((three) => text.includes(three)) ?? [];
  const kana = text.match(/[\u30a1-\u30fa\u30fc]{2,}|(?<=[“「"])[^”」"]{2,6}(?=[”」"])/g) ?? [];
  return [...new Set([...latin, ...han, ...kana])].slice(0, 12);
}
