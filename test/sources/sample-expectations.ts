/** How a sample post must come out of ingest. */
export interface Expected {
  from: string;
  language: string;
  /** The title as a person should read it. */
  title: string;
  /** Words with which the article's first block begins; empty where the title is the whole article. */
  first: string;
  /** Words with which its last block ends. */
  last: string;
}

const of = (language: string, from: string, title: string, first: string, last: string): Expected => ({
  language,
  from: `https://${from}`,
  title,
  first,
  last,
});

const hans = of.bind(null, 'zh-Hans');
const en = of.bind(null, 'en');
const de = of.bind(null, 'de');

export const EXPECTED: Expected[] = [
  hans(
    'www.hewan-daily.example/local/story-library-reopens',
    '关了四年，沿河图书馆重新开门',
    '关了四年的沿河图书馆，昨天早上八点重新开门。',
    '“下雨天没有人愿意回家。”',
  ),
  hans(
    'www.hewan-daily.example/local/story-market-roof?utm_source=rss&utm_medium=feed&spm=a1z09.2',
    '三百户人家合买了一座菜市场的屋顶',
    '东桥菜市场的屋顶有四千平方米',
    '只是多了一行：“秤照修。”',
  ),
  hans(
    'www.qingshi-tech.example/%e5%a2%a8%e7%9b%922-0/',
    '墨盒 2.0：一个开源笔记软件决定变小',
    '用了六年的开源笔记软件“墨盒”今天发布 2.0。',
    '其中一种只有作者的外婆会说。',
  ),
  hans(
    'www.qingshi-tech.example/dam-ear/',
    '给一座老水电站装上耳朵',
    '在青石峡，一座九十二岁的小水电站学会了“听”自己的声音。',
    '“它最近，”老秦说，“有点涩。”',
  ),
  hans(
    'nanchuang.example/prize/weideng-no-title',
    '桅灯翻译奖颁给一本没有书名的书',
    '今年的“桅灯”翻译奖颁给了一本没有书名的书。',
    '她想了想说：“靠门。”',
  ),
  hans(
    'nanchuang.example/city/map-shop',
    '一间只卖地图的书店',
    '在槐树街的尽头，有一间只卖地图的书店。',
    '他去看过一次，没找到。',
  ),
  hans(
    'zaobian.example/recipes/laomian-mantou',
    '老面馒头：给没耐心的人',
    '馒头店的师傅都说，老面靠等。',
    '我家这块已经九岁了，比狗大一岁。',
  ),
  hans(
    'zaobian.example/stories/breakfast-street',
    '凌晨三点半，早餐街先醒',
    '凌晨三点半，枣园路还黑着',
    '六点以后是学生的天下。',
  ),
  hans(
    'video.guanxingke.example/watch?v=mEt30r_aB1c',
    '今晚看流星雨，只需要一把躺椅【观星客】',
    '流星雨不用望远镜。',
    '09:30 把你的计数寄给我们',
  ),
  hans('video.guanxingke.example/watch?v=LunarX_04h0', '月面上出现字母 X 的四个小时（延时摄影，无解说）', '', ''),
  hans(
    'www.hewan-daily.example/local/story-night-bookmobile',
    '末班车以后，图书车出发',
    '末班公交车开走以后，站牌下又来了一辆车。',
    '少了一本，多了三本。',
  ),
  hans(
    'www.qingshi-tech.example/school-telescope/',
    '十四个中学生和一块船窗玻璃',
    '芦汀中学天文社花了两年',
    '煮鸡蛋的人可以多看一分钟，但要分鸡蛋。',
  ),
  hans(
    'zaobian.example/stories/tofu-bridge',
    '竹桥头的豆腐坊换了老板',
    '竹桥头的豆腐坊换了老板，豆腐的味道没有变',
    '热的，没有蘸料，也不需要。',
  ),
  of(
    'zh-Hant',
    'dukou-reading.example/news/riverside-library',
    '沿河圖書館四年後重新開門，第一本還的書逾期一千四百七十二天',
    '因洪水關閉了四年的沿河圖書館',
    '下雨天，沒有人願意回家。',
  ),
  of(
    'ja',
    'minato-kurashi.example/shiodoki/',
    '潮の時間に開くパン屋',
    '午前四時半、港の坂の途中にある小さなパン屋',
    '明日の開店は、今日より五十分遅い。',
  ),
  en(
    'www.marrowbay-courier.example/city/night-train-alder-junction',
    'Night train to Alder Junction runs again after 22 years',
    'The night train between Marrow Bay and Alder Junction ran again last night',
    'Tickets are sold at both stations and on the co-operative’s site.',
  ),
  en(
    'www.slowrails.example/alder-junction-sleeper-is-back/',
    'The Alder Junction sleeper is back',
    'After 22 years the night train between Marrow Bay and Alder Junction is running again.',
    'If you go, sit on the left.',
  ),
  en(
    'www.longvalley-science.example/toads-and-bridges/',
    'What the toads taught the bridge builders',
    'For nine years a small institute in the Long Valley has been asking toads',
    'Then he walks in.',
  ),
  en(
    'www.marrowbay-courier.example/city/fish-market-roof?utm_source=feed&utm_medium=rss',
    'Fish market’s new roof pays the ice bill',
    'The ice machine of the Marrow Bay fish market is 31 years old',
    '(the next 200 are offered from tomorrow).',
  ),
  en(
    'commit-coffee.example/lantern-1-0/',
    'Lantern 1.0 opens a 4 GB file before you blink',
    'Lantern, the small text editor that three school librarians began',
    'and fourteen languages are complete.',
  ),
  en(
    'commit-coffee.example/ferry-3-2?source=rss-9c1d0f2ab7e4------2',
    '[Ferry 3.2] The release that took a month off',
    'Ferry, the file synchroniser with the paper-boat icon',
    '171 had been closed by the people who filed them.',
  ),
  en(
    'paperlamp.example/wherry-prize-rain/',
    'A dictionary of rain wins the Wherry Prize',
    'The Wherry Prize for translation goes to a dictionary this year',
    'is “number 41, turning to 17”.',
  ),
  en(
    'paperlamp.example/bookbinder-mould',
    'The bookbinder who breeds mould',
    'In the cellar of the Marrow Bay city archive',
    'They smell, faintly, of apples.',
  ),
  en(
    'video.longvalley-science.example/watch?v=ice7Qk2mLw0',
    'What a frozen lake sounds like from below',
    'Recorded with two hydrophones under 38 cm of ice on Lake Orrin',
    '8:45 Moonset, wind on the snow',
  ),
  en(
    'www.longvalley-science.example/walls-of-the-bakery/',
    'The secret ingredient was the wall',
    'Why does bread from the bakery on the corner taste different',
    'The cat visits on Thursdays.',
  ),
  en(
    'www.longvalley-science.example/gulls-keep-time/',
    '"Look up": why gulls always know when you are on the phone',
    'For thirty years the gulls of Marrow Bay have been accused',
    '“Look up. It’s nice here.”',
  ),
  en(
    'commit-coffee.example/pagelight/',
    'Pagelight wakes the e-reader in your drawer',
    'An old e-reader is a fine screen with a bad memory',
    'Questions and dead devices are welcome at hello@pagelight.example.',
  ),
  en(
    'www.marrowbay-courier.example/city/last-bench',
    'Town votes to keep its last bench',
    'The bench at the foot of Tannery Street stays where it is.',
    'which a fund of the 41 has already paid.',
  ),
  de(
    'www.talbote.example/kultur/remis-nach-drei-jahren',
    'Remis nach drei Jahren: Ober- und Unterlauch beenden ihre Schachpartie',
    'Nach drei Jahren und 114 Zügen haben sich Ober- und Unterlauch',
    'und die 3b hat den Läufer behalten.',
  ),
  de(
    'www.talbote.example/wissen/moor',
    'Das Moor ist wieder da',
    'Vierzig Jahre lang war das Tannrieder Moor eine Wiese',
    'Gummistiefel stehen in allen Größen am Gatter. Anmeldung: moor (at) talbote (punkt) example',
  ),
  de(
    'www.sternwarte-tannried.example/sternschnuppen-zaehlen',
    'Sternschnuppen zählen: eine Anleitung für Ungeduldige',
    'Heute Nacht lohnt es sich, wach zu bleiben.',
    'Kinder dürfen länger bleiben als ihre Eltern.',
  ),
  de(
    'zwischenzeilen.example/gedichtautomat/',
    'Ein Gedicht für vier Minuten',
    'Wer in der Stadtbücherei von Wellenau nach einem Gedicht fragt',
    'ob es den Automaten auch für Bahnsteige gibt.',
  ),
  de(
    'www.talbote.example/stadt/leise-faehre',
    'Die Fähre fährt jetzt leise',
    'Die Wellenauer Seilfähre, seit 1911 im Dienst',
    'eine Minute lang, „aus Respekt“.',
  ),
];
