import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { titlesOf } from './stories.ts';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  world.setNow(BASE);
  ann = await world.newcomer('Ann');
});

const DAY = 86_400_000;
const key = () => subscriberKey({ chatId: ann, threadId: null });
const settings = () => world.store.subscribers.get(key());
const due = async () => {
  const instant = await world.store.due.get(key());
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe('/days', () => {
  test.each([
    ['/days mon-fri', [1, 2, 3, 4, 5], 'Mon–Fri', '2026-11-23'],
    ['/days daily', [1, 2, 3, 4, 5, 6, 7], 'every day', '2026-11-23'],
    ['/days weekends', [6, 7], 'Sat and Sun', '2026-11-28'],
    ['/days all', [1, 2, 3, 4, 5, 6, 7], 'every day', '2026-11-23'],
    ['/days 1,3,5', [1, 3, 5], 'Mon, Wed, and Fri', '2026-11-23'],
    ['/days Friday to Monday', [1, 5, 6, 7], 'Fri–Mon', '2026-11-23'],
    ['/days Thurs', [4], 'Thu', '2026-11-26'],
    ['/days Mon, Wed and Fri', [1, 3, 5], 'Mon, Wed, and Fri', '2026-11-23'],
  ])('%s sets them, and says when the next digest comes', async (typed, days, said, day) => {
    await world.ask(ann, '/subscribe Science');
    const { text } = await world.askOne(ann, typed);
    expect(text).toMatch(
      new RegExp(`08:00 .UTC., ${said.replaceAll(', ', ',? ?')}\\.`.replace(/, and |,? ?and /, ',? (?:and )?')),
    );
    expect((await settings())?.schedule).toEqual({ times: ['08:00'], days });
    expect(await due()).toBe(`${day}T08:00:00.000Z`);
  });

  test('are typed in the language of the chat too', async () => {
    await world.ask(ann, '/language zh');
    await world.askOne(ann, '/days 周二到周四');
    expect((await settings())?.schedule.days).toEqual([2, 3, 4]);
    await world.askOne(ann, '/days 周一和周三');
    expect((await settings())?.schedule.days).toEqual([1, 3]);
    await world.askOne(ann, '/days 周末');
    expect((await settings())?.schedule.days).toEqual([6, 7]);
  });

  test.each([
    ['fr', 'tous les jours', [1, 2, 3, 4, 5, 6, 7]],
    ['fr', 'le week-end', [6, 7]],
    ['de', 'am Wochenende', [6, 7]],
    ['ru', 'будни', [1, 2, 3, 4, 5]],
    ['ja', '土日', [6, 7]],
  ])('in %s are typed as people say them: %s', async (language, typed, days) => {
    await world.ask(ann, `/language ${language}`);
    await world.ask(ann, `/days ${typed}`);
    expect((await settings())?.schedule.days).toEqual(days);
  });

  test('without any offers them as buttons; the last one stays', async () => {
    await world.ask(ann, '/subscribe Science');
    const asked = await world.askOne(ann, '/days');
    const weekend = await world.tap(ann, asked, t('days-weekends'));
    expect(labelsOf(weekend.message)).toEqual(
      expect.arrayContaining(['✓ Sat', '✓ Sun', 'Mon', `✓ ${t('days-weekends')}`]),
    );
    const sunday = await world.tap(ann, weekend.message, '✓ Sat');
    expect((await settings())?.schedule.days).toEqual([7]);
    expect((await world.tap(ann, sunday.message, '✓ Sun')).popup).toBe(t('one-stays'));
    expect((await settings())?.schedule.days).toEqual([7]);
  });

  test.each([
    ['/days Monday and someday', 'someday'],
    ['/days Monday to someday', 'Monday to someday'],
    ['/days 周一到周八', '周一到周八'],
  ])('of %s it says what was not understood as it was typed', async (typed, text) => {
    expect((await world.askOne(ann, typed)).text).toBe(t('days-wrong', { text }));
  });

  test.each(['/days someday', '/days mon-', '/days 0', '/days 8', '/days 1-3-5', '/days ,'])(
    '%s is not understood, and changes nothing',
    async (typed) => {
      await world.ask(ann, '/subscribe Science');
      const before = await world.snapshot();
      expect((await world.askOne(ann, typed)).text).toContain('as days');
      expect(await world.snapshot()).toEqual(before);
    },
  );
});

describe('/quiet', () => {
  test.each([
    ['/quiet 22:00-07:00', { from: '22:00', to: '07:00' }],
    ['/quiet 23 – 6', { from: '23:00', to: '06:00' }],
    ['/quiet 13:30 15', { from: '13:30', to: '15:00' }],
    ['/quiet 10 pm to 7 am', { from: '22:00', to: '07:00' }],
    ['/quiet 22時〜7時', { from: '22:00', to: '07:00' }],
    ['/quiet from 10 pm to 7 am', { from: '22:00', to: '07:00' }],
    ['/quiet von 22 bis 7 Uhr', { from: '22:00', to: '07:00' }],
    ['/quiet 22時から7時まで', { from: '22:00', to: '07:00' }],
    // The end is of the next day, as people say, and there may be an "and" between.
    ['/quiet 二十二点到第二天七点', { from: '22:00', to: '07:00' }],
    ['/quiet 从22點開始到隔天7點', { from: '22:00', to: '07:00' }],
    ['/quiet 22:00～次日7:00', { from: '22:00', to: '07:00' }],
    ['/quiet 22時〜翌7時', { from: '22:00', to: '07:00' }],
    ['/quiet between 10 pm and 7 am', { from: '22:00', to: '07:00' }],
    ['/quiet 10pm till 7am', { from: '22:00', to: '07:00' }],
    ['/quiet from ten pm until seven am', { from: '22:00', to: '07:00' }],
    ['/quiet 22h jusqu’à 7h', { from: '22:00', to: '07:00' }],
    ['/quiet 22-24', { from: '22:00', to: '00:00' }],
    ['/quiet 22:00-24:00', { from: '22:00', to: '00:00' }],
    ['/quiet 24-6', { from: '00:00', to: '06:00' }],
    ['/quiet 22 bis 24 Uhr', { from: '22:00', to: '00:00' }],
    ['/quiet с 22 до 24', { from: '22:00', to: '00:00' }],
    ['/quiet 二十二点到二十四点', { from: '22:00', to: '00:00' }],
  ])('%s sets the hours', async (typed, quiet) => {
    const { text } = await world.askOne(ann, typed);
    expect(text).toBe(t('quiet-set', { quiet: `${quiet.from}–${quiet.to}` }));
    expect((await settings())?.quiet).toEqual(quiet);
    expect((await world.askOne(ann, '/quiet off')).text).toBe(t('quiet-set-off'));
    expect((await settings())?.quiet).toBeNull();
  });

  test.each([
    ['zh-Hans', '晚上十点到第二天早上七点'],
    ['zh-Hant', '從晚上十點到隔天早上七點'],
    ['ja', '夜10時から翌朝7時まで'],
    ['de', 'zwischen zehn Uhr abends und 7 Uhr'],
    ['ar', 'بين ١٠ مساء و٧ صباحا'],
    ['ko', '밤 10시부터 다음 날 아침 7시까지'],
    ['pt-BR', 'das 22h às 7h'],
    ['pt-BR', 'entre as 22h e as 7h'],
    ['es', 'desde las 22 hasta las 7'],
  ])('in %s %s are hours too', async (locale, typed) => {
    await world.ask(ann, `/language ${locale}`);
    await world.ask(ann, `/quiet ${typed}`);
    expect((await settings())?.quiet).toEqual({ from: '22:00', to: '07:00' });
  });

  test.each([
    ['zh-Hans', '关'],
    ['zh-Hans', '取消'],
    ['zh-Hant', '關'],
    ['ja', '解除'],
  ])('in %s %s ends them', async (locale, typed) => {
    await world.ask(ann, `/language ${locale}`);
    await world.ask(ann, '/quiet 22-7');
    await world.ask(ann, `/quiet ${typed}`);
    expect((await settings())?.quiet).toBeNull();
  });

  test.each([
    '/quiet night',
    '/quiet 22:00',
    '/quiet 22-22',
    '/quiet 0-24',
    '/quiet 1-2-3',
    '/quiet 22-7-x',
    '/quiet 25-7',
  ])('%s is not understood, and changes nothing', async (typed) => {
    expect((await world.askOne(ann, typed)).text).toContain('as quiet hours');
    expect(await settings()).toBeUndefined();
  });

  test('without any offers some as buttons, and marks those that hold', async () => {
    const { message } = await world.tap(ann, await world.askOne(ann, '/quiet'), '22:00–08:00');
    expect(message.text).toBe(t('quiet-set', { quiet: '22:00–08:00' }));
    const asked = await world.askOne(ann, '/quiet');
    expect(labelsOf(asked)).toContain('✓ 22:00–08:00');
    await world.tap(ann, asked, t('quiet-off'));
    expect((await settings())?.quiet).toBeNull();
  });
});

test('where all tags come once a week no digest is said to come every day', async () => {
  await world.ask(ann, '/subscribe Science weekly');
  for (const typed of ['/time', '/time 9', '/settings'])
    expect((await world.askOne(ann, typed)).text).toContain(t('once-a-week'));
  await world.ask(ann, '/days mon, thu');
  expect((await world.askOne(ann, '/time 20:00 9')).text).toContain(`09:00 (UTC), ${t('once-a-week')}`);
  expect((await world.askOne(ann, '/days Fri')).text).toContain(', Fri.');
  await world.ask(ann, '/days daily');
  await world.ask(ann, '/subscribe Maps');
  expect((await world.askOne(ann, '/time')).text).toContain(t('every-day'));
});

test('the digest that is said to come next is one that brings something of the tags there are', async () => {
  // A Tuesday: the next slot is tomorrow's, and what comes once a week comes on Monday.
  world.setNow(BASE + 2 * DAY);
  await world.ask(ann, '/subscribe Science weekly');
  const monday = t('next-comes', { next: 'Nov 30, 08:00' });
  for (const typed of ['/settings', '/time 8', '/timezone UTC', '/days daily'])
    expect((await world.askOne(ann, typed)).text).toContain(monday);
  expect((await world.askOne(ann, '/preview')).text).toContain('Science 1');
  await world.ask(ann, '/digest');
  expect((await world.askOne(ann, '/digest')).text).toBe(t('digest-nothing-new', { next: 'Nov 30, 08:00' }));
  expect((await world.askOne(ann, '/preview')).text).toBe(t('preview-nothing', { next: 'Nov 30, 08:00' }));
  expect((await world.askOne(ann, '/pause 10')).text).toContain(t('next-comes', { next: 'Dec 5, 08:00' }));
  expect((await world.askOne(ann, '/subscribe Chess weekly')).text).toContain('Dec 5, 08:00');

  ann = await world.newcomer('Ann');
  await world.ask(ann, '/subscribe Science instant');
  expect((await world.askOne(ann, '/settings')).text).toContain(t('next-comes', { next: 'tomorrow at 08:00' }));
  expect((await world.edition(ann))[0]?.text).toContain('Science 1');
  for (const typed of ['/settings', '/time 9 20', '/timezone UTC', '/days daily'])
    expect((await world.askOne(ann, typed)).text).toContain(t('next-at-once'));
  for (const typed of ['/digest', '/preview'])
    expect((await world.askOne(ann, typed)).text).toBe(t('preview-nothing-at-once'));
});

test('to whom all tags come at once no hour is named as that of a digest, and nothing sends them in a circle', async () => {
  await world.ask(ann, '/subscribe Science instant');
  await world.edition(ann);
  world.setNow(BASE + DAY);
  const settingsText = (await world.askOne(ann, '/settings')).text;
  expect(settingsText).toContain(t('settings-when-at-once'));
  expect(settingsText).not.toContain('08:00');
  const times = { time: '09:00', zone: 'UTC', days: 'every day' };
  const noted = `${t('time-set-at-once', times)}\n${t('next-at-once')}`;
  expect((await world.askOne(ann, '/time 9')).text).toBe(noted);
  for (const typed of ['/digest', '/preview']) expect((await world.askOne(ann, typed)).text).not.toContain('/settings');
  await world.ask(ann, '/subscribe Maps');
  expect((await world.askOne(ann, '/settings')).text).toContain(t('settings-when', times));
});

test('whose tags all come at once are promised no digest above the hours and days either', async () => {
  await world.ask(ann, '/subscribe Science instant');
  await world.askOne(ann, '/digest');
  const noted = t('time-set-at-once', { time: '08:00', zone: 'UTC', days: 'every day' });
  const screens = [await world.askOne(ann, '/time'), await world.askOne(ann, '/days')];
  expect(screens.map(({ text }) => text)).toEqual([noted, noted]);
  const { message } = await world.tap(ann, screens[0]!, '✓ 08:00');
  expect(message.text).toBe(noted);
  await world.ask(ann, '/subscribe Birds');
  expect((await world.askOne(ann, '/time')).text).toMatch(/^Your digest comes at 08:00/);
  expect((await world.askOne(ann, '/days')).text).toMatch(/^Your digest comes every day/);
});

describe('/pause', () => {
  test('of 3 days: nothing comes, and then one digest brings what was missed', async () => {
    await world.ask(ann, '/subscribe Maps');
    await world.edition(ann);
    world.setNow(BASE);
    const { text } = await world.askOne(ann, '/pause 3');
    expect(text).toContain(t('paused-until', { until: 'Nov 25, 09:30' }));
    expect(await settings()).toMatchObject({ state: 'paused' });
    // The first hour of theirs after the pause.
    expect(await due()).toBe('2026-11-26T08:00:00.000Z');
    for (const number of [1, 2])
      await world.put(articleOf(['Maps'], 100 + number, { title: `Missed ${number}`, date: BASE + number * DAY }));
    const caughtUp = await world.edition(ann);
    expect(caughtUp.flatMap(titlesOf).toSorted()).toEqual(['Missed 1', 'Missed 2']);
  });

  test('of a year names the year: this one has had that day', async () => {
    await world.ask(ann, '/subscribe Maps');
    const { text } = await world.askOne(ann, '/pause 365');
    expect(text).toContain(t('paused-until', { until: 'Nov 22, 2027, 09:30' }));
    expect(text).toContain(t('next-comes', { next: 'Nov 23, 2027, 08:00' }));
  });

  test('until /resume: nothing is due before, and the next digest is the usual one', async () => {
    await world.ask(ann, '/subscribe Maps');
    const asked = await world.askOne(ann, '/pause');
    const { message } = await world.tap(ann, asked, t('button-pause-open'));
    expect(message.text).toBe(t('paused-open'));
    for (const cadence of ['daily', 'weekly', 'instant'])
      expect((await world.askOne(ann, `/subscribe Opera ${cadence}`)).text).toBe(
        `${t('subscribed-toast', { tag: 'Opera' })}\n${t('next-paused')}`,
      );
    await world.askOne(ann, '/digest');
    expect((await world.askOne(ann, '/digest')).text).toBe(t('preview-nothing-due'));
    await world.askOne(ann, '/unsubscribe Opera');
    expect(await due()).toBeUndefined();
    expect((await world.askOne(ann, '/time 21')).text).toContain(t('next-paused'));
    expect(await due()).toBeUndefined();
    const resumed = await world.tap(ann, message, t('button-resume'));
    expect(resumed.message.text).toBe(`${t('resumed')}\n${t('next-comes', { next: 'today at 21:00' })}`);
    expect(await settings()).toMatchObject({ state: 'active', pausedUntil: null });
    expect(await due()).toBe('2026-11-22T21:00:00.000Z');
    expect((await world.askOne(ann, '/resume')).text).toBe(t('resume-idle'));
  });

  test('that is ended twice over is ended once, and to who has no tags no digests are promised', async () => {
    await world.ask(ann, '/subscribe Maps');
    const paused = await world.askOne(ann, '/pause 3');
    const presses = await Promise.all([1, 2].map(() => world.telegram.press(ann, paused, t('button-resume'))));
    await world.bot.settled();
    expect(presses.map(({ text }) => text)).toEqual([undefined, t('resume-idle')]);
    expect((await world.current(paused)).text).toContain(t('resumed'));
    await world.ask(ann, '/unsubscribe all');
    expect((await world.askOne(ann, '/resume')).text).toBe(t('next-no-tags'));
  });

  test.each(['/pause off', '/pause 关', '/pause aus'])('%s ends it', async (typed) => {
    await world.ask(ann, '/subscribe Science');
    await world.ask(ann, '/pause');
    await world.ask(ann, '/pause 3');
    if (typed !== '/pause off') await world.ask(ann, `/language ${typed === '/pause aus' ? 'de' : 'zh'}`);
    await world.askOne(ann, typed);
    expect(await settings()).toMatchObject({ state: 'active', pausedUntil: null });
  });

  test.each([
    ['/pause 7 days', 'Nov 29'],
    ['/pause 2 weeks', 'Dec 6'],
    ['/pause 7天', 'Nov 29'],
    ['/pause a week', 'Nov 29'],
    ['/pause week', 'Nov 29'],
    ['/pause three days', 'Nov 25'],
    ['/pause Two weeks', 'Dec 6'],
    ['/pause une semaine', 'Nov 29'],
    ['/pause eine Woche', 'Nov 29'],
    ['/pause seminggu', 'Nov 29'],
    ['/pause 三天', 'Nov 25'],
    ['/pause 一周', 'Nov 29'],
    ['/pause 两个星期', 'Dec 6'],
    ['/pause 十四天', 'Dec 6'],
    ['/pause 2 недели', 'Dec 6'],
    ['/pause 2 нед', 'Dec 6'],
    ['/pause 2 wks.', 'Dec 6'],
    ['/pause 7.', 'Nov 29'],
    ['/pause 14 يوما', 'Dec 6'],
    ['/pause ١٠ أيام', 'Dec 2'],
    ['/pause أسبوعان', 'Dec 6'],
    ['/pause أسبوعين', 'Dec 6'],
    ['/pause يومين', 'Nov 24'],
    ['/pause أسبوع', 'Nov 29'],
    ['/pause на неделю', 'Nov 29'],
    ['/pause одну неделю', 'Nov 29'],
    // A month is of thirty days.
    ['/pause a month', 'Dec 22'],
    ['/pause 2 months', 'Jan 21'],
    ['/pause one year', 'Nov 22, 2027'],
    ['/pause 一个月', 'Dec 22'],
    ['/pause 1個月', 'Dec 22'],
    ['/pause 半个月', 'Dec 7'],
    ['/pause 一か月', 'Dec 22'],
    ['/pause 1ヶ月', 'Dec 22'],
    ['/pause 한 달', 'Dec 22'],
    ['/pause 일주일', 'Nov 29'],
    ['/pause einen Monat', 'Dec 22'],
    ['/pause un mois', 'Dec 22'],
    ['/pause un mes', 'Dec 22'],
    ['/pause um mês', 'Dec 22'],
    ['/pause sebulan', 'Dec 22'],
    ['/pause месяц', 'Dec 22'],
    ['/pause на один месяц', 'Dec 22'],
    ['/pause 2 мес.', 'Jan 21'],
    ['/pause شهر', 'Dec 22'],
    ['/pause شهرين', 'Jan 21'],
    ['/pause 3日間', 'Nov 25'],
    ['/pause 이틀', 'Nov 24'],
    ['/pause 사흘', 'Nov 25'],
    ['/pause for a week', 'Nov 29'],
    ['/pause für 3 Tage', 'Nov 25'],
  ])('%s counts days, weeks and months, in any language', async (typed, day) => {
    expect((await world.askOne(ann, typed)).text).toContain(t('paused-until', { until: `${day}, 09:30` }));
  });

  test.each(['/time', '/days'])('is told of above what %s offers', async (asked) => {
    await world.ask(ann, '/subscribe Science');
    expect((await world.askOne(ann, asked)).text).not.toMatch(/\n/);
    await world.ask(ann, '/pause 3');
    expect((await world.askOne(ann, asked)).text).toContain(`\n\n${t('next-comes', { next: 'Nov 26, 08:00' })}`);
    await world.tap(ann, await world.askOne(ann, '/pause'), t('button-pause-open'));
    expect((await world.askOne(ann, asked)).text).toContain(`\n\n${t('next-paused')}`);
  });

  test('until a day ends as that begins where the reader is, and brings what was missed at their next hour', async () => {
    await world.ask(ann, '/subscribe Science');
    await world.ask(ann, '/timezone Berlin');
    const { text } = await world.askOne(ann, 'Pause until Thursday.');
    expect(text).toContain(t('paused-until', { until: 'Nov 26, 00:00' }));
    expect(text).toContain(t('next-comes', { next: 'Nov 26, 08:00' }));
  });

  test.each([
    ['с одиннадцати вечера до семи утра', { from: '23:00', to: '07:00' }],
    ['с десяти до часу', { from: '10:00', to: '01:00' }],
    ['с двух до четырёх', { from: '02:00', to: '04:00' }],
  ])('in Russian %s are quiet hours', async (typed, quiet) => {
    await world.ask(ann, '/language ru');
    await world.ask(ann, `/quiet ${typed}`);
    expect((await settings())?.quiet).toEqual(quiet);
  });

  test.each([
    ['de', 'drei Tage'],
    ['fr', 'trois jours'],
    ['es', 'tres días'],
    ['ru', 'три дня'],
    ['id', 'tiga hari'],
    ['pt-BR', 'três dias'],
    // Numbers that hours, being of another gender, are not told by.
    ['pt-BR', 'dois dias', 2],
    ['ar', 'ثلاثة أيام'],
    ['ru', 'две недели', 14],
  ])('in %s %s are so many days', async (locale, typed, days = 3) => {
    await world.ask(ann, `/language ${locale}`);
    await world.ask(ann, `/pause ${typed}`);
    expect(((await settings())?.pausedUntil ?? 0) - BASE).toBeLessThan(days * DAY + 60_000);
    expect(((await settings())?.pausedUntil ?? 0) - BASE).toBeGreaterThanOrEqual(days * DAY);
  });

  test.each([
    '/pause 0',
    '/pause 366',
    '/pause forever',
    '/pause -3',
    '/pause 7up',
    '/pause 13 months',
    // Of minutes, it may be.
    '/pause 5m',
    '/pause 5 m.',
    '/pause 53 weeks',
  ])('%s is not understood, and changes nothing', async (typed) => {
    expect((await world.askOne(ann, typed)).text).toContain(
      t('pause-wrong', { text: typed.slice('/pause '.length), most: 365 }),
    );
    expect(await settings()).toBeUndefined();
  });
});

describe('/size', () => {
  test.each([
    ['/size 5', { kind: 'stories', most: 5 }],
    ['/size 15 min', { kind: 'minutes', most: 15 }],
    ['/size 10 stories', { kind: 'stories', most: 10 }],
    ['/size ten stories', { kind: 'stories', most: 10 }],
    ['/size five minutes', { kind: 'minutes', most: 5 }],
    ['/size 10篇', { kind: 'stories', most: 10 }],
    ['/size 十條', { kind: 'stories', most: 10 }],
    ['/size 5个', { kind: 'stories', most: 5 }],
    ['/size 十五分鐘', { kind: 'minutes', most: 15 }],
    ['/size all', null],
  ])('%s sets how much a digest holds', async (typed, size) => {
    await world.askOne(ann, '/size 20');
    await world.askOne(ann, typed);
    expect((await settings())?.size).toEqual(size);
  });

  test.each(['/size huge', '/size 10 pages', '/size 0 min', '/size 1.5 minutes', '/size -10 stories'])(
    '%s is not understood, and changes nothing',
    async (typed) => {
      expect((await world.askOne(ann, typed)).text).toContain('as a length');
      expect(await settings()).toBeUndefined();
    },
  );

  test.each([
    ['en', '/size 7', 7, 5],
    ['en', '/size 8 stories', 8, 10],
    ['en', '/size 15', 15, 10],
    ['en', '/size 300', 300, 20],
    ['zh-Hans', '/size 七条', 7, 5],
  ])('in %s takes the number of stories that is nearest to %s, and says so', async (language, typed, asked, most) => {
    await world.askOne(ann, `/language ${language}`);
    const said = world.t(language);
    const answer = await world.askOne(ann, typed);
    expect(answer.text).toBe(
      [said('size-set', { size: said('size-stories', { count: most }) }), said('size-nearest', { asked })].join('\n'),
    );
    expect(labelsOf(answer)).toContain(`✓ ${said('size-stories', { count: most })}`);
    expect((await settings())?.size).toEqual({ kind: 'stories', most });
  });

  test.each([
    ['zh-Hans', '/size 15分钟', { kind: 'minutes', most: 15 }],
    ['ja', '/size 10 件', { kind: 'stories', most: 10 }],
    ['ar', '/size ٢٠ خبرًا', { kind: 'stories', most: 20 }],
    ['de', '/size zehn', { kind: 'stories', most: 10 }],
    ['de', '/size 10 Artikel', { kind: 'stories', most: 10 }],
    ['fr', '/size dix articles', { kind: 'stories', most: 10 }],
    ['es', '/size 10 artículos', { kind: 'stories', most: 10 }],
    ['ru', '/size десять статей', { kind: 'stories', most: 10 }],
    ['ko', '/size 10개', { kind: 'stories', most: 10 }],
    ['ko', '/size 기사 10개', { kind: 'stories', most: 10 }],
    ['ar', '/size عشرة', { kind: 'stories', most: 10 }],
    ['ar', '/size 10 مقالات', { kind: 'stories', most: 10 }],
    ['de', '/size alles', null],
    ['de', '/size 12 Minuten', { kind: 'minutes', most: 12 }],
    ['es', '/size 12 minutos', { kind: 'minutes', most: 12 }],
    ['ru', '/size 12 мин.', { kind: 'minutes', most: 12 }],
    ['zh-Hans', '/size 十条', { kind: 'stories', most: 10 }],
    ['ja', '/size すべて', null],
  ])('in %s is typed as the buttons have it: %s', async (language, typed, size) => {
    await world.askOne(ann, '/size 5');
    await world.askOne(ann, `/language ${language}`);
    await world.askOne(ann, typed);
    expect((await settings())?.size).toEqual(size);
  });

  test('by button holds for the next digest', async () => {
    await world.ask(ann, '/subscribe Science');
    const asked = await world.askOne(ann, '/size');
    await world.tap(ann, asked, '5 stories');
    const [digest] = await world.edition(ann);
    expect(titlesOf(digest!)).toHaveLength(5);
  });
});

describe('/settings', () => {
  test('leads by buttons of one message to each setting and back', async () => {
    await world.ask(ann, '/subscribe Science');
    const all = await world.askOne(ann, '/settings');
    expect(all.text).toContain(t('settings-when', { time: '08:00', days: 'every day' }));
    expect(all.text).toContain(t('settings-tags', { count: 1, tags: 'Science' }));
    for (const screen of ['time', 'days', 'zone', 'quiet', 'size', 'pause', 'language', 'format', 'chats']) {
      const shown = await world.tap(ann, all, t(`button-set-${screen}`));
      expect(shown.fresh).toEqual([]);
      expect(shown.message.text).not.toBe(all.text);
      const back = await world.tap(ann, shown.message, t('button-all-settings'));
      expect(back.message.text).toBe(all.text);
      expect(labelsOf(back.message)).toEqual(labelsOf(all));
    }
    await world.ask(ann, '/mute football');
    expect(labelsOf((await world.tap(ann, await world.askOne(ann, '/settings'), t('button-mutes'))).message)).toContain(
      '✕ football',
    );
    expect(labelsOf((await world.tap(ann, all, t('button-set-tags'))).message)).toContain('✓ Science · 12');
  });

  test('is what /start shows those who are here already', async () => {
    await world.ask(ann, '/subscribe Science');
    const [again, all] = [await world.askOne(ann, '/start'), await world.askOne(ann, '/settings')];
    expect(again.text).toBe(all.text);
  });
});
