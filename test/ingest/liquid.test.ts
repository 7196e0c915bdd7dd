import { describe, expect, test } from 'vitest';
import { dropLiquid } from '../../src/ingest/post/liquid.ts';
import { collectLinks } from '../../src/model/collect.ts';
import { renderText } from '../../src/render/text.ts';
import { articleOf, withBody } from './posts.ts';
import { timed } from './timed.ts';

describe('Liquid goes', () => {
  test.each([
    ['an include with its arguments', 'a {% include x.html b="c %" d=e %} f', 'a  f'],
    ['a tag over several lines', 'a {% include x.html\n  b="c"\n%} d', 'a  d'],
    ['tags that trim white space', 'a {%- assign x = 1 -%} b', 'a  b'],
    ['an output', 'a {{ site.title | upcase }} b', 'a  b'],
    ['what a condition encloses stays', '{% if x %}a{% else %}b{% endif %}', 'ab'],
    [
      'a comment and a capture with what they hold',
      'a{% comment %}b{% endcomment %}{% capture c %}d{% endcapture %}e',
      'ae',
    ],
    ['a loop that prints what it loops over', 'a{% for p in q %}<li>{{ p.t }}</li>{% endfor %}b', 'ab'],
    ['a loop that prints always the same', 'a{% for i in (1..3) %}x{% endfor %}b', 'axb'],
    ['an output of a literal gives the literal', '![i]({{ "/a.png" | relative_url }})', '![i](/a.png)'],
    ['the site in front of an address', '[a]({{ site.baseurl }}/b)', '[a](/b)'],
    ['the address of another post', '[a]({% post_url 2020-01-01-b %})', '[a](#)'],
    [
      'the address of another post, in markup',
      '<a href="{{ site.url }}{% link _posts/b.md %}">a</a>',
      '<a href="#">a</a>',
    ],
    ['the address of another post, in a reference', '[a]: {% post_url 2020-01-01-b %}', '[a]: #'],
    ['an address with a title', '[a]({{ page.x }} "b")', '[a](# "b")'],
    ['the name of another post in the text', 'see {% post_url 2020-01-01-b %}.', 'see .'],
  ])('%s', (_, text, expected) => {
    expect(dropLiquid(text)).toBe(expected);
  });
});

describe('Liquid stays', () => {
  test.each([
    ['in a fence', '```\n{% x %} {{ y }}\n```'],
    ['in a fence of tildes, in a list', '- a\n  ~~~\n  {{ y }}\n  ~~~'],
    ['in a longer fence', '````\n```\n{{ y }}\n```\n````'],
    ['in a fence that is never closed', '```\n{{ y }}'],
    ['between back-ticks', 'a `{{ y }}` and ``{% `x` %}`` b'],
    ['in pre and code', '<pre class="x">{{ y }}</pre><code>{% x %}</code>'],
    ['in scripts', '<script>const a = "{{ y }}";</script>'],
    ['when it is not closed', 'a {{ b and {% c'],
    ['when it is no Liquid', 'a { b } %} c }}'],
  ])('%s', (_, text) => {
    expect(dropLiquid(text)).toBe(text);
  });

  test('between raw and endraw, which go, in code too', () => {
    expect(dropLiquid('a {% raw %}{{ b }}{% endraw %} c')).toBe('a {{ b }} c');
    expect(dropLiquid('```\n{% raw %}\n{{ b }}\n{% endraw %}\n```')).toBe('```\n{{ b }}\n```');
  });
});

test('highlighted code becomes code with its language, and what it holds is no markup', () => {
  const text = 'a\n{% highlight js linenos %}\nif (a < b) { x = `{{ y }}`; }\n\n&amp;\n{% endhighlight %}\nb';
  expect(dropLiquid(text)).toBe(
    'a\n\n<pre><code class="language-js">if (a &lt; b) { x = `{{ y }}`; }\n\n&amp;amp;</code></pre>\n\nb',
  );
});

test("code in Hugo's shortcodes keeps its lines, and what it holds is no markup", () => {
  const body =
    '{{< highlight go "linenos=table" >}}\ntype A struct {\n    i <int>\n\n    {{ .J }}\n}\n{{< / highlight >}}\n\nb **c**';
  expect(articleOf(withBody(body)).blocks).toMatchObject([
    { type: 'code', text: 'type A struct {\n    i <int>\n\n    {{ .J }}\n}', language: 'go' },
    { type: 'paragraph' },
  ]);
  expect(dropLiquid('a {{% mermaid %}}\ngraph TD\n{{% /mermaid %}}')).toBe('a \n<pre><code>graph TD</code></pre>\n');
  expect(dropLiquid('a {{< code >}} b')).toBe('a  b');
});

test.each([
  '{%',
  '{{',
  '{{< code >}}',
  '`',
  '``x`',
  '{% raw %}',
  '{% for %}',
  '<pre>',
  '~~~\n{{',
  '```\n',
  '{% x %}',
  '{{"a"}}',
])('a megabyte of %j takes no more than the time to read it', { timeout: 60_000 }, (bait) => {
  expect(timed(() => dropLiquid(`{{ x }}${bait.repeat(1_000_000 / bait.length)}`)).seconds).toBeLessThan(5);
});

test.each([
  ['loops that end in one place', '{% for %}', '{% endfor %}'],
  ['tags of white space', `{% a b${' '.repeat(4900)}c%}`, ''],
  ['shortcodes of white space', `{{< a${' '.repeat(4900)}b}}`, ''],
])('nor does one of %s', { timeout: 60_000 }, (_, bait, end) => {
  expect(timed(() => dropLiquid(bait.repeat(1_000_000 / bait.length) + end)).seconds).toBeLessThan(2);
});

describe('what a tag shows is shown', () => {
  const blocksOf = (body: string) => articleOf(withBody(`## A\n\n${body}\n\nb`)).blocks.slice(1, -1);
  const image = (url: string, rest = {}) => ({ type: 'image', url: `https://site.example${url}`, ...rest });
  const film = { type: 'video', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' };

  test.each<[string, unknown]>([
    ['{% include image.html url="/a.jpg" description="A boat" %}', image('/a.jpg', { caption: [{ text: 'A boat' }] })],
    ['{% include figure image_path="{{ site.x }}/a b.png" alt="C" %}', image('/a%20b.png', { alt: 'C' })],
    ["{% img right /a.png 300 200 'A boat' %}", image('/a.png', { alt: 'A boat' })],
    ['{% asset_img center /a.gif 一条船 %}', image('/a.gif', { alt: '一条船' })],
    ['{{< figure src="/a.webp" caption="A boat" >}}', image('/a.webp', { caption: [{ text: 'A boat' }] })],
    [
      '{% include figure image_path="/a.jpg" caption="By [B](/b), **c**" %}',
      image('/a.jpg', {
        caption: [{ text: 'By ' }, { type: 'link', children: [{ text: 'B' }] }, { text: ', ' }, { type: 'bold' }],
      }),
    ],
    ['{% youtube dQw4w9WgXcQ %}', film],
    ['{% video https://youtu.be/dQw4w9WgXcQ?t=3 %}', film],
    ['{{< youtube id="dQw4w9WgXcQ" >}}', film],
    ['{% youtube https://www.youtube.com/watch?v=dQw4w9WgXcQ %}', film],
    ['{% youtube "https://www.youtube.com/watch?v=dQw4w9WgXcQ" %}', film],
    ['{% include video id="dQw4w9WgXcQ" provider="youtube" %}', film],
    ['{{< youtube dQw4w9WgXcQ >}}', film],
    ['{% include video id="1234567" provider="vimeo" %}', { type: 'video', url: 'https://vimeo.com/1234567' }],
  ])('%s', (tag, block) => {
    expect(blocksOf(tag)).toMatchObject([block]);
  });

  test.each([
    '{% include card.html image="/a.jpg" %}',
    '{% include image.html url=page.image %}',
    '{% include toc.html %}',
    '{% video holiday2020.mp4 %}',
    '{% video Introducing %}',
    '{% include video.html src="holiday2020.mp4" %}',
    '{% youtube https://www.youtube.com/playlist?list=PL0123456789abcdef %}',
    '{% youtube https://www.youtube.com/@elevenchars %}',
    '{{< notice >}}',
  ])('but not by %s', (tag) => {
    expect(blocksOf(tag)).toEqual([]);
  });
});

test('links that an included file defines are text, and those that the post defines stay links', () => {
  const body = '## A\n\n[b][c d], [e\nf][], [g][h].\n\n[h]: https://e.org/\n';
  const textOf = (more: string) => renderText(articleOf(withBody(body + more)).blocks);
  expect(textOf('\n{% include links.md %}')).toBe('A\n\nb, e f, g.');
  expect(textOf('')).toBe('A\n\n[b][c d], [e f][], g.');
  expect(collectLinks(articleOf(withBody(`${body}\n{% include links.md %}`)).blocks)).toMatchObject([{ text: 'g' }]);
});

test('footnotes in a row and code are no such links', () => {
  const body = '{% include links.md %}\n\n## A\n\nb[^1][^2], [c][^3], `d[e][f]`, [f].\n\n[^1]: g\n[^2]: h\n[^3]: i\n';
  const shown = 'A\n\nb¹², [c]³, d[e][f], [f].\n\n1 g\n\n2 h\n\n3 i';
  expect(renderText(articleOf(withBody(body)).blocks)).toBe(shown);
});

describe('words that a tag shows stay in their sentence', () => {
  test.each([
    [
      'See {{< external_link url="https://e.org/a" title="the *guide*" >}}.',
      'See <a href="https://e.org/a">the *guide*</a>.',
    ],
    ['The {{< tooltip text="\\"best\\" way" >}} home', 'The "best" way home'],
    ["A {{< link text='b' url='/c/' >}} d", 'A <a href="/c/">b</a> d'],
    ['{{< linkcard href="https://e.org/" title="E" desc="e.org" >}}', '<a href="https://e.org/">E</a>'],
    ['{% include button.html url="/a" text="B" %}', '<a href="/a">B</a>'],
    ['A {{< glossary_tooltip text = "pod" term_id="pod" >}} runs', 'A pod runs'],
    ['{{% tooltip term_id="a" text="第一条" %}}船', '第一条船'],
    ["见{% post_link a-b '第一条 船' %}。", '见第一条 船。'],
    ['{% post_link a-b Sea ice false %}', 'Sea ice'],
    ['{% link Harbour news https://e.org/a external true %}', '<a href="https://e.org/a">Harbour news</a>'],
    ['[a]({% link _posts/2024-01-01-b.md %})', '[a](#)'],
  ])('%s', (body, shown) => {
    expect(dropLiquid(body)).toBe(shown);
  });

  test.each([
    'a{{< glossary_tooltip term_id="pod" >}}',
    'a{% post_link b %}',
    'a{% include newsletter.html text="Subscribe" %}',
    'a{% include head.html text=page.title %}',
    'a{{< card title="b" url="/c" >}}',
    'a{% link b.md c %}',
  ])('and what says none goes: %s', (body) => {
    expect(dropLiquid(body)).toBe('a');
  });
});
