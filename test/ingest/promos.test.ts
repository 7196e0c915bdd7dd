import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/render/text.ts';
import { articleOf, post, removedFrom, textOf } from './posts.ts';

const TEXT = 'The ferry left at noon with forty passengers and a piano, and came back at six with the piano only.';
const MORE = 'Nobody on the quay could say afterwards where the passengers had wanted to go, or why.';
const LINKS = '<ul><li><a href="/a">Another ferry</a></li><li><a href="/b">And another</a></li></ul>';

describe('what a site asks of its readers goes from the end', () => {
  test.each([
    'Subscribe to our newsletter for more stories like this.',
    'If you enjoyed this article, please share it with a friend.',
    'Like, share and subscribe!',
    'Get the latest stories delivered to your inbox.',
    '© ann for The Harbour, 2020. | Permalink | No comment | Add to del.icio.us',
    'Feed enhanced by Better Feed from Ozh',
    'Follow The Ferry Post on Facebook and Instagram @ferrypost.',
    'Subscribe to THE FERRY and stay smart with more of your favourite captains.',
    'For the latest stories and breaking news updates download our app.',
    'Never miss the latest news by signing up to our newsletter today!',
    'Need more space? Subscribe to our sister title "All About Harbours" for the latest news!',
    'Email Ann Lee at ann@ferry.example or follow her @annlee.',
    'We may receive compensation for some of the links in our stories.',
    'This post may contain affiliate and/or referral links.',
    'We want to hear what you think about this article.',
    'By signing up you consent to receive the above newsletter from Ferry Media Inc.',
    'Mit meiner Anmeldung zum Newsletter stimme ich der Werbevereinbarung zu.',
    'Reuse this content',
    'Zum Inhalt springen',
    'Lust auf mehr? Melde dich hier für unseren Newsletter an!',
    'Für Käufe über Affiliate-Links erhalten wir eine Provision.',
    'Siguenos en Telegram, Instagram y Facebook',
    '¿Ya sabías que tenemos canal de Telegram? Únete desde tu celular.',
    'Hazte miembro y disfruta de beneficios exclusivos',
    '喜欢本频道请点订阅，打开小铃铛',
    '觉得有用的话，欢迎点赞、收藏、转发',
    '请转发！',
    '請多多轉發',
    '欢迎关注我们的微信公众号',
    '歡迎訂閱我的頻道',
    '喜歡這個影片記得訂閱、按讚、分享喔！',
    '长按识别二维码关注',
    '扫码订阅渡轮邮件',
    '最新课程与活动，扫码了解更多！',
    '※ 对于渡轮，你怎么看？欢迎留言区发表看法',
    '欢迎您在文章下方评论，与我们和其他读者交流',
    '【后台回复「渡轮」提取】',
    '更多精彩内容，关注渡轮微信号（ID：ferry），或者下载渡轮App',
    '不要忘了将我设为“星标”',
    '支持独立写作，请为老船长打赏',
    '认同请转发分享！',
    '本账号系渡轮网“各有态度”签约账号',
    '渡轮原创文章，转载请申请授权',
    '文中图片未经同意，请勿用作其他用途',
    '运营编辑 / 周一帆',
    '编辑：王一丨版式：王二',
    '撰稿|汤一一 陈二 易三 吴四四',
    '摄影：杨一 | 撰文：郄二 | 编辑：贾三',
    '特别申明：以上文章内容仅代表作者本人观点，不代表渡轮观点或立场。如有关作品内容、版权或其它问题请于作品发布后30日内与我们联系。',
    '微信扫一扫，加入读者群',
    '下载我们的APP，随时阅读',
    'Copyright 2024 The Ferry Post.',
    '저작권자 © 페리 포스트',
    'اشترك في النشرة البريدية',
    'Apoya a nuestro diario.',
    'Поддержать редакцию можно здесь.',
    'アプリをダウンロードしてください',
    '未经授权，禁止转载',
    '未经渡轮周刊书面授权，不得转载',
    '本文由 简悦 SimpRead 转码',
    '本網站之文字、圖片及影音，非經授權，不得轉載、公開播送。',
    'Jetzt Newsletter abonnieren und nichts mehr verpassen!',
    'Folgen Sie uns auf Mastodon.',
    'Abonnez-vous à notre lettre du matin.',
    'Suscríbete a nuestro boletín diario.',
    'Inscreva-se na nossa newsletter.',
    'Iscriviti alla nostra newsletter.',
    'Подписывайтесь на наш канал в Telegram.',
    'この記事をシェアする',
    'チャンネル登録よろしくお願いします',
    '구독과 좋아요 부탁드립니다',
    'Volg ons op Instagram.',
    'Zapisz się do newslettera.',
    'Get the latest news straight to your phone with our app.',
    'If you enjoyed reading this post – would you consider supporting our work? Just click here. Thanks!',
    '¡Mira lo que tiene nuestro canal de YouTube!',
    'Hier geht es zu unserem WhatsApp-Kanal.',
    'You must be logged in to post a comment.',
    'Du musst angemeldet sein, um einen Kommentar abzugeben.',
    'Para comentar debes registrarte y completar los datos generales.',
    'コメントを投稿するにはログインしてください。',
    '要发表评论，您必须先登录。',
    '不用搶 現在用APP看新聞 保證天天中獎點我下載APP 按我看活動辦法',
    'Android App下載',
    '更多报道详见：【专题】渡轮',
    '相关资讯请关注：渡轮专区',
    '此文限时免费阅读。感谢热心读者支持。',
    '[《渡轮周刊》印刷版，按此优惠订阅，随时起刊，免费快递。]',
    '喜欢我的作品吗？别忘了给予支持与赞赏，让我知道有你陪伴！',
    '点个“在看”，让更多人看到↓↓↓',
    '正文已结束，您可以按alt+4进行评论',
    '（本文仅代表作者个人观点。）',
    '免责声明：本文来自渡轮客户端自媒体，不代表渡轮网的观点和立场。',
    '声明：渡轮时报力求信息真实、准确，文章提及内容仅供参考，不构成实质性投资建议，据此操作风险自担。',
    '评论须知：渡轮电台所刊载内容，均为渡轮电台所拥有版权或经授权使用。',
    '关键词 >> 渡轮',
    'Tags: ferries, sea',
    '作者 | 张三',
    '责任编辑：王五 | 版面编辑：赵六',
    '（原题为《渡轮与钢琴》）',
    '发布日期：2019-09-23 14:34:05 所属分类：头条',
    '【打印本页】【关闭窗口】',
    '编辑 陈一 校对 王二',
    '记者 陈一 王二 编辑 易三 校对 吴四四',
    '图片均来自网络',
    '（本文图片来源于网络，如有侵权请联系删除）',
    'Categories: Harbours',
    'Topics: ferries, sea',
    '文章关键词：渡轮 钢琴',
    'カテゴリー:渡船',
    'Share this article and your comments with peers on social media',
    '3、回复【渡轮】查看最新消息',
    '点击菜单栏【渡轮】解锁更多服务！',
    '发送邮件至ferry@harbour.example申请加入渡轮号',
    '返回渡轮网首页>>',
    '返回渡轮，查看更多',
    'Comments are closed.',
    '球点赞',
    '觉得内容不错，就点下“赞”和“在看”',
    '好看你就分享 有用就点个赞',
    '支持「渡轮」就点个三连吧！',
    '各位船长点赞、转发、在看就是最大的支持',
    '戳“阅读原文”一起来充电吧！',
    '点击↓阅读原文，到渡轮平台订阅更多班次信息。',
    '(点击图片跳转）',
    '点击下图 了解详情',
    '有任何课程相关问题，可扫码咨询',
    '扫码加好友即可拉群',
    '如果你是一个长期主义者，欢迎加入我的知识星球，我们一起往前走，每日都会更新',
    '后台发送【渡轮】关键字获取时刻表',
    '投稿联系方式：010-0000000 ferry@harbour.example',
    '侵删！',
    'Hosted on Acast. See acast.com/privacy for more information.',
    'See omnystudio.com/listener for privacy information.',
    'Learn more about your ad choices. Visit megaphone.fm/adchoices',
    'Hosted by Simplecast, an AdsWizz company. See pcm.adswizz.com for information about our collection and use of personal data for advertising.',
    'See Privacy Policy at https://art19.com/privacy and California Privacy Notice at https://art19.com/privacy#do-not-sell-my-info.',
    'Informationen zum Datenschutz: omnystudio.com/listener',
  ])('%s', (line) => {
    expect(textOf(`<p>${TEXT}</p><p>${line}</p>`)).toBe(TEXT);
    expect(textOf(`<p>${TEXT}<br>${line}</p>`)).toBe(TEXT);
  });

  test.each([
    ['an episode', '<audio src="https://pod.example/12.mp3"></audio>'],
    ['a film', '<iframe src="https://www.youtube.com/embed/nightTrain1"></iframe>'],
  ])('also where %s stands behind it, as in feeds', (_, player) => {
    const asks = 'If you enjoyed this article, please share it with a friend.';
    const played = textOf(`<p>${TEXT}</p><p>${player}</p>`);
    expect(textOf(`<p>${TEXT}</p><p>${asks}</p><p>${player}</p>`)).toBe(played);
    expect(textOf(`<p>${TEXT}<br>${asks}</p><p>${player}</p>`)).toBe(played);
  });

  test.each([
    'This entry was posted in Ferries and tagged piano, sea by ann. Bookmark the permalink.',
    `This entry was posted on Friday, May 3rd, 2019 at 12:00 pm and is filed under ${'Ferries, '.repeat(20)}Sea. You can follow any responses to this entry through the RSS 2.0 feed. Both comments and pings are currently closed.`,
    'Der Beitrag wurde am Freitag, den 3. Mai 2019 um 12:00 Uhr veröffentlicht und wurde unter Fähren abgelegt.',
    'Posted by ann59 at November 21, 2005 10:40 PM',
    'Posted by Ann Lee on 21 November 2005 at 22:40 | Comments (2) | TrackBack',
    'Posted by Ann Lee at 10:40 PM',
    'Dieser Beitrag wurde unter Fähren veröffentlicht. Setze ein Lesezeichen auf den Permalink.',
    'Ce contenu a été publié dans Bateaux par ann. Mettez-le en favori avec son permalien.',
    'Esta entrada fue publicada en Barcos por ann. Guarda el enlace permanente.',
    'Esta entrada foi publicada em Barcos por ann. Adicione o link permanente a seus favoritos.',
    'Questa voce è stata pubblicata in Barche da ann. Contrassegna il permalink.',
    'Ten wpis został opublikowany w kategorii Promy, autor: ann.',
    'Запись опубликована в рубрике Паромы автором ann. Добавьте в закладки постоянную ссылку.',
    '此条目发表在船分类目录，贴了海标签。将固定链接加入收藏夹。',
    '本篇發表於 船。將 永久鏈結 加入書籤。',
    'この投稿は 船 に ann により投稿されました。',
    '이 글은 배 카테고리에 분류되었고 ann님에 의해 2019년 5월 3일에 작성되었습니다.',
  ])('and where its blog filed it: %s', (line) => {
    expect(textOf(`<p>${TEXT}</p><p>${line}</p>`)).toBe(TEXT);
  });

  test.each([
    'The post <a>A boat</a> appeared first on <a>The Harbour</a>.',
    'Der Beitrag <a>Ein Boot</a> erschien zuerst auf <a>Der Hafen</a>.',
    'L’article <a>Un bateau</a> est apparu en premier sur <a>Le Port</a>.',
    'Cet article <a>Un bateau</a> est apparu en premier sur <a>Le Port</a>.',
    'La entrada <a>Un barco</a> se publicó primero en <a>El Puerto</a>.',
    'L’articolo <a>Una barca</a> proviene da <a>Il Porto</a>.',
    'O post <a>Um barco</a> apareceu primeiro em <a>O Porto</a>.',
    'Het bericht <a>Een boot</a> verscheen eerst op <a>De Haven</a>.',
    'Artykuł <a>Łódź</a> pochodzi z serwisu <a>Port</a>.',
    'Сообщение <a>Лодка</a> появились сначала на <a>Порт</a>.',
    'Bài viết <a>Con thuyền</a> xuất hiện đầu tiên trên <a>Bến cảng</a>.',
    '<a>Bir tekne</a> yazısı ilk önce <a>Liman</a> üzerinde ortaya çıktı.',
    '投稿 <a>一隻の船</a> は <a>港</a> に最初に表示されました。',
    'ظهرت المقالة <a>قارب</a> أولاً على <a>الميناء</a>.',
    '〈<a>一艘船</a>〉這篇文章最早發佈於《<a>港口</a>》。',
  ])('so does what WordPress puts behind it in a feed: %s', (line) => {
    const linked = line.replaceAll('<a>', '<a href="https://harbour.example/">');
    expect(textOf(`<p>${TEXT}</p><p>${linked}</p>`)).toBe(TEXT);
    expect(textOf(`<p>${TEXT}<br>${linked}</p>`)).toBe(TEXT);
    expect(textOf(`<p>${TEXT}</p><p>${linked}</p><p>Follow us on Instagram and Facebook.</p>`)).toBe(TEXT);
    const titled = line.replace(/<a>.*?<\/a>/, 'A title of its own').replaceAll(/<\/?a>/g, '');
    expect(textOf(`<p>${TEXT}</p><p>${titled}</p>`)).toBe(TEXT);
  });

  test.each([
    'The post office appeared first on maps of 1890.',
    'Der Beitrag von Anna Müller erschien zuerst auf Englisch.',
    'Cet article de luxe est apparu en premier sur le marché japonais.',
    'La entrada del túnel apareció primero en los planos de 1931.',
    'L’articolo 21 della Costituzione proviene da un lungo dibattito.',
    'Het bericht van zijn dood verscheen eerst op <a href="https://e.example/">Twitter</a>.',
    'Příspěvek na bydlení pochází z rozpočtu státu.',
    'Bài viết của ông xuất hiện đầu tiên trên tờ báo năm 1930.',
  ])('but no sentence in the same words: %s', (line) => {
    expect(textOf(`<p>${TEXT}</p><p>${line}</p>`)).toContain(line.replaceAll(/<.*?>/g, ''));
  });

  test.each([
    'The judge said that copyright law does not protect a letter.',
    'In the end, copyright is what publishers make of it.',
    '“Join us at the table,” the captain said.',
    '他感谢大家的支持，并承诺继续改革。',
    '镇长最后说，希望大家支持渡轮。',
    '从那以后，村民每次出门都要扫描二维码。',
    '居民必须扫描二维码才能上船。',
    '港口要求所有外国乘客下载这款应用。',
    'Comparte esta opinión el ministro de Sanidad.',
    'Recibe cada mes trescientos euros de ayuda.',
    'Apoya a la capitana desde 2015.',
    'Поддержать его пришли сотни людей.',
    'اشترك في المعركة ثلاثة آلاف جندي من المدينة.',
    '利用者はまずアプリをダウンロードする必要がある。',
    '저작권자는 아직 밝혀지지 않았다.',
  ])('nor one that tells of what others ask and demand: %s', (line) => {
    expect(textOf(`<p>${TEXT}</p><p>${line}</p>`)).toContain(line);
    const [again, last] = [TEXT, MORE].map((text) => `<p>${text} Again.</p>`);
    expect(textOf(`<p>${TEXT}</p><p>${MORE}</p>${again}<p>${line}</p>${last}`)).toContain(line);
  });

  test.each([
    '“声明：本文不代表本报的观点，这句话他每天都要说上十遍。”',
    '他说，这份声明不代表公司的立场，公司将在星期三另行说明有关的情况。',
    '排版与设计是这本书最大的亮点，也是它卖得这么贵的原因。',
    '关键词不是渡轮，而是钢琴。',
    '2019-09-23 14:34 于渡轮上',
    '图片来自网络，警方说这名男子把它当成了自己的作品。',
    '记者 和编辑 都上了那艘渡轮。',
    '返回港口的渡轮上只有一架钢琴，查看更多记录也没有乘客。',
  ])('nor a sentence about opinions and topics: %s', (line) => {
    expect(textOf(`<p>${TEXT}</p><p>${line}</p>`)).toBe(`${TEXT}\n\n${line}`);
  });

  test('near it whatever comes behind', () => {
    const article = `<p>${TEXT}</p><p>${MORE}</p><p>The harbour has no ferry on Sundays.</p>`;
    const behind = 'Listen to us at noon and at six on weekdays.';
    expect(textOf(`${article}<p>Follow us on Instagram and Facebook.</p><p>${behind}</p>`)).not.toContain('Instagram');
    expect(textOf(`<p>Follow us on Instagram and Facebook.</p>${article}`)).toContain('Instagram');
    const badges = '<hr><img src="/app.png"><img src="/shop.png"><img src="/paper.png"><img src="/radio.png">';
    expect(textOf(`${article}<p>Download our app and follow us on Instagram.</p>${badges}`)).not.toContain('Instagram');
    const mixed = `The harbour is ours.<br>下次请关注我们的公众号。<br>It is wide.`;
    expect(textOf(`${article}<p>${mixed}</p><p>${behind}</p>`)).toContain('It is wide.');
    const caption = 'The ferry at noon. © AFP / Ann Lee';
    expect(textOf(`${article}<p>${caption}</p><p>${behind}</p>`)).toContain(caption);
  });

  test.each(['返回渡轮，查看更多', '<a href="/">返回渡轮网首页&gt;&gt;</a>', '<br><a href="/">返回渡轮，查看更多</a>'])(
    'and from the last paragraph the way back: %s',
    (way) => {
      const told = '渡轮那天中午载着四十位乘客和一架钢琴出港，傍晚六点回来。';
      expect(textOf(`<p>${TEXT}</p><p>${told}${way}</p><p>编辑：王二</p>`)).toBe(`${TEXT}\n\n${told}`);
    },
  );

  test('but no words of a sentence', () => {
    const told = '他们说好返回渡轮，查看更多';
    expect(textOf(`<p>${TEXT}</p><p>${told}</p>`)).toContain(told);
  });

  test('also over the pictures of a page’s foot', () => {
    const foot = '<p><img src="/foot.png"></p><p><img src="/app.png" alt="App"></p>';
    expect(
      textOf(`<p>${TEXT}</p><p>声明：以上内容仅供参考，不构成投资建议。</p><p>关键词 >> 渡轮,钢琴</p>${foot}`),
    ).toBe(TEXT);
    const told = '<figure><img src="/foot.png"><figcaption>The piano on the quay.</figcaption></figure>';
    expect(textOf(`<p>${TEXT}</p><p>关键词 >> 渡轮,钢琴</p>${told}`)).toContain('关键词');
  });

  test('that it earns by links also goes from the top', () => {
    const told = 'This article contains affiliate links. We may receive a commission for purchases made through these.';
    expect(textOf(`<p>${told}</p><p>${TEXT}</p><p>${MORE}</p>`)).toBe(`${TEXT}\n\n${MORE}`);
    expect(textOf(`<p>The court said the bank will receive a fee.</p><p>${TEXT}</p>`)).toContain('a fee');
  });

  test.each(['[欢迎点击此处订阅渡轮简报，我们将在每个工作日发送最新内容至您的邮箱。]', '（歡迎訂閱我們的電子報）'])(
    'and what asks in brackets above the text: %s',
    (line) => {
      expect(textOf(`<p>${line}</p><p>${TEXT}</p><p>${MORE}</p><p>${TEXT} ${MORE}</p>`)).not.toContain(line);
    },
  );

  test('and with it the contacts, handles and drawn lines beside it', () => {
    expect(textOf(`<p>${TEXT}</p><p>――――――<br>喜欢本频道请点订阅<br>合作邮箱：a@b.example</p>`)).toBe(TEXT);
    expect(textOf(`<p>${TEXT}</p><p>Follow us on Instagram</p><p>Instagram: a.b</p><p>#a #b</p>`)).toBe(TEXT);
    expect(
      textOf(`<p>${TEXT}</p><p>我的其他频道：${[1, 2, 3].map((n) => `<a href="https://a.example/${n}">https://a.example/${n}</a> 美食：`).join('')}</p>
      <p>如果喜欢，请我喝咖啡：https://a.example/4</p><p>摄影器材：A7 24mm</p>`),
    ).toBe(TEXT);
    expect(textOf(`<p>${TEXT} #海 #船 #琴 #港口</p>`)).toBe(TEXT);
    expect(textOf(`<p>${TEXT} It was #1 and #2.</p>`)).toContain('#1 and #2.');
    expect(textOf(`<p>${TEXT}</p><ul><li>Auf Facebook teilen</li><li>Drucken</li></ul>`)).toBe(TEXT);
  });
});

describe('descriptions of films that have lost their line breaks lose what the channel asks', () => {
  const described = (body: string) =>
    renderText(articleOf(post(`---\ntitle: 船\nfrom: https://v.example/w?v=1\n---\n${body}`)).blocks);

  test.each([
    [
      'contacts and requests between addresses',
      '渡轮中午离开，六点才回来。我的小红书123456，脸书上也更新视频了https://a.example/1喜欢钢琴请支持小琴频道：https://a.example/2',
      '渡轮中午离开，六点才回来。',
    ],
    [
      'labels without a stop before them',
      '渡轮中午离开，六点才回来参加船长粉丝团看到更多:https://a.example/join✪ Website: https://a.example✪ Email: a@b.example☞© Copyright by Ferry TV #船 票#琴#海',
      '渡轮中午离开，六点才回来',
    ],
    ['an aside', '渡轮中午离开，六点才回来。（库存视频，请多支持，谢谢大家！）', '渡轮中午离开，六点才回来。'],
    [
      'a channel about itself',
      '專註渡輪與鋼琴，感謝訂閱！Focus on ferries and pianos, thank you for your subscription!',
      '',
    ],
    [
      'chapters stay, each in a line of its own',
      '渡轮中午离开。上期https://youtu.be/AbCdEfGhIjk0:00 开头1:23 上船5:27 钢琴赏我杯咖啡wechat: https://a.example/1小红书ID: 船长(笔记)本频道视频未经许可，禁止擅自搬运。',
      '渡轮中午离开。上期https://youtu.be/AbCdEfGhIjk\n0:00 开头\n1:23 上船\n5:27 钢琴',
    ],
  ])('%s', (_, body, text) => {
    expect(described(body)).toBe(text);
  });

  test('and the items of a list stand apart', () => {
    expect(described('我的推特：https://a.example/ferry1.上船（1：14）2.钢琴（3：51） 3.下船')).toBe(
      '1.上船（1：14）\n2.钢琴（3：51）\n3.下船',
    );
  });

  test.each([
    '渡轮公司的网站是https://ferry.example',
    '店铺是商贩的私人财产，未经允许强行进入，是不是侵犯财产权？',
    '船票从 8:00 卖到 12:00，下午 14:00 再卖。',
    '他在信里写道：“请支持我们的频道https://a.example”，然后就上船了。',
  ])('but not: %s', (line) => {
    expect(described(line)).toBe(line);
  });
});

describe('the end of an article has nothing behind its last sentence', () => {
  test.each([
    [
      'no sign that ends it',
      `<p>${TEXT}⚪️</p><p><a href="https://o.example">The original</a></p>`,
      `${TEXT}\n\nThe original`,
    ],
    ['nor one behind a mark', `<p><b>${TEXT}</b> ■</p>`, TEXT],
    ['no list of the same site without a title', `<p>${TEXT}</p>${LINKS}`, TEXT],
    [
      'nor one in the middle',
      `<p>${TEXT}</p><ul><li>“<a href="/a">Another ferry</a>”</li></ul><p>${MORE}</p>`,
      `${TEXT}\n\n${MORE}`,
    ],
    ['no line drawn at it', `<p>${TEXT}</p><hr><hr>`, TEXT],
  ])('%s', (_, body, text) => {
    expect(textOf(body)).toBe(text);
    expect(removedFrom(body)).not.toEqual([]);
  });

  test.each([
    ['signs that count', `<p>${TEXT}</p><p>Rating: ■ ■ ■</p>`, 'Rating: ■ ■ ■'],
    [
      'lists that are much of the text',
      `<p>Of our ferries:</p><p>${MORE.slice(0, 40)}</p>${LINKS.replace('Another', 'Another long one, the longest')}`,
      'And another',
    ],
    [
      'lists that say more',
      `<p>${TEXT}</p><ul><li>He also wrote at some length about <a href="/a">another ferry</a></li></ul>`,
      'another ferry',
    ],
    ['a list that the text leads to', `<p>${TEXT} See also these two:</p>${LINKS}`, 'And another'],
    ['references', `<p>${TEXT}</p><h2>References</h2>${LINKS}`, 'And another'],
    [
      'a label with what is no article',
      `<p>${TEXT} ${MORE}</p><p>Timetable: <a href="/summer.pdf">The whole of the summer timetable</a></p>`,
      'summer timetable',
    ],
    [
      'a label with what is elsewhere',
      `<p>${TEXT} ${MORE}</p><p>Source: <a href="https://other.example/a">What the harbour said on Friday</a></p>`,
      'on Friday',
    ],
    [
      'lists under such a title that tell something themselves',
      `<p>${TEXT}</p><h2>More from the harbour</h2><ul><li><a href="/a">A pier</a> was closed. ${MORE} ${TEXT}</li></ul><p>${MORE}</p>`,
      'was closed',
    ],
  ])('but %s stay', (_, body, text) => {
    expect(textOf(body)).toContain(text);
  });
});

describe('what portals say around an article goes', () => {
  const HAN = '渡轮中午载着四十名乘客和一架钢琴离开港口，傍晚六点只载着钢琴回来了。'.repeat(4);
  const ON = '码头上的人事后谁也说不清那些乘客想去哪里，又为什么要去。'.repeat(3);

  test.each([
    '2020-10-04 20:30 来源: 长江网',
    '2019年9月26日 15:10来源：天天基金网',
    '发布日期：2016-11-22　浏览次数：　信息来源：省发改委',
    '来源：本站原创 作者：医技药剂党支部 时间：2019年10月31日 23:00 浏览：33',
    '中国网 2019-11-25 10:37:31',
    '发布日期：2019-03-06 责任编辑：龙慧',
    '首页> 要闻',
    '产经 > 正文',
    '（原标题：渡轮与钢琴）',
  ])('above it: %s', (line) => {
    expect(textOf(`<p>${line}</p><p>${HAN}</p><p>${ON}</p>`)).toBe(`${HAN}\n\n${ON}`);
  });

  test.each(['2019年11月25日，北京，晴。', '2020年6月5日 港口日记', '今天是2019年11月25日，10:30我们到了港口。'])(
    'but not: %s',
    (line) => {
      expect(textOf(`<p>${line}</p><p>${HAN}</p><p>${ON}</p>`)).toContain(line.slice(0, 12));
    },
  );

  const after =
    '<p>我要反馈</p><p>6条评论|106人参与网友评论</p><ul><li>渡轮停航</li><li>钢琴失踪</li></ul><p>最热评论</p>';
  test.each(['责任编辑：张迪', '[责任编辑：刘斌]', '【纠错】责任编辑：尹世杰', '本文来源：渡轮周刊 责任编辑：杨倩'])(
    'behind the name of its editor: %s',
    (line) => {
      expect(textOf(`<p>${HAN}</p><p>${line}</p>${after}`)).toBe(HAN);
    },
  );

  test('but not where the text goes on there, or something was added', () => {
    expect(textOf(`<p>${HAN}</p><p>责任编辑：张迪</p><p>${ON}</p>`)).toContain(ON);
    expect(textOf(`<p>${HAN}</p><p>责任编辑：张迪</p><p>附：乘客名单</p>`)).toContain('附：乘客名单');
    expect(
      textOf(`<p>${HAN}</p><p>责任编辑：张迪</p><ul>${'<li>渡轮的乘客和他们的行李</li>'.repeat(20)}</ul>`),
    ).toContain('行李');
  });
});

describe('what tells of the page alone goes from the end', () => {
  test.each([
    [
      'a list of its facts',
      '<ul><li><b>日期</b> 01.06.2020</li><li><b>作者</b> 张三</li><li><b>打印</b> <a href="#">打印此页</a></li></ul>',
    ],
    [
      'in German',
      '<ul><li>Datum 01.06.2020</li><li>Themen <a href="/s">See</a></li><li>Drucken Seite drucken</li></ul>',
    ],
    ['a row of places to share it', '<p><a href="#">Facebook</a><a href="#">Twitter</a></p>'],
    ['a code to be scanned', '<p><img src="/qr.png" alt="渡轮财经公众号"></p><p>渡轮财经公众号</p>'],
    ['the line of a plugin', '<p>赞过：</p><p>赞 正在加载……</p>'],
    ['a list of what belongs to it', '<h2>更多相关内容</h2><ul><li><a href="/3">渡轮停航</a></li></ul>'],
  ])('%s', (_, part) => {
    expect(textOf(`<p>${TEXT}</p>${part}`)).toBe(TEXT);
  });

  test.each([
    ['a list of facts about a book', '<ul><li>作者：张三</li><li>主题：渡轮</li><li>日期：2020年</li></ul>'],
    ['names of sites in a sentence', '<p>Facebook, Twitter and Reddit were down.</p>'],
    ['a list of sites', '<ul><li>Facebook</li><li>Twitter</li><li>Reddit</li></ul>'],
    ['what is said of such codes', '<p>他说，他从来不扫路边的二维码。</p>'],
  ])('but %s stays', (_, part) => {
    expect(textOf(`<p>${TEXT}</p>${part}`).length).toBeGreaterThan(TEXT.length + 10);
  });
});

describe('walls go wherever they stand', () => {
  test.each([
    'Subscribe to continue reading.',
    'This article is for subscribers only.',
    'Already a subscriber? Log in',
    'You have read your 3 free articles this month.',
    '您已读完本月的免费文章',
    '订阅后继续阅读全文',
    '注册后即可阅读全文',
    '購買後閱讀全文',
    '已有账号？',
    '成为会员，畅读全站文章',
    '本文仅限付费会员阅读',
    'Dieser Artikel ist für Sie kostenlos. Jetzt Probeabo sichern!',
    'Weiterlesen mit unserem Digitalabo',
    'Article réservé aux abonnés',
    'Il vous reste 70 % de cet article à lire.',
    'Contenido exclusivo para suscriptores',
    'Conteúdo exclusivo para assinantes',
    'Contenuto riservato agli abbonati',
    'Материал доступен только подписчикам',
    'この記事は有料会員限定です。',
    '［有料会員限定］ この記事は会員限定です。電子版に登録すると続きをお読みいただけます。',
    '残り1,234文字',
    '로그인 후 이용하실 수 있습니다',
  ])('%s', (line) => {
    expect(textOf(`<p>${TEXT}</p><div><p>${line}</p></div><p>${MORE}</p>`)).toBe(`${TEXT}\n\n${MORE}`);
  });
});

describe('labels go also inside lists and quotes', () => {
  test.each([
    'Artikel teilen',
    'この記事をシェア',
    'Partager cet article',
    'Compartir',
    '1|2',
    'Reklama',
    'Ten tekst przeczytasz w mniej niż minutę',
    'このニュースをシェア',
    '기사 공유',
    '分享给好友',
  ])('%s', (line) => {
    expect(textOf(`<p>${TEXT}</p><p>${line}</p><p>${MORE}</p>`)).toBe(`${TEXT}\n\n${MORE}`);
    expect(textOf(`<p>${TEXT}</p><ul><li>${line}</li></ul><p>${MORE}</p>`)).toBe(`${TEXT}\n\n${MORE}`);
    expect(textOf(`<p>${TEXT}</p><blockquote><p>${MORE}</p><p>${line}</p></blockquote>`)).toBe(`${TEXT}\n\n${MORE}`);
  });
});

describe('links to other articles go', () => {
  test.each([
    [
      'under the name of a series',
      `<p>如果您错过了前面的内容，可以在这里回顾：</p>${LINKS}<p>${MORE}</p>`,
      `${TEXT}\n\n${MORE}`,
    ],
    [
      'under a title that names a topic',
      `<h3>More Great FERRY Stories</h3><ul><li>Ferries must unionize, <a href="/a">no matter what harbours say</a></li><li>Could one <a href="/b">sail around the world</a>?</li></ul>`,
      TEXT,
    ],
    [
      'under what readers might like',
      `<p>Like this? You might also be interested in:</p>${LINKS}<p>${MORE}</p>`,
      `${TEXT}\n\n${MORE}`,
    ],
    ['under "More:"', `<h4>More:</h4>${LINKS}<p>${MORE}</p>`, `${TEXT}\n\n${MORE}`],
    [
      'behind a label',
      `<p>MIRA: <a href="/c/piano">The piano that nobody fetched</a></p><p>${MORE}</p>`,
      `${TEXT}

${MORE}`,
    ],
    [
      'behind a label that is a heading',
      `<h3>Mire: <a href="/c/piano">The piano that nobody fetched</a></h3><p>${MORE}</p>`,
      `${TEXT}\n\n${MORE}`,
    ],
    ['under a name at the end', `<p>${MORE}</p><p>Of ferries</p>${LINKS}`, `${TEXT}\n\n${MORE}\n\nOf ferries`],
    [
      'under a title in the same paragraph',
      `<p><b>DON’T MISS</b><br>A ferry <a href="/a">[NEWS]</a><br>A pier <a href="/b">[MORE]</a></p>`,
      TEXT,
    ],
    ['behind "Read more:"', `<p>Read more: <a href="/c/urban-nature">Urban nature</a></p>`, TEXT],
    [
      'in a box without a name behind the text',
      '<div class="k1"><div><a href="/a"><div>Another ferry</div></a></div><div><a href="/b"><div>And another</div></a></div></div>',
      TEXT,
    ],
    [
      'as lines behind the text',
      '<p><a href="/a">Another ferry</a></p><p><a href="/b">And another</a></p><p><a href="/c">A third</a></p>',
      TEXT,
    ],
    ['as a picture behind the text', '<div><a href="/tag/sea"><div><img src="/x.jpg"></div></a></div>', TEXT],
  ])('%s', (_, part, text) => {
    expect(textOf(`<p>${TEXT}</p>${part}`)).toBe(text);
  });
});

test('what an app shows around an article goes, whatever little words those are', () => {
  const above = ['在小说阅读器读本章', '去阅读', '以下文章来源于渡轮应急中心\n，作者老船长'];
  const foot = [
    '预览时标签不可点',
    '微信扫一扫\n关注该公众号',
    '知道了',
    '渡轮观察',
    '取消\n允许',
    '×\n分析',
    '：\n，\n。',
    '赞\n，轻点两下取消赞\n听过',
  ];
  const body = [...above, TEXT, '“知道了。”', MORE, ...foot].join('\n\n');
  expect(renderText(articleOf(post(`---\ntitle: A\n---\n# A\n\n${body}`)).blocks)).toBe(
    `${TEXT}\n\n“知道了。”\n\n${MORE}`,
  );
  const told = ['微信扫一扫关注该公众号', TEXT, '知道了'].join('\n\n');
  expect(renderText(articleOf(post(`---\ntitle: A\n---\n# A\n\n${MORE}\n\n${told}`)).blocks)).toContain('知道了');
});

test('a request that its layout broke into lines goes as one', () => {
  const broken =
    '<p>觉得不错，就点个 “<br>在看<br>” 或 "<br>赞<br>” 吧~</p><p>点击<br>阅读原文<br>到渡轮平台查询更多班次</p>';
  expect(textOf(`<p>${TEXT}</p><p>${MORE}</p>${broken}`)).toBe(`${TEXT}\n\n${MORE}`);
});

test.each([
  '原创 渡轮实验室 远洋渡轮千里眼安全技术中心 2023-07-13 21:24',
  'Ann Vandermeer 渡轮卫士 2023-03-27 17:01',
  '点击上方蓝色字体，关注我们',
  '赶紧点击上方话题进行订阅吧！',
])('above the text too: %s', (line) => {
  expect(textOf(`<p>${line}</p><p>${TEXT}</p><p>${MORE}</p>`)).toBe(`${TEXT}\n\n${MORE}`);
});

describe('but what the article says of such things stays', () => {
  test.each([
    '船长说，他每天都给女儿的照片点个赞，然后才去开船。',
    '三人加入知识星球项目之后，渡轮的班次多了一倍。',
    '他点击图片，看见了渡轮的全貌，于是决定写下这一切。',
    '她在后台发送了一封信，没有人回答。',
  ])('%s', (line) => {
    expect(textOf(`<p>${TEXT}</p><p>${line}</p>`)).toBe(`${TEXT}\n\n${line}`);
  });
});

describe('but what the article says of such things stays', () => {
  test.each([
    'Subscribers to our newsletter had waited for the ferry since noon.',
    'He asked them to subscribe to the fund, and forty did.',
    '“感谢大家的支持，我们一定会回来的，”船长说。',
    '“请关注我们的公众号，我们会在那里公布消息，”市政厅的发言人说。',
    'The newsletter has 3,000 subscribers, who pay five euros a month to continue reading it.',
    '今年订阅电子报的读者比去年多了三成，会员制成了报社的主要收入。',
    '这家报社的付费会员可以阅读全文，其他人每月只能看三篇，这一做法引起了争论。',
    'Der Verlag verkauft sein Abonnement jetzt auch am Kiosk.',
    'Les abonnés reçoivent la lettre chaque matin.',
    'Twitter: a story of how it began.',
    'Anmeldung: moor (at) talbote (punkt) example',
    'Email: the captain can be reached at captain@ferry.example.',
    '点赞的人越来越多，渡轮公司却没有回应。',
    '取消订阅的人在一周内增加了两倍，公司的股价随之下跌。',
    'For more than ten years he had to follow orders from the harbour.',
    'Farmers will receive compensation for the products that the flood took.',
    'Reach the pier at dusk and follow the path to the lighthouse.',
    'Follow the river on the old map, and you come to the ferry.',
    'Melde dich bis Freitag im Rathaus an.',
    'Posted by the pilots at noon, the chart hung there until March 2005.',
    'This entry was the last one in the log of the ferry.',
    'Der Beitrag wurde am Mittwoch im Radio gesendet.',
    'Der Artikel wurde von der Fähre und unter großem Beifall vorgelesen.',
    'You must be logged in to the harbour’s network to see the timetable.',
    'Esta entrada fue la última del año.',
    '本文发表在去年的《港口》杂志上。',
    'この投稿は翌日になって消された。',
    'The harbour has a WhatsApp channel of its own.',
    'Nuestro canal es el más ancho de la costa.',
  ])('%s', (line) => {
    expect(textOf(`<p>${TEXT}</p><p>${MORE}</p><p>${line}</p>`)).toContain(line);
  });

  test.each([
    [
      'sources on many sites',
      `<p>Sources:</p><ul><li><a href="https://a.example/">A</a></li><li><a href="https://b.example/">B</a></li></ul>`,
    ],
    ['one link to the original', `<p><a href="https://other.example/a">Another ferry: the original</a></p>`],
    ['a heading over text of its own', `<h2>Recommended</h2><p>${MORE} ${MORE}</p>`],
    ['a picture that opens larger', '<a href="/big.jpg"><img src="/small.jpg"></a>'],
    [
      'a picture with a caption',
      '<figure><a href="/gallery/7"><img src="/x.jpg"></a><figcaption>The pier</figcaption></figure>',
    ],
  ])('%s', (_, part) => {
    const text = textOf(`<p>${TEXT}</p>${part}`);
    for (const words of ['Another ferry: the original', 'Recommended', 'The pier', 'Sources:']) {
      if (part.includes(words)) expect(text).toContain(words);
    }
  });
});

test.each(['קראו גם', 'עוד בנושא', 'بیشتر بخوانید', 'اخبار مرتبط', 'مزید پڑھیں', 'আরও পড়ুন', 'あわせて読みたい'])(
  'a link to another article goes from between paragraphs behind a label in whatever language: %s',
  (label) => {
    const link = `<p>${label}: <a href="https://n.example/x">The piano of the harbour</a></p>`;
    expect(textOf(`<p>${TEXT}</p>${link}<p>${MORE}</p>`)).toBe(`${TEXT}\n\n${MORE}`);
  },
);
