import { ingestPost } from '../../src/ingest/ingest.ts';
import type { Article } from '../../src/model/article.ts';
import type { Store } from '../../src/store/store.ts';

/** When the pages are read. */
export const NOW = Date.parse('2026-11-22T09:30:00Z');

/** Pictures of this host come, those of `gone.pictures.example` do not; see {@link isPicture}. */
const PICTURES = 'https://pictures.example';

const ENGLISH = `---
title: The night train comes back, one border at a time
date: 2026-11-21 18:40:00
url: https://rails.example/night-trains
author: Ada Moreau
tags: [Night Trains, Europe, 联合早报]
---
Ten years ago the last sleeper left the yard at **Basel**, and nobody on the platform waved. This winter it runs again: four carriages, two languages on every door, and a breakfast that comes as the sun does.

<figure><img src="${PICTURES}/wide.svg" alt="The station before dawn"><figcaption>Ten to six: the platform fills before the light does.</figcaption></figure>

## What it takes

Three things had to happen, says the operator: [new rolling stock](https://rails.example/stock?a=1&b=2), a path through \`EU 2016/797\`, and patience.

1. Carriages that may run in four countries.
2. A timetable that leaves room for freight.
   - by day, slots of four minutes
   - by night, slots of nine
3. People who would rather sleep than fly.[^1]

> We sell sleep. The train is how we deliver it.

#### A table that is wider than a telephone

| Line | From | To | Leaves | Arrives | Berths | Price from | Remarks |
| --- | --- | --- | --- | --- | --- | --- | --- |
| NJ 471 | Zürich | Amsterdam | 20:44 | 08:31 | 180 | 59 € | Through carriage to Utrecht from Monday to Friday |
| EN 40457 | Wien | Kraków | 22:10 | 06:14 | 96 | 39 € | – |
| NJ 237 | Roma | München | 19:10 | 06:35 | 204 | 69 € | Donaudampfschifffahrtsgesellschaftskapitän |

\`\`\`typescript
const sleepers = timetable.filter(({ departs, arrives }) => arrives < departs && distance(departs, arrives) > 600_000);
\`\`\`

H<sub>2</sub>O boils at 100 °C; e = mc<sup>2</sup>; 2026 年 11 月的北京 and москва in one line.

<div class="gallery"><figure><img src="${PICTURES}/tall.svg" alt="A valley"><figcaption>The valley at six.</figcaption></figure><figure><img src="${PICTURES}/2.svg" alt="A carriage"></figure><figure><img src="${PICTURES}/3.svg" alt="A bridge"></figure></div>

![A compartment](https://gone.pictures.example/1.jpg)

[^1]: A poll of 2,000 people in five countries, of whom 61 % said so.
`;

const CHINESE = `---
title: 夜行列车归来：一个边境接一个边境
date: 2026-11-21 09:00:00
url: https://rails.example/zh/night-trains
tags: [联合早报, 欧洲, 夜车]
---
十年前，最后一列卧铺列车离开巴塞尔车站，月台上没有人挥手。今年冬天，它重新上路：四节车厢，每扇门上写着两种语言，早餐与日出一同到来。运营商表示，2026年的车票已售出87%，其中iPhone用户占了多数。

<figure><img src="${PICTURES}/wide.svg" alt="黎明前的车站"><figcaption>五点五十分，月台先于天光热闹起来。</figcaption></figure>

## 需要什么

“我们卖的是睡眠，”总经理说，“列车只是送货的方式。”据《联合早报》报道，TEN-T走廊的改造将于2027年完成，届时从苏黎世到阿姆斯特丹只需11小时47分钟。

- 能在四个国家运行的车厢
- 给货运留出空间的时刻表
- 宁愿睡觉也不愿飞行的人

> 慢，是一种选择。

| 线路 | 出发 | 到达 | 票价 |
| --- | --- | --- | --- |
| NJ 471 | 苏黎世 20:44 | 阿姆斯特丹 08:31 | 59欧元起 |
| EN 40457 | 维也纳 22:10 | 克拉科夫 06:14 | 39欧元起 |

车上的Wi-Fi密码写在门边：\`sleep-well-2026\`。
`;

const ARABIC = `---
title: عودة القطار الليلي، حدودًا بعد حدود
date: 2026-11-20 20:00:00
url: https://rails.example/ar/night-trains
tags: [أوروبا, Night Trains]
---
قبل عشر سنوات غادر آخر قطار نوم محطة بازل، ولم يلوّح له أحد على الرصيف. هذا الشتاء يعود من جديد: أربع عربات، ولغتان على كل باب، وفطور يأتي مع الشمس.

<figure><img src="${PICTURES}/wide.svg" alt="المحطة قبل الفجر"><figcaption>السادسة إلا عشر دقائق: يمتلئ الرصيف قبل الضوء.</figcaption></figure>

## ما الذي يلزم

قال المدير إن الخط NJ 471 ينطلق في الساعة 20:44 ويصل في 08:31، وإن سعر التذكرة يبدأ من 59 €.

1. عربات تسير في أربع دول.
2. جدول يترك مكانًا للبضائع.

> نحن نبيع النوم، والقطار وسيلة التوصيل.

| الخط | من | إلى |
| --- | --- | --- |
| NJ 471 | زيورخ | أمستردام |
| EN 40457 | فيينا | كراكوف |

\`\`\`
npm run sleep -- --hours 8
\`\`\`
`;

/** A picture stands for itself: its letters say its size. */
export const isPicture = (url: string) => url.startsWith(PICTURES);
export function pictureAt(url: string): string {
  const [width, height] = url.includes('tall') ? [600, 900] : [1280, 720];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#34506e"/><circle cx="75%" cy="30%" r="12%" fill="#e8b45a"/><rect y="70%" width="100%" height="30%" fill="#22364a"/></svg>`;
}

/** Puts the articles that there are to read, and some more of a tag; gives those in English, Chinese and Arabic. */
export async function furnish(store: Pick<Store, 'articles'>) {
  const put = async (article: Article) => {
    const available = Math.min(article.date, NOW);
    await store.articles.put(article, { available, ingested: available, hash: article.id });
    return article;
  };
  const [english, chinese, arabic] = await Promise.all([ENGLISH, CHINESE, ARABIC].map((post) => put(read(post))));
  if (!english || !chinese || !arabic) throw new Error('not all were put');
  for (let number = 1; number <= 20; number++)
    await put(
      read(ENGLISH.replace(/^title: .*$/m, `title: Train number ${number}`).replace('/night-trains', `/${number}`)),
    );
  return { english, chinese, arabic };
}

function read(text: string): Article {
  const post = { source: 'reading-room', path: 'post.md', bytes: Buffer.from(text), modified: NOW };
  const result = ingestPost(post);
  if (!result.ok) throw new Error(result.rejection.message);
  return result.article;
}
