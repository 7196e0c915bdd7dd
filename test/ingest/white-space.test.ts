import { describe, expect, test } from 'vitest';
import { articleOf, textOf, withBody } from './posts.ts';

const zwj = '\u200d';

describe('white space is as the language wants it', () => {
  test.each([
    [
      'line breaks in the source vanish between Han characters',
      '<p>他说\n  <b>\n  第一\n  </b>\n  个</p>',
      '他说第一个',
    ],
    ['and between kana', '<p>これは\n<i>テスト</i>\nです</p>', 'これはテストです'],
    ['between Latin words they are a space', '<p>one\n  <b>two</b>\n  three</p>', 'one two three'],
    ['between hangul words too', '<p>오늘은\n<b>날씨가</b>\n좋다</p>', '오늘은 날씨가 좋다'],
    [
      'not before closing and behind opening punctuation',
      '<p>see (\n<a href="/x">this</a>\n), now\n<b>go</b>\n.</p>',
      'see (this), now go.',
    ],
    [
      'but before a word that begins with such a sign',
      '<p>see\n<code>.git</code>\nof\n<b>.NET</b>, in\n:symbol or\n!x</p>',
      'see .git of .NET, in :symbol or !x',
    ],
    [
      'Han and Latin stand apart where the author sets them apart',
      '<p>用 A 和 B 做\n<b>C</b>\n的</p>',
      '用 A 和 B 做 C 的',
    ],
    ['and together where the author does not', '<p>用A和B做\n<b>C</b>\n的</p>', '用A和B做C的'],
    ['full-width punctuation needs no space', '<p>好，\n<b>OK</b>\n。</p>', '好，OK。'],
    ['nor one that was typed before a mark', '<p>He said …. <b>，</b>好， <i>OK</i></p>', 'He said ….，好，OK'],
    ['nor do curly quotes in Chinese', '<p>他说\n“\n好\n”</p>', '他说“好”'],
    ['references escaped again and again are decoded', '<p>R&amp;amp;amp;D, &amp;amp;lt;b&gt;</p>', 'R&D, <b>'],
    ['a typed space stays', '<p>中 文</p>', '中 文'],
    ['but not one that only sets a mark apart', '<p>中 <b>文</b> 字<a href="/x"> 个</a><i>。</i></p>', '中文字个。'],
    ['nor one between a mark and a link', '<p><b>文</b> <a href="/x">字</a></p>', '文字'],
    ['it stays between Latin and Han', '<p>用 <b>A</b> 和 <i>文</i></p>', '用 A 和文'],
    [
      'no-break spaces go between Han characters',
      '<p>姓&nbsp;金，自己&nbsp; 看&nbsp;<b>地图</b>&#8201;了</p>',
      '姓金，自己看地图了',
    ],
    ['and so does a space beside a zero-width one', '<p>中\u200b 文 \u200b字</p>', '中文字'],
    ['but between words they are spaces', '<p>10&nbsp;km to&nbsp;<b>go</b></p>', '10 km to go'],
    ['letters are composed', '<p>A\u030angstro\u0308m か\u3099</p>', 'Ångström が'],
    ['runs of spaces become one', '<p>a  \t b&nbsp;&nbsp;c</p>', 'a b c'],
    ['indentation by full-width spaces goes', '<p>　　第一段</p>', '第一段'],
    ['invisible characters go', '<p>a\u200bb\u00adc\ufeffd\u202ee\u0007f\ue001g</p>', 'abcdefg'],
    ['but joiners that join stay', `<p>👩${zwj}👧 a${zwj}b</p>`, `👩${zwj}👧 ab`],
    [
      'an initial set apart joins its word',
      '<p><span class="dropcap">O</span>\n nce upon a time</p>',
      'Once upon a time',
    ],
    [
      'also without a class, where it is no word',
      '<p>P\n<a href="/x">eople</a> are, A\n<b>day</b></p>',
      'People are, A day',
    ],
    [
      'spaces that only set stars apart go with them',
      '<p>都 **不需要** 协助，but **do** help</p>',
      '都不需要协助，but do help',
    ],
    ['so does one set apart at the start of a title', '<p>见《V\n<a href="/x">PN 的故事</a>》</p>', '见《VPN 的故事》'],
    [
      'addresses that hold a mark stay in one piece',
      '<p>ferry.example/search/\n<b>top/</b>\n?q=\n<b>boat</b>\n&amp;x=1</p>',
      'ferry.example/search/top/?q=boat&x=1',
    ],
    [
      'what is cut out of a line leaves its words apart',
      '<p></p><b>one</b>\n<div class="ad-slot">Ad</div>\n<i>two</i>\n<blockquote></blockquote>\n<u>three</u>',
      'one two three',
    ],
    ['two breaks make a paragraph', 'a<br> <br>b<br>c<br>', 'a\n\nb\nc'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });
});

describe('full-width signs hold the space beside them', () => {
  test.each([
    ['behind a stop', '<p>天黑了。 他回家，  睡了！ 是吗？ “是”</p>', '天黑了。他回家，睡了！是吗？“是”'],
    ['before one', '<p>他很困 ，用 GROUP BY ：就好 。</p>', '他很困，用 GROUP BY：就好。'],
    [
      'inside brackets',
      '<p>国际（ Amnesty International ）说《 报告 》</p>',
      '国际（Amnesty International）说《报告》',
    ],
    ['but not around dashes and half-width brackets', '<p>《报告》 — 作者 (张三) 说</p>', '《报告》 — 作者 (张三) 说'],
    ['nor in code', '<p><code>a（ ， b）</code></p>', 'a（ ， b）'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });
});

describe('spaces that break words in two go', () => {
  const broken =
    '<p>英国人选择了脱欧，自此引发了持续逾三年的谈判，而欧 洲并不满意这样的结果。</p><p>多名官员都认为这一 次所提出的法 案数量太多。</p>';

  test('when there are several', () => {
    expect(textOf(broken)).toBe(
      '英国人选择了脱欧，自此引发了持续逾三年的谈判，而欧洲并不满意这样的结果。\n\n多名官员都认为这一次所提出的法案数量太多。',
    );
  });

  test.each([
    ['not when it is one', '<p>英国人选择了脱欧，而欧 洲并不满意这样的结果。</p>'],
    [
      'not when most stand between words',
      `${broken}<p>这是，即 看到的一切，也就是，即 选择更少的新闻，例如，如 环签名这样的东西，如 国家支持的暴力</p>`,
    ],
    ['not in a row of names', '<p>出席者有王小明 张 三 李小红 赵 四 钱 五 孙 六</p>'],
  ])('but %s', (_, html) => {
    expect(textOf(html)).toBe(html.replace(/<\/p><p>/g, '\n\n').replace(/<\/?p>/g, ''));
  });
});

describe('stars that mark words', () => {
  test.each([
    [
      'one on either side',
      '<p>这是*首次*部署，但 *只* 专注于 *确定的答案* 。</p>',
      '这是首次部署，但只专注于确定的答案。',
    ],
    ['not those of letters left out', '<p>法*轮*功，习*近*平</p>', '法*轮*功，习*近*平'],
    ['nor of products', '<p>面积=长度*宽度*高度</p>', '面积=长度*宽度*高度'],
    ['nor of notes', '<p>价格*不含税，数量*限量</p>', '价格*不含税，数量*限量'],
    ['nor Latin ones', '<p>an *emphasis* and $office$*2007*20*128</p>', 'an *emphasis* and $office$*2007*20*128'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('are marks', () => {
    expect(articleOf(withBody('<p>这是*首次*部署</p>')).blocks).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '这是' },
          { type: 'italic', children: [{ type: 'text', text: '首次' }] },
          { type: 'text', text: '部署' },
        ],
      },
    ]);
  });
});
