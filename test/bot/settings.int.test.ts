import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/bot/commands.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { textOf } from '../../src/playground/client.ts';
import { readButton } from './stories.ts';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeAll(() => world.bot.publish(world.ports.i18n, 'en'));
beforeEach(async () => {
  world.setNow(BASE);
  ann = await world.newcomer('Ann');
});

const key = () => subscriberKey({ chatId: ann, threadId: null });
const settings = () => world.store.subscribers.get(key());
const due = async () => {
  const instant = await world.store.due.get(key());
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe('/time', () => {
  test.each([
    ['/time 20:15', ['20:15'], '2026-11-22T20:15:00.000Z'],
    ['/time 8', ['08:00'], '2026-11-23T08:00:00.000Z'],
    ['/time ２０：１５', ['20:15'], '2026-11-22T20:15:00.000Z'],
    ['/time 20:00 8.30', ['08:30', '20:00'], '2026-11-22T20:00:00.000Z'],
    ['/time 7, 12，18、22', ['07:00', '12:00', '18:00', '22:00'], '2026-11-22T12:00:00.000Z'],
    ['/time 8 08:00 8:00', ['08:00'], '2026-11-23T08:00:00.000Z'],
    ['/time 8 am and 8:15 p.m.', ['08:00', '20:15'], '2026-11-22T20:15:00.000Z'],
  ])('%j sets it, and says when the next digest comes', async (typed, times, next) => {
    await world.ask(ann, '/subscribe Science');
    const { text } = await world.askOne(ann, typed);
    for (const time of times) expect(text).toContain(time);
    expect(text).toMatch(/The next one comes (today|tomorrow) at \d\d:\d\d\.$/);
    expect((await settings())?.schedule.times).toEqual(times);
    expect(await due()).toBe(next);
  });

  test('without an hour offers some as buttons, each of which turns on and off', async () => {
    await world.ask(ann, '/subscribe Science');
    const asked = await world.askOne(ann, '/time');
    expect(asked.text).toBe(t('time-ask', { time: '08:00', zone: 'UTC', days: 'every day' }));
    expect(labelsOf(asked)).toContain('✓ 08:00');
    const { message, popup, fresh } = await world.tap(ann, asked, '22:00');
    expect(popup).toBe(t('next-comes', { next: 'today at 22:00' }));
    expect(message.text).toBe(t('time-ask', { time: '08:00 and 22:00', zone: 'UTC', days: 'every day' }));
    expect(labelsOf(message)).toEqual(expect.arrayContaining(['✓ 08:00', '✓ 22:00', '12:00']));
    expect(fresh).toEqual([]);
    const without = await world.tap(ann, message, '✓ 08:00');
    expect(without.message.text).toBe(t('time-ask', { time: '22:00', zone: 'UTC', days: 'every day' }));
    expect(await due()).toBe('2026-11-22T22:00:00.000Z');
    const last = await world.tap(ann, without.message, '✓ 22:00');
    expect(last).toMatchObject({ popup: t('one-stays'), message: without.message });
    expect((await settings())?.schedule.times).toEqual(['22:00']);
  });

  test('of six offers only those six, one of them at no full hour', async () => {
    const six = await world.askOne(ann, '/time 06:30 8 10 12 14 16');
    expect(six.text).toContain('06:30');
    const asked = await world.askOne(ann, '/time');
    const all = ['06:30', '08:00', '10:00', '12:00', '14:00', '16:00'].map((time) => `✓ ${time}`);
    expect(labelsOf(asked)).toEqual([...all, t('button-all-settings')]);
    const { message } = await world.tap(ann, asked, '✓ 06:30');
    expect(labelsOf(message)).toContain('07:00');
  });

  test('before any tag is picked is noted', async () => {
    const { text } = await world.askOne(ann, '/time 21');
    expect(text).toBe(`${t('time-set', { time: '21:00', zone: 'UTC', days: 'every day' })}\n${t('next-no-tags')}`);
    expect(await due()).toBeUndefined();
    await world.ask(ann, '/subscribe Science');
    expect(await due()).toBe('2026-11-22T21:00:00.000Z');
  });

  test.each([
    ['/time never', 'never'],
    ['/time 25:00', '25:00'],
    ['/time 08:00 8xm', '8xm'],
    // In the words that were typed, not in those that they were read as.
    ['/time 每周一早上八点', '每周一早上八点'],
    ['/time half past noonish', 'half'],
    ['/time ２５：００', '２５：００'],
    [`/time ${'x'.repeat(3_000)}`, `${'x'.repeat(99)}…`],
  ])('%.20s is not understood, and changes nothing', async (typed, text) => {
    await world.ask(ann, '/subscribe Science');
    const before = await world.snapshot();
    expect((await world.askOne(ann, typed)).text).toBe(t('time-wrong', { text }));
    expect(await world.snapshot()).toEqual(before);
  });

  test('more than six a day are too many, and the answer says that', async () => {
    const { text } = await world.askOne(ann, '/time 1 2 3 4 5 6 7');
    expect(text).toBe(t('time-too-many', { most: 6 }));
    expect(await settings()).toBeUndefined();
  });
});

describe('/timezone', () => {
  test.each([
    ['12:30', ['Europe/Moscow']],
    ['6:28 pm', ['Asia/Tokyo']],
    ['18.30', ['Asia/Tokyo']],
  ])('%s, which the clock shows there, as the question for it lets people type, is the zone', async (typed, zones) => {
    await world.ask(ann, '/subscribe Science');
    await world.askOne(ann, `/timezone ${typed}`);
    expect([(await settings())?.timezone]).toEqual(zones);
  });

  test('of a time that a dial shows twice a day asks which it is', async () => {
    const which = await world.askOne(ann, '/timezone 6:30');
    expect(which.text).toBe(t('zone-which'));
    expect(labelsOf(which).map((label) => label.slice(-5))).toEqual(['06:30', '18:30']);
    expect((await world.askOne(ann, '/timezone 09:47')).text).toBe(t('zone-wrong', { text: '09:47' }));
  });

  test.each([
    ['/timezone Berlin', 'Europe/Berlin', '10:30', '2026-11-23T07:00:00.000Z'],
    ['/timezone 北京', 'Asia/Shanghai', '17:30', '2026-11-23T00:00:00.000Z'],
    ['/timezone UTC+8', '+08:00', '17:30', '2026-11-23T00:00:00.000Z'],
    ['/timezone -3:30', '-03:30', '06:00', '2026-11-22T11:30:00.000Z'],
    ['/timezone America/New_York', 'America/New_York', '04:30', '2026-11-22T13:00:00.000Z'],
  ])('%s sets it, and says what time it is there', async (typed, zone, clock, next) => {
    await world.ask(ann, '/subscribe Science');
    const { text } = await world.askOne(ann, typed);
    expect(text).toContain(clock);
    expect(text).toMatch(/(today|tomorrow) at 08:00\.$/);
    expect((await settings())?.timezone).toBe(zone);
    expect(await due()).toBe(next);
  });

  test('without a name says which it is, and sets that of the clock which is tapped', async () => {
    await world.ask(ann, '/subscribe Science');
    const screen = await world.askOne(ann, '/timezone');
    expect(screen.text).toBe(t('zone-ask', { zone: 'UTC', clock: '09:30' }));
    const { message } = await world.tap(ann, screen, '15:00');
    expect(message.text).toContain(t('zone-set', { zone: 'India Standard Time', clock: '15:00' }));
    expect((await settings())?.timezone).toMatch(/^Asia\/(?:Kolkata|Calcutta)$/);
    expect(await due()).toBe('2026-11-23T02:30:00.000Z');
  });

  test('before any tag is picked is noted', async () => {
    const { text } = await world.askOne(ann, '/timezone Berlin');
    expect(text).toBe(`${t('zone-set', { zone: 'Central European Time', clock: '10:30' })}\n${t('next-no-tags')}`);
  });

  test('that does not exist is said so, and changes nothing', async () => {
    await world.ask(ann, '/subscribe Science');
    const before = await world.snapshot();
    expect((await world.askOne(ann, '/timezone Atlantis')).text).toBe(t('zone-wrong', { text: 'Atlantis' }));
    expect((await world.askOne(ann, '/timezone UTC+99')).text).toBe(t('zone-wrong', { text: 'UTC+99' }));
    expect(await world.snapshot()).toEqual(before);
  });

  test('is that of a location that was sent', async () => {
    await world.ask(ann, '/subscribe Science');
    const sent = await world.telegram.sendLocation(ann, { latitude: 35.68, longitude: 139.69 });
    const said = await world.telegram.waitForMessage(
      ann,
      ({ from_bot, message_id }) => from_bot && message_id > sent.message_id,
    );
    expect(said.text).toContain('Japan');
    expect((await settings())?.timezone).toBe('Asia/Tokyo');
  });

  test('that may be several is asked about with buttons', async () => {
    await world.ask(ann, '/subscribe Science');
    const which = await world.askOne(ann, '/timezone San');
    expect(which.text).toBe(t('zone-which'));
    expect(labelsOf(which).length).toBeGreaterThan(1);
    const label = labelsOf(which).find((name) => name.includes('Santo Domingo')) ?? '';
    const { message } = await world.tap(ann, which, label);
    expect(message.text).toContain('Your time zone is');
    expect((await settings())?.timezone).toBe('America/Santo_Domingo');
  });

  test.each([
    ['zh-Hans', '美国', '纽约 · 北美东部时间 · 04:30'],
    ['ru', 'Россия', 'Москва, стандартное время · 12:30'],
    ['de', 'Brasilien', 'São Paulo · Brasília-Normalzeit · 06:30'],
  ])('of several is called in %s as people there call its city', async (locale, typed, label) => {
    world.setNow(BASE);
    await world.askOne(ann, `/language ${locale}`);
    expect(labelsOf(await world.askOne(ann, `/timezone ${typed}`))).toContain(label);
  });
});

/** The languages as they call themselves, in the order of their tags. */
const NAMES = [
  'العربية',
  'Deutsch',
  'English',
  'Español',
  'Français',
  'Bahasa Indonesia',
  '日本語',
  '한국어',
  'Português',
  'Русский',
  '简体中文',
  '繁體中文',
];

describe('/language', () => {
  test('by buttons: everything after it is in that language, and back', async () => {
    await world.ask(ann, '/subscribe Science');
    const asked = await world.askOne(ann, '/language');
    expect(asked.text).toBe(t('language-ask'));
    // As on every page of settings, what holds is marked.
    const marked = NAMES.map((name) => (name === 'English' ? `✓ ${name}` : name));
    expect(labelsOf(asked)).toEqual([...marked, t('button-all-settings')]);
    const format = await world.askOne(ann, '/format');
    expect(labelsOf(format)).toContain(`✓ ${t('button-format-rich')}`);
    expect(labelsOf(format)).toContain(t('button-format-classic'));
    const { message } = await world.tap(ann, asked, '简体中文');
    const zh = world.t('zh-Hans');
    expect(message.text).toBe(zh('language-set'));

    expect((await world.askOne(ann, '/help')).text).toBe(zh('help'));
    expect((await world.askOne(ann, '/subscribe xyzzy')).text).toBe(zh('unknown-tag-none', { tag: 'xyzzy' }));
    expect((await world.askOne(ann, 'hello')).text).toBe(zh('just-talk'));
    const digest = await world.askOne(ann, '/digest');
    expect(digest.text).toContain('11月22日星期日');
    expect(digest.text).toContain(zh('digest-count', { count: 5 }));
    const { fresh } = await world.tap(ann, digest, readButton(digest, 1));
    expect(labelsOf(fresh[0]!)).toEqual([
      zh('button-next'),
      zh('button-original'),
      zh('button-save'),
      zh('button-share'),
      '# Science',
    ]);
    await world.put(articleOf(['Science'], 200, { title: '新消息', date: BASE + 60_000 }));
    const [scheduled] = await world.edition(ann);
    expect(scheduled?.text).toContain(`11月23日星期一 · 08:00\n${zh('digest-count', { count: 1 })}`);

    expect((await world.askOne(ann, '/language en')).text).toBe(t('language-set'));
    expect((await world.askOne(ann, '/help')).text).toBe(t('help'));
  });

  test.each(['zh', 'zh-Hans', 'zh-cn', '简体中文', '中文', 'Chinese', 'chinese'])(
    'typed as %s is Chinese',
    async (typed) => {
      expect((await world.askOne(ann, `/language ${typed}`)).text).toBe(world.t('zh-Hans')('language-set'));
      expect((await settings())?.locale).toBe('zh-Hans');
    },
  );

  test.each([
    ['繁体', 'zh-Hant'],
    ['繁體', 'zh-Hant'],
    ['简体', 'zh-Hans'],
    ['bahasa', 'id'],
  ])('typed as a part of its name, %s, is %s', async (typed, locale) => {
    await world.askOne(ann, `/language ${typed}`);
    expect((await settings())?.locale).toBe(locale);
  });

  test('a Chinese reader chooses the characters of articles, by buttons or by typing', async () => {
    await world.put(articleOf(['头发'], 1, { language: 'zh-Hans', title: '理发师的头发', summary: '头发' }));
    await world.ask(ann, '/subscribe 头发');
    expect(labelsOf(await world.askOne(ann, '/language')).join()).not.toContain(t('button-script-hant'));
    await world.askOne(ann, '/language zh-Hant');
    const zh = world.t('zh-Hant');
    const asked = await world.askOne(ann, '/language');
    expect(labelsOf(asked)).toContain(`✓ ${zh('button-script-as-written')}`);
    const { message } = await world.tap(ann, asked, zh('button-script-hant'));
    expect(message.text).toBe(zh('script-set-hant'));
    for (const command of ['/tag 头发', '/latest', '/preview', '/digest'])
      expect((await world.askOne(ann, command)).text, command).toContain('理髮師的頭髮');
    const digest = (await world.telegram.lastFromBot(ann))!;
    const { fresh } = await world.tap(ann, digest, readButton(digest, 1));
    expect(fresh[0]?.text).toContain('理髮師的頭髮');
    expect(labelsOf(fresh[0]!)).toContain('# 头发');

    expect((await world.askOne(ann, '/language articles as-written')).text).toBe(zh('script-set-as-written'));
    // As the buttons say it, and a part of that.
    expect((await world.askOne(ann, `/language ${zh('button-script-hans')}`)).text).toBe(zh('script-set-hans'));
    expect((await world.askOne(ann, '/language 轉為繁體')).text).toBe(zh('script-set-hant'));
    expect((await world.askOne(ann, '/language 照原文')).text).toBe(zh('script-set-as-written'));
    expect((await world.askOne(ann, '/latest')).text).toContain('理发师的头发');
  });

  test('we do not speak is said so, with those we do', async () => {
    const asked = await world.askOne(ann, '/language Klingon');
    expect(asked.text).toBe(t('language-wrong', { text: 'Klingon' }));
    expect(labelsOf(asked)).toEqual(NAMES);
    expect(await settings()).toBeUndefined();
  });

  test.each([
    ['en', 'en'],
    ['zh-hans', 'zh-Hans'],
    ['zh-hant', 'zh-Hans'],
    ['ar', 'ar'],
    ['fr', 'fr'],
    ['pt', 'pt-BR'],
    ['sw', 'en'],
  ])('the menu of a Telegram that speaks %s is in %s', async (languageCode, locale) => {
    const { id } = await world.telegram.createPerson({ name: 'Bo', languageCode });
    const menu = await world.telegram.menu(id);
    const say = world.t(locale);
    expect(menu.commands.map(({ command }) => command)).toEqual([...COMMANDS]);
    for (const { command, description } of menu.commands) expect(description).toBe(say(`command-${command}`));
    expect(menu.description).toBe(say('bot-description'));
    expect(menu.short_description).toBe(say('bot-short-description'));
  });
});

describe('/format', () => {
  test.each([
    ['en', 'plain text'],
    ['de', 'Text'],
    ['zh-Hans', '纯文字'],
    ['fr', 'texte'],
  ])('in %s is typed as its button has it, or in part: %s', async (language, typed) => {
    await world.ask(ann, `/language ${language}`);
    await world.ask(ann, `/format ${typed}`);
    expect((await settings())?.format).toBe('classic');
  });

  test('by buttons: digests and articles come as plain text from then on, and back by typing', async () => {
    await world.ask(ann, '/subscribe Science');
    const asked = await world.askOne(ann, '/format');
    expect(asked.text).toBe(t('format-ask-rich'));
    const { message } = await world.tap(ann, asked, t('button-format-classic'));
    expect(message.text).toBe(t('format-set-classic'));
    const digest = await world.askOne(ann, '/digest');
    expect(digest.rich_message).toBeNull();
    const { fresh } = await world.tap(ann, digest, '1');
    expect(fresh.map((one) => one.rich_message)).toEqual([null]);

    expect((await world.askOne(ann, '/format rich')).text).toBe(t('format-set-rich'));
    expect((await world.askOne(ann, '/latest')).rich_message).not.toBeNull();
  });

  test('we do not have is said so, and changes nothing', async () => {
    expect((await world.askOne(ann, '/format pdf')).text).toBe(t('format-wrong', { text: 'pdf' }));
    expect(await settings()).toBeUndefined();
  });
});

describe('what is no command', () => {
  test('is answered with the way to help in private', async () => {
    expect((await world.askOne(ann, '/frobnicate now')).text).toBe(t('unknown-command', { command: '/frobnicate' }));
    expect((await world.askOne(ann, `/${'x'.repeat(300)}`)).text).toContain('/help');
    expect((await world.askOne(ann, `/${'😀'.repeat(40)}`)).text).toContain(`/${'😀'.repeat(19)}…`);
    expect((await world.askOne(ann, 'Good morning!')).text).toBe(t('just-talk'));
  });

  test('but the names of tags in private show their newest articles', async () => {
    expect((await world.askOne(ann, 'night trains')).text).toContain(t('tag-heading', { tag: 'Night Trains' }));
    const lists = (await world.ask(ann, 'Maps, Chess')).map(({ text }) => text.split('\n')[0]);
    expect(lists).toEqual(['Maps', 'Chess'].map((tag) => t('tag-heading', { tag })));
  });

  test('is taken for a slip where a tag is called much like it', async () => {
    for (const [typed, tag] of [
      ['Sciense', 'Science'],
      ['Night Trains are late', 'Night Trains'],
      ['今天的联合早报', '联合早报'],
    ] as const) {
      const answer = await world.askOne(ann, typed);
      expect(answer.text).toBe(t('unknown-tag', { tag: typed }));
      const { fresh } = await world.tap(ann, answer, tag);
      expect(fresh[0]?.text).toContain(t('tag-heading', { tag }));
    }
    for (const typed of ['hi', 'no', 'Good evening', '👍'])
      expect((await world.askOne(ann, typed)).text).toBe(t('just-talk'));
  });

  test('but an hour, as who was asked for one may type it, shows the hours to choose from, and changes nothing', async () => {
    await world.ask(ann, '/subscribe Science');
    const asked = t('time-ask', { time: '08:00', zone: 'UTC', days: 'every day' });
    for (const typed of ['8:30', '８：３０', '8 pm', 'half past eight', 'every day at 8:00 and 20:00', 'noon'])
      expect((await world.askOne(ann, typed)).text, typed).toBe(asked);
    expect((await settings())?.schedule.times).toEqual(['08:00']);
    for (const typed of ['8', '８', '三', 'seven', '1/2', '3, 5', '8:30 is too early', '25:00'])
      expect((await world.askOne(ann, typed)).text, typed).toBe(t('just-talk'));
    await world.ask(ann, '/language zh');
    for (const typed of ['早上八点半', '下午3点', '每天 8:00 和 20:00'])
      expect(labelsOf(await world.askOne(ann, typed)), typed).toContain('✓ 08:00');
  });

  test('an hour that is none of those to choose from is among them where it was typed', async () => {
    await world.ask(ann, '/subscribe Science');
    const screen = await world.askOne(ann, 'half past seven');
    expect(labelsOf(screen)).toEqual(expect.arrayContaining(['07:00', '07:30', '✓ 08:00']));
    await world.tap(ann, screen, '07:30');
    expect((await settings())?.schedule.times).toEqual(['07:30', '08:00']);
  });

  test.each([
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['Мюнхен', 'Europe/Berlin'],
    ['上海', 'Asia/Shanghai'],
    ['UTC+8', '+08:00'],
  ])('the city %s, as who was asked for theirs may type it, is a button for its clock', async (typed, zone) => {
    await world.ask(ann, '/subscribe Science');
    const screen = await world.askOne(ann, typed);
    expect(screen.text).toBe(t('zone-ask', { zone: 'UTC', clock: '09:30' }));
    expect((await settings())?.timezone).toBe('UTC');
    await world.tap(ann, screen, labelsOf(screen)[0]!);
    expect((await settings())?.timezone).toBe(zone);
  });

  test.each(['help', 'Help!', ' HELP ', '/ help'])(
    'a command without its slash, as %j, is that command',
    async (typed) => {
      expect((await world.askOne(ann, typed)).text).toBe(t('help'));
    },
  );

  test.each([
    ['de', 'Hilfe', 'help'],
    ['zh-Hans', '帮助。', 'help'],
    ['zh-Hant', '退訂', 'nothing-subscribed'],
    ['ru', 'Поиск', 'search-how'],
    ['es', '¿Ayuda?', 'help'],
    ['ar', 'الغاء الاشتراك', 'nothing-subscribed'],
    ['ko', '구독 취소', 'nothing-subscribed'],
  ])('in %s %s is that command as well', async (locale, typed, key) => {
    await world.ask(ann, `/language ${locale}`);
    expect((await world.askOne(ann, typed)).text).toBe(world.t(locale)(key));
  });

  test('a command without its slash is a tag where one is called so, and none among other words', async () => {
    await world.put(articleOf(['Search'], 1));
    expect((await world.askOne(ann, 'search')).text).toContain(t('tag-heading', { tag: 'Search' }));
    expect((await world.askOne(ann, 'please stop')).text).toBe(t('just-talk'));
    expect((await world.askOne(ann, 'Stop')).text).toContain(t('stop-ask', { count: 0 }).slice(0, 20));
  });

  test.each([
    ['en', 'find lighthouses', 'Found: lighthouses'],
    ['en', 'Search for lighthouses.', 'Found: lighthouses'],
    ['en', 'mute football', 'No more articles with: football'],
    ['en', 'unsubscribe from Chess, Opera', 'You are not subscribed to any tag'],
    ['en', 'Time zone Berlin', 'Your time zone is Central European Time'],
    ['en', 'Help me please', 'I send you one digest a day'],
    ['en', 'why did you send me this?', 'Which article?'],
    ['zh-Hans', '搜索Lighthouses', '查找结果：Lighthouses'],
    ['zh-Hans', '订阅聯合早報', '已订阅：联合早报'],
    ['zh-Hans', '/屏蔽 足球', '足球'],
    ['zh-Hans', '/tag联合早报', '联合早报 1'],
    ['ru', 'найди lighthouses', 'Нашлось: lighthouses'],
    ['ru', 'Подписаться на Chess', 'Вы подписались: Chess'],
    ['de', '/hilfe', 'Ich schicke dir jeden Tag einen Überblick'],
  ])('in %s %j is that command with the words behind it', async (locale, typed, said) => {
    await world.ask(ann, `/language ${locale}`);
    expect(textOf(await world.askOne(ann, typed))).toContain(said);
  });

  test.each(['English', 'Deutsch!', '中文', 'русский'])(
    'the name of a language alone, %s, shows the languages to choose from',
    async (typed) => {
      const asked = await world.askOne(ann, typed);
      expect(asked.text).toBe(t('language-ask'));
      expect(labelsOf(asked)).toEqual(expect.arrayContaining(['Deutsch', '简体中文', 'Русский']));
    },
  );

  test('what is not understood leads to the tags and the settings', async () => {
    const said = await world.askOne(ann, 'Good morning!');
    expect(labelsOf(said)).toEqual([t('button-all-tags'), t('button-all-settings')]);
    const { message } = await world.tap(ann, said, t('button-all-tags'));
    expect(message.text).toBe(t('tags-heading', { subscribed: 0 }));
    const again = await world.askOne(ann, 'Thank you');
    expect((await world.tap(ann, again, t('button-all-settings'))).message.text).toMatch(/^Settings/);
  });

  test('names of tags are no command, though one begins so, nor is what was sent on', async () => {
    await world.put(articleOf(['Search Engines'], 1));
    const { text } = await world.askOne(ann, 'search engines');
    expect(text).toContain(t('tag-heading', { tag: 'Search Engines' }));
    await said({ text: 'Stop the ferry', forward_origin: { type: 'hidden_user', date: 1, sender_user_name: 'Ben' } });
    expect((await answers()).at(-1)?.text).toBe(t('just-talk'));
  });

  test.each([
    ['/setting', '/settings'],
    ['/subscrbe Science', '/subscribe'],
    ['/lang', '/language'],
  ])('%s is told which command may have been meant', async (typed, near) => {
    const command = typed.split(' ')[0]!;
    expect((await world.askOne(ann, typed)).text).toBe(t('unknown-command-near', { command, near }));
    expect((await world.askOne(ann, '/zzz')).text).toBe(t('unknown-command', { command: '/zzz' }));
  });

  test('is not what was pasted in bold', async () => {
    const text = '/time 21';
    const entities = [
      { type: 'bold', offset: 0, length: text.length },
      { type: 'bot_command', offset: 0, length: 5 },
    ];
    const from = { id: ann, is_bot: false, first_name: 'Ann' };
    await world.ask(ann, '/subscribe Science');
    await world.bot.handle({
      update_id: 1_000_000,
      message: {
        message_id: 1_000,
        date: 1,
        chat: { id: ann, type: 'private', first_name: 'Ann' },
        from,
        text,
        entities,
      },
    } as never);
    expect((await settings())?.schedule.times).toEqual(['21:00']);
  });

  const said = (what: object, chat: object = { id: ann, type: 'private', first_name: 'Ann' }) => {
    const from = { id: ann, is_bot: false, first_name: 'Ann', language_code: 'en' };
    return world.bot.handle({
      update_id: ++update,
      message: { message_id: 1_000, date: 1, chat, from, ...what },
    } as never);
  };
  let update = 2_000_000;
  const answers = async () => (await world.telegram.messages(ann)).filter(({ from_bot: fromBot }) => fromBot);

  test.each([
    ['a voice message', { voice: { file_id: 'a', file_unique_id: 'b', duration: 2 } }],
    ['a sticker', { sticker: { file_id: 'a', file_unique_id: 'b', type: 'regular', emoji: '👋' } }],
    ['a picture', { photo: [{ file_id: 'a', file_unique_id: 'b', width: 9, height: 9 }], caption: '/search trains' }],
    ['a film in a round', { video_note: { file_id: 'a', file_unique_id: 'b', length: 9, duration: 2 } }],
    ['a file', { document: { file_id: 'a', file_unique_id: 'b' } }],
    ['a digest of ours, sent on', { rich_message: { blocks: [] }, forward_origin: { type: 'user', date: 1 } }],
    ['somebody’s number', { contact: { phone_number: '1', first_name: 'Bo' } }],
  ])('but %s is answered so too', async (_, what) => {
    await world.ask(ann, '/subscribe Science');
    const before = (await answers()).length;
    await said(what);
    expect((await answers()).slice(before).map(({ text }) => text)).toEqual([t('just-talk')]);
  });

  test('of an album is answered once, and what Telegram tells of the chat not at all', async () => {
    await world.ask(ann, '/subscribe Science');
    const before = (await answers()).length;
    const photo = [{ file_id: 'a', file_unique_id: 'b', width: 9, height: 9 }];
    for (const caption of ['A day out', undefined, undefined])
      await said({ photo, media_group_id: '7', ...(caption !== undefined && { caption }) });
    await said({ pinned_message: { message_id: 1, date: 1, chat: { id: ann, type: 'private' } } });
    await said({ message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } });
    expect((await answers()).slice(before).map(({ text }) => text)).toEqual([t('just-talk')]);
  });

  test.each(['／time 21', '／ＴＩＭＥ 21', '／time@gazette_bot 21'])(
    '%s, from a Chinese keyboard, is a command',
    async (typed) => {
      await world.ask(ann, '/subscribe Science');
      await world.ask(ann, typed);
      expect((await settings())?.schedule.times).toEqual(['21:00']);
    },
  );

  test.each(['/HELP', '/Help'])('%s is a command for who types it so', async (typed) => {
    expect((await world.askOne(ann, typed)).text).toBe(t('help'));
  });
});
