import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSentence } from '../../src/ingest/text/sentences.ts';
import { fitSummary, summarize } from '../../src/ingest/text/summarize.ts';
import { SUMMARY_LENGTH } from '../../src/model/article.ts';
import type { Block, ImageBlock, Inline } from '../../src/model/block.ts';

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

describe('a summary', () => {
  test('is one to three whole sentences of the lead', () => {
    expect(summarize(paragraphs('One is here. Two is here! Is three here? Four is not.'), 'en')).toBe(
      'One is here. Two is here! Is three here?',
    );
    expect(summarize(paragraphs('第一句。第二句！', '第三句？第四句。'), 'zh-Hans')).toBe('第一句。第二句！第三句？');
  });

  test('leaves out lines that are no sentences', () => {
    expect(summarize(paragraphs('By Ann Lee', 'London', 'The ferry left at noon.'), 'en')).toBe(
      'The ferry left at noon.',
    );
  });

  test('unless there is nothing else', () => {
    expect(summarize(paragraphs('廣東街拍'), 'zh-Hant')).toBe('廣東街拍');
    expect(summarize([], 'en')).toBe('');
  });

  test('never is a list of chapters', () => {
    expect(summarize(paragraphs('1.找到一家便利店（1：14）', '0:00 開頭', '[12:30] The end'), 'zh-Hant')).toBe('');
    expect(summarize(paragraphs('0:00 The start', 'The ferry left at noon.'), 'en')).toBe('The ferry left at noon.');
    expect(summarize(paragraphs('12:30 pm is when the ferry left.'), 'en')).toBe('12:30 pm is when the ferry left.');
  });

  test('takes no question or call in the midst of a sentence for its end', () => {
    const told = '“Why did the ferry leave?” she said. “Stay!” he cried. It left. What now? we asked.';
    expect(summarize(paragraphs(told), 'en')).toBe(told.replace(' What now? we asked.', ''));
    expect(summarize(paragraphs('Around noon (or later?) Ann left (how?) the ferry. It sank.'), 'en')).toBe(
      'Around noon (or later?) Ann left (how?) the ferry. It sank.',
    );
    expect(fitSummary('Ann (of Bath?) left. (Why?) It sank. (Really!) Nobody swam.', 'en')).toMatch(/^Ann \(of Bath/);
    expect(summarize(paragraphs('This is a fine ferry (is it not?) to go home on.', 'It left.'), 'en')).toBe(
      'This is a fine ferry (is it not?) to go home on. It left.',
    );
  });

  test('nor the full stop that begins a word', () => {
    expect(summarize(paragraphs('.NET runs the ferry. It left. The .git folder stays.'), 'en')).toBe(
      '.NET runs the ferry. It left. The .git folder stays.',
    );
  });

  test('never ends inside a quotation', () => {
    const long = `He said: “It is late. ${'We have waited here for a very long time. '.repeat(7)}” Then he left.`;
    const summary = summarize(paragraphs('The ferry left.', long), 'en');
    expect(summary).toBe('The ferry left.');
  });

  test('says nothing twice, and no half of a quotation', () => {
    const said = '渡轮是湖上最后一条还在开的船，一份新的报告证实了这一点。';
    const again = '渡轮是湖上最后一条还在开的船，一份新的报告显然证实了这一点。';
    expect(summarize(paragraphs(said, again, '钢琴留在船上。'), 'zh-Hans')).toBe(said);
    expect(summarize(paragraphs('船在中午离开。渡轮”是一个词。'), 'zh-Hans')).toBe('船在中午离开。');
    expect(summarize(paragraphs('他们说”渡轮”停了。'), 'zh-Hans')).toBe('他们说”渡轮”停了。');
  });

  test('opens a quotation whose mark got lost at the start of a paragraph', () => {
    const rest = '是一个词，船上的人叫它“老船”。船在中午离开。';
    expect(summarize(paragraphs(`渡轮”${rest}`), 'zh-Hans')).toBe(`“渡轮”${rest}`);
    expect(summarize(paragraphs('那天早上停在湖边的那条渡轮”是一个词。船在中午离开。'), 'zh-Hans')).toBe(
      '船在中午离开。',
    );
  });

  test('reads on where a line ends in the middle of a sentence', () => {
    const children = [
      { type: 'text' as const, text: '渡轮不开了；' },
      { type: 'break' as const },
      { type: 'text' as const, text: '钢琴留在船上。' },
    ];
    expect(summarize([{ type: 'paragraph', children }], 'zh-Hans')).toBe('渡轮不开了；钢琴留在船上。');
  });

  test('reads on where a line ends between small letters, or before a number and one', () => {
    const lines = (...texts: string[]): Block[] => [
      {
        type: 'paragraph',
        children: texts.flatMap((text, at) => [
          ...(at === 0 ? [] : [{ type: 'break' } as const]),
          { type: 'text', text } as const,
        ]),
      },
    ];
    expect(summarize(lines('Паром залишиться таким до', '23 лютого 2014 року.'), 'uk')).toBe(
      'Паром залишиться таким до 23 лютого 2014 року.',
    );
    expect(summarize(lines('The ferry left', 'at noon.', '1. Tickets'), 'en')).toBe('The ferry left at noon.');
  });

  test('sets no space behind a full-width stop', () => {
    expect(summarize(paragraphs('渡轮中午离开。', 'Ferry 公司没有回应。'), 'zh-Hans')).toBe(
      '渡轮中午离开。Ferry 公司没有回应。',
    );
  });

  test('of pictures alone is what stands under them', () => {
    const image = (text: string): ImageBlock => ({
      type: 'image',
      url: 'https://a.example/1.jpg',
      alt: '',
      caption: [{ type: 'text', text }],
    });
    expect(summarize([{ type: 'gallery', images: [image('The ferry left at noon.')] }], 'en')).toBe(
      'The ferry left at noon.',
    );
  });

  test('does not begin with a note, a question, a date line or a credit', () => {
    expect(summarize(paragraphs('【按】这是去年的旧文。', '渡轮中午离开。'), 'zh-Hans')).toBe('渡轮中午离开。');
    expect(summarize(paragraphs('Note: this text was translated.', 'The ferry left.'), 'en')).toBe('The ferry left.');
    expect(summarize(paragraphs('Updated on 3 May 2024.', 'Photo: Lee.', 'The ferry left.'), 'en')).toBe(
      'The ferry left.',
    );
    const question = `Why did ${'the ferry of the town '.repeat(9)} leave?`;
    expect(summarize(paragraphs(question, `Because ${'it had waited long enough '.repeat(6)}.`), 'en')).toMatch(
      /^Because/,
    );
  });

  test.each([
    '请勿利用文章内的相关技术从事非法测试，由使用者本人负责，作者不为此承担任何责任。',
    '本文内容仅供技术学习参考，请勿用于违法破坏。利用此文所提供的信息而造成的后果，与作者无关。',
    '免责声明：该公众号分享的工具均来源于网络，仅供学术交流。',
    '由于传播、利用此文所提供的信息而造成的任何损失，均由使用者承担。如有侵权请联系删除。',
    '建议大家把公众号“渡轮观察”设为星标，否则可能就看不到啦！',
  ])('is not that nobody answers for the text: %s', (disclaimer) => {
    const text = '渡轮的售票系统存在一处漏洞，攻击者不用登录就能改票。公司昨天发布了补丁，并请乘客核对船票。';
    expect(summarize(paragraphs(disclaimer, text), 'zh-Hans')).toBe(text);
  });

  test('does not begin further on where a sentence has lost its beginning', () => {
    const texts = paragraphs(
      'All of it was right as of noon on that day.',
      'https://e.org/a',
      'with the old piano on a ferry over Talbot harbour.',
    );
    expect(summarize(texts, 'en', 'The old piano on the ferry over Talbot harbour (or not)')).toMatch(/^All of it/);
  });

  test('passes over a first sentence that is too long for one that fits', () => {
    const long = `${'码头上的人都在等那一班船，'.repeat(30)}。`;
    expect(summarize(paragraphs(long, '船中午开走了。'), 'zh-Hans')).toBe('船中午开走了。');
  });

  test('takes no standfirst without an end into its sentences', () => {
    expect(
      summarize(paragraphs('一套支撑了公司十二年高速成长的体系面临困局', '公司周一说，将停止发行。'), 'zh-Hans'),
    ).toBe('公司周一说，将停止发行。');
  });

  test('begins further on only where that is clearly nearer to the title and to the rest', () => {
    const lead = 'My neighbour has a very old dog. It sleeps a lot.';
    const news = 'The night ferry to Alder Island runs again from Monday, the ferry company said.';
    const more =
      'The ferry to Alder Island had been stopped in 2003. The company bought a ferry in Norway for the island.';
    expect(summarize(paragraphs(lead, news, more), 'en', 'Night ferry to Alder Island runs again')).toMatch(
      /^The night ferry/,
    );
    expect(summarize(paragraphs(news, more, lead), 'en', 'Night ferry to Alder Island runs again')).toMatch(
      /^The night ferry/,
    );
  });

  test('ends a German quotation where German does, and no sentence behind an abbreviation', () => {
    expect(summarize(paragraphs('Sie fragt: „Wie lange haben Sie?“ Dann wartet sie.'), 'de')).toBe(
      'Sie fragt: „Wie lange haben Sie?“ Dann wartet sie.',
    );
    expect(
      summarize(paragraphs(`In November, U.S. Sen. Lee ${'went on and on '.repeat(14)}. Then home.`), 'en'),
    ).not.toMatch(/U\.S\.$|Sen\.$/);
  });

  test.each([
    ['ru', 'Дума приняла бюджет, заявил министр А. Г. Ким. ', 'Он составит 41 трлн руб. в год, как и было.'],
    ['uk', 'Уряд дасть 5 млрд грн. допомоги у м. Київ. ', 'Рішення схвалив Д. Коваль.'],
    ['de', 'Am 3. Oktober wird über 502 Mrd. Euro beraten. ', 'Das sagte Dr. K. Meier.'],
    ['pl', 'W dniu 3. maja prof. Nowak z ul. Długiej przyjął 5 mln zł. ', 'To cały budżet.'],
    ['vi', 'TP. Hồ Chí Minh có tuyến mới, GS. Nguyễn Văn A nói. ', 'Tuyến dài 120 km.'],
    ['hi', 'मंत्री डॉ. कुमार ने बताया कि इस पर 450 करोड़ रु. खर्च होंगे। ', 'लाइन 120 किलोमीटर लंबी है।'],
    ['bn', 'ডা. রহমান বলেন, এতে ৫০০ কোটি টাকা খরচ হয়েছে। ', 'মো. আলী উপস্থিত ছিলেন।'],
    ['ta', 'டாக்டர் கே. ராமன் இதற்கு ரூ. 450 கோடி செலவானது என்றார். ', 'பாதை நீளமானது.'],
    ['ar', 'نقلت وكالة أ.ف.ب عن د. علي أن القرار تأجل. ', 'قال م. أحمد إن المشروع اكتمل.'],
    ['el', 'Ο κ. Παπάς είπε ότι κοστίζει 450 εκ. ευρώ. ', 'Η γραμμή είναι νέα.'],
  ])('ends no sentence behind an abbreviation of %s', (language, first, second) => {
    const long = `${'1234567890 '.repeat(22)}.`;
    expect(summarize(paragraphs(`${first}${second}`), language)).toBe(first + second);
    expect(summarize(paragraphs(first + long), language)).toBe(first.trimEnd());
  });

  test.each([
    ['en', 'LONDON, Nov 20 (Reuters) - ', 'Parliament passed the budget on Friday.'],
    ['en', 'PARIS (AP) — ', 'A fire destroyed the old mill on Friday.'],
    ['en', 'NEW YORK, Nov. 20, 2026 /PRNewswire/ -- ', 'The ferry company is sold.'],
    ['de', 'Berlin (dpa/lno) - ', 'Der Bundestag hat den Haushalt beschlossen.'],
    ['es', 'Madrid, 20 nov (EFE).- ', 'El Congreso aprobó los presupuestos.'],
    ['hi', 'नई दिल्ली, 20 नवंबर (भाषा)। ', 'प्रधानमंत्री ने रेल लाइन का उद्घाटन किया।'],
    ['zh-Hans', '新华社杭州8月10日电（记者张三）', '台风在温岭市登陆。'],
    ['zh-Hans', '中新网北京11月20日电 (记者 张三)', '台风在温岭市登陆。'],
    ['zh-Hant', '（中央社記者王小明台北20日電）', '基本工資明年調升。'],
    ['zh-Hant', '〔記者王小明／台北報導〕', '基本工資明年調升。'],
    ['zh-Hans', '（早报讯）', '渡轮中午离开。'],
    ['ja', '［東京\u3000２０日\u3000ロイター］ - ', '首相は開業式典に出席した。'],
    ['ja', '【ロンドン＝山田太郎】', '首相は開業式典に出席した。'],
    ['ko', '(서울=연합뉴스) 문기혁 기자 = ', '정부는 새 예산안을 발표했다.'],
    ['ko', '[한국방송/김주창기자] ', '정부는 새 예산안을 발표했다.'],
  ])('begins behind the date line of a news agency, as in %s', (language, line, news) => {
    expect(summarize(paragraphs(line + news), language)).toBe(news);
    expect(fitSummary(line + news, language)).toBe(news);
  });

  test.each([
    ['de', 'Angela Merkel (CDU) – die frühere Kanzlerin – kam mit der Fähre.'],
    ['en', 'The NASA (a space agency) - or what is left of it - bought a ferry.'],
    ['zh-Hans', '他于8月10日电告中央，渡轮已经离开。'],
    ['zh-Hans', '（上）渡轮中午离开。'],
    ['ja', '【速報】台風が沖縄に接近した。'],
  ])('begins with brackets that are part of what is said: %s, %s', (language, news) => {
    expect(summarize(paragraphs(news), language)).toBe(news);
  });

  test('says nothing that the title says, in whatever script', () => {
    const title = '國慶出師不利堵在高速，春運都沒有這麽熱鬧/直播視頻';
    expect(summarize(paragraphs('国庆出师不利堵在高速，春運都沒有這麼熱鬧'), 'zh-Hant', title)).toBe('');
    expect(summarize(paragraphs('國慶出師不利堵在高速。渡輪也沒有開。'), 'zh-Hant', title)).toBe('渡輪也沒有開。');
    expect(summarize(paragraphs('渡輪沒開。船長說的。'), 'zh-Hant', title)).toBe('渡輪沒開。船長說的。');
  });

  test.each([
    [
      'ar',
      'أفادت مصادر، مساء اليوم، بحسم المرشح.',
      'مضيفة أنه سيتم تكليف محمد علاوي بتشكيل الحكومة.',
      'تكليف محمد علاوي بتشكيل الحكومة',
    ],
    [
      'ru',
      'Паром на остров починили.',
      'Она говорит: паром на остров вернётся в понедельник.',
      'Паром на остров вернётся в понедельник',
    ],
  ])('begins further on with no sentence that leans on the one before: %s', (language, lead, leans, title) => {
    expect(summarize(paragraphs(`${lead} ${leans}`), language, title)).toBe(`${lead} ${leans}`);
  });

  test('takes the full stops of Thai for what they are: they end abbreviations and no sentence', () => {
    const lead = 'ทำเนียบ 22 ธ.ค. นายกฯ เตรียมออกแถลงการณ์เย็นนี้ ขอให้เชื่อมั่นว่าทุกอย่างควบคุมได้';
    const next = 'พล.อ.ประวิตร วงษ์สุวรรณ กล่าวว่า จะเร่งดำเนินการให้เสร็จภายใน 3 เดือน ตามที่ (ครม.) มีมติ';
    expect(summarize(paragraphs('โดย สมชาย', lead, next), 'th')).toBe(`${lead} ${next}`);
    const long = summarize(paragraphs(`${lead} ${'และจะเดินหน้าต่อไป '.repeat(20)}`), 'th');
    expect(long).toMatch(/^ทำเนียบ 22 ธ\.ค\. .{100,}ต่อไป…$/);
  });

  test('knows the marks that end sentences in other scripts', () => {
    for (const [language, mark] of [
      ['ur', '۔'],
      ['hy', '։'],
      ['am', '።'],
      ['my', '။'],
      ['km', '។'],
      ['ja', '．'],
    ] as const) {
      const text = `ابپ${mark} ابج${mark} ابد${mark}`;
      expect(summarize(paragraphs('ابت', text), language)).toBe(text);
    }
  });

  test('takes the mark inside Hebrew abbreviations for no quotation', () => {
    const first = 'דובר צה"ל מסר כי הכוחות תקפו הלילה.';
    const second = `הדבר נמסר לאחר דיון ${'ארוך מאוד '.repeat(25)}.`;
    expect(summarize(paragraphs(`${first} ${second}`), 'he')).toBe(first);
    expect(summarize(paragraphs('הוא אמר: "אנחנו מוכנים. נמשיך." כך מסר צה"ל.'), 'he')).toBe(
      'הוא אמר: "אנחנו מוכנים. נמשיך." כך מסר צה"ל.',
    );
  });

  test.each([
    ['灯塔昨夜重新亮起。', '5月29日还将加开渡轮。'],
    ['船长说：“今天开航。”', 'A 线随后恢复。'],
  ])('joins paragraphs without a space behind a full-width mark: %s%s', (one, other) => {
    expect(summarize(paragraphs(one, other), 'zh-Hans')).toBe(one + other);
  });

  test('is cut behind a clause when its first sentence is too long', () => {
    const summary = summarize(paragraphs(`${'码头上的人都在等那一班船，'.repeat(30)}。`), 'zh-Hans');
    expect(summary.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
    expect(summary).toMatch(/等那一班船…$/);
  });

  test('leaves out sentences that hold a bare address', () => {
    const blocks: Block[] = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'The map is at ' },
          { type: 'link', url: 'https://e.org/', children: [{ type: 'text', text: 'https://e.org/' }] },
          { type: 'text', text: '. The ferry left.' },
        ],
      },
    ];
    expect(summarize(blocks, 'en')).toBe('The ferry left.');
  });

  test('is none where there is nothing but an address', () => {
    const address: Inline = {
      type: 'link',
      url: 'https://e.org/',
      children: [{ type: 'text', text: 'https://e.org/' }],
    };
    expect(summarize([{ type: 'paragraph', children: [{ type: 'text', text: 'See ' }, address] }], 'en')).toBe('');
  });

  test('leaves out the numbers of notes, and keeps powers', () => {
    const number = (text: string): Inline => ({ type: 'sup', children: [{ type: 'text', text }] });
    const words = (text: string): Inline => ({ type: 'text', text });
    const children = [words('The harbour'), number('[3]'), words(' has 20 m'), number('2'), words(' of ice.')];
    expect(summarize([{ type: 'paragraph', children }], 'en')).toMatch(/^The harbour has 20 m\S?2 of ice\.$/);
  });

  test('ends before an item to which the number of the next is stuck', () => {
    expect(summarize(paragraphs('渡轮中午离港。', '先看天气2.'), 'zh-Hans')).toBe('渡轮中午离港。');
  });

  test('is not cut inside a time or a number', () => {
    const long = `On Friday, of 1,200 people ${'some waited for the ferry '.repeat(4)}`;
    const cut = cutSentence(`${long}at 10:30 near the harbour ${'of the island '.repeat(10)}`);
    expect(cut).toMatch(/^On Friday, of 1,200 people .* of the…$/);
    const full = `渡轮周五9:00开航，${'码头上的人都在等那一班船'.repeat(8)}，晚上10:30回来${'码头上的人都在等那一班船'.repeat(14)}`;
    expect(cutSentence(full)).toMatch(/那一班船…$/);
  });

  test('written by somebody is kept whole, or cut at a sentence', () => {
    expect(fitSummary('Short', 'en')).toBe('Short');
    expect(fitSummary(`The first. Then ${'word '.repeat(80)}.`, 'en')).toBe('The first.');
  });

  test('always fits', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 600 }), { maxLength: 5 }), (texts) => {
        const summary = summarize(paragraphs(...texts), 'zh-Hans');
        expect(summary.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
        expect(summary).toBe(summary.trim());
        expect(summary.isWellFormed()).toBe(texts.every((text) => text.isWellFormed()) || summary.isWellFormed());
      }),
    );
  });
});
