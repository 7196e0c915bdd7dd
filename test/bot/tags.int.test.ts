import { beforeEach, describe, expect, test } from 'vitest';
import { ingestPost } from '../../src/ingest/ingest.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { buttonsOf, type ChatMessage } from '../../src/playground/client.ts';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  ann = await world.newcomer('Ann');
});

const key = () => subscriberKey({ chatId: ann, threadId: null });
const tagsOf = async () => (await world.store.subscribers.subscriptions(key())).map(({ tag }) => tag).sort();

describe('/subscribe', () => {
  test.each(['/subscribe', '/subscribe ,', '/subscribe , daily'])(
    '%j names none and shows the tags to tap',
    async (typed) => {
      const answer = await world.askOne(ann, typed);
      expect(answer.text).toBe(t('subscribe-how'));
      await world.tap(ann, answer, 'Science · 12');
      expect(await tagsOf()).toEqual(['Science']);
    },
  );

  test.each([
    ['/subscribe science', ['Science']],
    ['/subscribe Night Trains', ['Night Trains']],
    ['/subscribe Science, Night Trains, cafe', ['Café', 'Night Trains', 'Science']],
    ['/subscribe 联合早报，Science、Chess', ['Chess', 'Science', '联合早报']],
    ['/subscribe #Science', ['Science']],
    ['/subscribe Science\nNight Trains', ['Night Trains', 'Science']],
    ['/subscribe Science daily', ['Science']],
  ])('%j subscribes, and says to what and when', async (typed, wanted) => {
    const answer = await world.askOne(ann, typed);
    expect(await tagsOf()).toEqual(wanted);
    for (const tag of wanted) expect(answer.text).toContain(tag);
    expect(answer.text).toContain('at 08:00 (UTC)');
    expect(answer.text).toContain('tomorrow at 08:00');
    expect(await world.store.due.get(key())).toBe(Date.parse('2026-11-23T08:00:00Z'));
  });

  test('offers the nearest tags for an unknown one, as buttons that subscribe', async () => {
    const answer = await world.askOne(ann, '/subscribe Sience');
    expect(answer.text).toBe(t('unknown-tag', { tag: 'Sience' }));
    const { message } = await world.tap(ann, answer, labelsOf(answer)[0] ?? '');
    expect(await tagsOf()).toEqual(['Science']);
    expect(message.text).toContain('Science');
    expect(labelsOf(message)).toEqual([]);
  });

  test('offers the nearest tags as often as was said behind the name', async () => {
    const answer = await world.askOne(ann, '/subscribe Sience weekly');
    expect(answer.text).toBe(t('unknown-tag', { tag: 'Sience' }));
    const { message } = await world.tap(ann, answer, 'Science');
    expect(message.text).toContain('Subscribed to Science, once a week.');
    const [own] = await world.store.subscribers.subscriptions(key());
    expect(own).toMatchObject({ tag: 'Science', cadence: 'weekly' });
  });

  test('says that there is no such tag where none is near, and offers those with the most articles', async () => {
    const answer = await world.askOne(ann, '/subscribe xyzzy');
    expect(answer.text).toBe(t('unknown-tag-none', { tag: 'xyzzy' }));
    expect(labelsOf(answer).slice(0, 2)).toEqual(['Science', 'Technology']);
    expect(await tagsOf()).toEqual([]);
  });

  test('takes the known ones of several and asks about the others', async () => {
    const answers = await world.ask(ann, '/subscribe Science, Sprot');
    expect(answers).toHaveLength(2);
    expect(answers[0]?.text).toContain('Subscribed to Science.');
    expect(answers[1]?.text).toBe(t('unknown-tag', { tag: 'Sprot' }));
  });

  test('to what one has says so and keeps what was offered', async () => {
    await world.ask(ann, '/subscribe Science');
    await world.edition(ann);
    world.setNow(BASE);
    const [before] = await world.store.subscribers.subscriptions(key());
    expect((await world.askOne(ann, '/subscribe science')).text).toBe(t('already-subscribed', { tags: 'Science' }));
    expect(await world.store.subscribers.subscriptions(key())).toEqual([before]);
  });

  test.each([
    ['/subscribe Science, Opera instant', 'instant', 'subscribed-instant'],
    ['/subscribe Science, Opera, weekly', 'weekly', 'subscribed-weekly'],
    ['/subscribe Science, Opera Weekly', 'weekly', 'subscribed-weekly'],
  ])('%j subscribes to all of them that often', async (typed, cadence, said) => {
    const { text } = await world.askOne(ann, typed);
    expect(text).toBe(t(said, { tags: 'Science and Opera', next: 'tomorrow at 08:00', zone: 'UTC' }));
    const own = await world.store.subscribers.subscriptions(key());
    expect(own).toHaveLength(2);
    expect(own).toEqual([expect.objectContaining({ cadence }), expect.objectContaining({ cadence })]);
  });

  test.each([
    ['/subscribe Science weekly, Chess instant', 'weekly', 'instant'],
    ['/subscribe Science, weekly, Chess', 'weekly', 'daily'],
    ['/subscribe Science once a week\nChess at once', 'weekly', 'instant'],
  ])('%j subscribes to each as often as is said behind it', async (typed, science, chess) => {
    expect(await world.ask(ann, typed)).toHaveLength(2);
    const own = await world.store.subscribers.subscriptions(key());
    expect(Object.fromEntries(own.map(({ tag, cadence }) => [tag, cadence]))).toEqual({
      Science: science,
      Chess: chess,
    });
  });

  test('of a message of nothing but names and cadences is answered once for each cadence', async () => {
    const typed = '/subscribe ' + 'Science weekly, Chess instant, '.repeat(120);
    expect((await world.ask(ann, typed)).length).toBe(2);
  });

  test.each([
    ['fr', 'Science chaque semaine', 'weekly'],
    ['es', 'Science al instante', 'instant'],
    ['de', 'Science jede Woche', 'weekly'],
    ['ru', 'Science раз в неделю', 'weekly'],
    ['en', 'Science every day', 'daily'],
    ['ar', 'Science أسبوعيا', 'weekly'],
    ['ar', 'Science كل اسبوع', 'weekly'],
    ['fr', 'Science aussitot', 'instant'],
  ])('in %s, %j is read as people say it', async (language, typed, cadence) => {
    await world.ask(ann, `/language ${language}`);
    await world.ask(ann, `/subscribe ${typed}`);
    expect(await world.store.subscribers.subscriptions(key())).toMatchObject([{ tag: 'Science', cadence }]);
  });

  test('a cadence in the reader’s own language is understood, and one for a tag one has changes it', async () => {
    await world.ask(ann, '/subscribe 联合早报');
    await world.ask(ann, '/language zh');
    expect((await world.askOne(ann, '/subscribe 聯合早報 每周')).text).toContain('每周一次');
    const own = await world.store.subscribers.subscriptions(key());
    expect(own).toMatchObject([{ tag: '联合早报', cadence: 'weekly' }]);
    expect((await world.askOne(ann, '/subscribe 聯合早報')).text).toContain('已经订阅');
    expect(await world.store.subscribers.subscriptions(key())).toEqual(own);
  });

  test.each(['/subscribe ,', '/subscribe ， 、', '/tag ,'])('%j is answered', async (typed) => {
    expect(labelsOf(await world.askOne(ann, typed))).toContain(typed.startsWith('/tag') ? 'Science' : 'Science · 12');
  });

  test('with hundreds of unknown names is answered briefly, and others need not wait', async () => {
    const bob = (await world.telegram.createPerson({ name: 'Bob' })).id;
    const before = process.cpuUsage();
    const names = Array.from({ length: 600 }, (_, index) => `zq${index}`).join(',');
    const [answers, help] = await Promise.all([world.ask(ann, `/subscribe ${names}`), world.askOne(bob, '/help')]);
    expect(help.text).toBe(t('help'));
    expect(answers.length).toBeLessThanOrEqual(4);
    expect(secondsSince(before)).toBeLessThan(2);
    expect((await world.ask(ann, `/tag ${names}`)).length).toBeLessThanOrEqual(4);
  });

  test.each([
    ['commas', `/subscribe ${'a,'.repeat(2_000)}`],
    ['words', `/subscribe ${'a '.repeat(2_000)}`],
    ['hashes', `/subscribe ${'#'.repeat(4_000)}`],
  ])('of nothing but %s takes no time', async (_, typed) => {
    const before = process.cpuUsage();
    await world.ask(ann, typed);
    expect(secondsSince(before)).toBeLessThan(1);
  });
});

describe('/unsubscribe', () => {
  test('by name, by several names, and all', async () => {
    await world.ask(ann, '/subscribe Science, Night Trains, Chess, Maps');
    expect((await world.askOne(ann, '/unsubscribe science')).text).toBe(t('unsubscribed', { tags: 'Science' }));
    expect((await world.askOne(ann, '/unsubscribe Night Trains，Chess')).text).toContain('Night Trains');
    expect(await tagsOf()).toEqual(['Maps']);
    expect((await world.askOne(ann, '/unsubscribe ALL')).text).toBe(t('unsubscribed-all'));
    expect(await tagsOf()).toEqual([]);
    expect(await world.store.due.get(key())).toBeUndefined();
    expect((await world.askOne(ann, '/unsubscribe')).text).toBe(t('nothing-subscribed'));
  });

  test.each([
    ['typed', () => world.askOne(ann, '/unsubscribe chess')],
    ['tapped', async () => (await world.tap(ann, await world.askOne(ann, '/unsubscribe'), 'Chess')).message],
  ])('from the last tag, %s, says that nothing comes any more', async (_, unsubscribe) => {
    await world.ask(ann, '/subscribe Chess');
    expect((await unsubscribe()).text).toBe(`${t('unsubscribed', { tags: 'Chess' })}\n${t('next-no-tags')}`);
  });

  test.each(['/unsubscribe', '/unsubscribe ,'])('by buttons below what answers %j', async (typed) => {
    await world.ask(ann, '/subscribe Science, Chess');
    const asked = await world.askOne(ann, typed);
    expect(labelsOf(asked).sort()).toEqual(['Chess', 'Science']);
    const { message } = await world.tap(ann, asked, 'Chess');
    expect(message.text).toBe(t('unsubscribed', { tags: 'Chess' }));
    expect(await tagsOf()).toEqual(['Science']);
  });

  test('from what one does not have says so and shows what one has', async () => {
    await world.ask(ann, '/subscribe Science');
    const answer = await world.askOne(ann, '/unsubscribe Chess');
    expect(answer.text).toBe(t('not-subscribed', { tags: 'Chess' }));
    expect(labelsOf(answer)).toEqual(['Science']);
    expect(await tagsOf()).toEqual(['Science']);
  });

  test('from some that one has and some that one does not shows what one still has', async () => {
    await world.ask(ann, '/subscribe Science, Chess');
    const answers = await world.ask(ann, '/unsubscribe Science, Maps');
    expect(answers[1]?.text).toBe(t('not-subscribed', { tags: 'Maps' }));
    expect(answers[1] && labelsOf(answers[1])).toEqual(['Chess']);
  });

  test('works with more tags than a message has buttons for', async () => {
    const many = Array.from({ length: 130 }, (_, index) => `Crowd ${index}`);
    await world.put(...many.map((tag, index) => articleOf([tag], 1, { url: `https://crowd.example/${index}` })));
    await world.ask(ann, `/subscribe ${many.join(',')}`);
    expect((await tagsOf()).length).toBe(130);
    expect(labelsOf(await world.askOne(ann, '/unsubscribe')).length).toBeGreaterThan(20);
    expect((await world.askOne(ann, `/unsubscribe ${'x'.repeat(4_000)}`)).text).toContain('xxx');
    await Promise.all(
      many.map((_, index) =>
        world.store.articles.withdraw(articleOf([], 1, { url: `https://crowd.example/${index}` }).id),
      ),
    );
    await world.ask(ann, '/unsubscribe all');
  });
});

describe('/tags', () => {
  test('shows all tags over pages, the subscribed ones marked, round and round', async () => {
    await world.ask(ann, '/subscribe Science, Opera');
    const first = await world.askOne(ann, '/tags');
    expect(first.text).toBe(t('tags-heading', { subscribed: 2 }));
    expect(labelsOf(first)).toHaveLength(12 + 3 + 2);
    expect(labelsOf(first)).toContain('My tags (2)');
    expect(labelsOf(first)[0]).toBe('✓ Science · 12');
    const second = await world.tap(ann, first, '›');
    expect(labelsOf(second.message)).toEqual([
      'Lighthouses · 1',
      '✓ Opera · 1',
      'Weather · 1',
      '‹',
      '2 of 2',
      '›',
      'My tags (2)',
      t('button-all-settings'),
    ]);
    const again = await world.tap(ann, first, '›');
    expect(labelsOf(again.message)).toEqual(labelsOf(first));
    expect(labelsOf((await world.tap(ann, first, '‹')).message)).toContain('2 of 2');
    // The number in the middle leads nowhere and must not fail.
    expect((await world.tap(ann, first, '2 of 2')).popup).toBeUndefined();
  });

  test('keep the page where a tag was pressed', async () => {
    const first = await world.askOne(ann, '/tags');
    await world.tap(ann, first, '›');
    const pressed = await world.tap(ann, first, 'Opera · 1');
    expect(labelsOf(pressed.message).slice(0, 3)).toEqual(['Lighthouses · 1', '✓ Opera · 1', 'Weather · 1']);
    expect(pressed.message.text).toBe(t('tags-heading', { subscribed: 1 }));
  });

  test.each([
    ['/tags trai', ['Night Trains · 6']],
    ['/tags LIGHT', ['Lighthouses · 1']],
    ['/tags Ｃａｆｅ', ['Café · 4']],
    ['/tags 聯合', ['联合早报 · 5']],
    ['/tags Sceince', ['Science · 12']],
  ])('%j finds by a part, in whatever case, width, script and with a slip', async (typed, found) => {
    expect(labelsOf(await world.askOne(ann, typed)).slice(0, found.length)).toEqual(found);
  });

  test('what a part finds is turned and pressed in place, also when it is as long as a message', async () => {
    const lot = Array.from({ length: 30 }, (_, index) => articleOf([`${'Wolken'.repeat(20)} ${index}`], 1));
    await world.put(...lot);
    const found = await world.askOne(ann, `/tags ${'wolken'.repeat(20)}`);
    expect(labelsOf(found)).toContain('1 of 3');
    const second = await world.tap(ann, found, '›');
    expect(labelsOf(second.message)).toContain('2 of 3');
    const pressed = await world.tap(ann, found, labelsOf(second.message)[0] ?? '');
    expect(labelsOf(pressed.message)[0]).toMatch(/^✓/);
    expect(await tagsOf()).toHaveLength(1);
    await world.redis.del(...(await world.redis.keys('gazette:words:*')));
    expect((await world.tap(ann, found, '›')).popup).toBe(t('button-stale'));
    await Promise.all(lot.map(({ id }) => world.store.articles.withdraw(id)));
  });

  test('one’s own: a button goes through the cadences, another ends the subscription', async () => {
    await world.ask(ann, '/subscribe Science, Opera');
    const browser = await world.askOne(ann, '/tags');
    const { message: own } = await world.tap(ann, browser, 'My tags (2)');
    const label = (tag: string, cadence: string) => t('own-tag', { tag, cadence });
    expect(labelsOf(own)).toEqual([
      label('Opera', 'daily'),
      t('button-drop'),
      label('Science', 'daily'),
      t('button-drop'),
      t('button-all-tags'),
    ]);
    for (const [from, to] of [
      ['daily', 'weekly'],
      ['weekly', 'instant'],
      ['instant', 'daily'],
    ] as const) {
      const { popup, message } = await world.tap(ann, browser, label('Opera', from));
      expect(popup).toBe(label('Opera', to));
      expect(labelsOf(message)).toContain(label('Opera', to));
      const found = (await world.store.subscribers.subscriptions(key())).find(({ tag }) => tag === 'Opera');
      expect(found?.cadence).toBe(to);
    }
    await world.tap(ann, browser, t('button-drop'));
    expect(await tagsOf()).toEqual(['Science']);
    const none = (await world.tap(ann, browser, t('button-drop'))).message;
    expect(none.text).toBe(t('nothing-subscribed'));
    const all = await world.tap(ann, none, t('button-all-tags'));
    expect(labelsOf(all.message)).toContain('Science · 12');
  });

  test('an answer that comes too late for the popup still marks the tag', async () => {
    const first = await world.askOne(ann, '/tags');
    await world.telegram.addFault({
      method: 'answerCallbackQuery',
      kind: 'status',
      status: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
      times: 2,
    });
    expect(await world.telegram.press(ann, first, 'Chess · 2', 300)).toEqual({ answered: false });
    await world.bot.settled();
    await world.telegram.clearFaults();
    expect(labelsOf(await world.current(first))).toContain('✓ Chess · 2');
    expect(await tagsOf()).toEqual(['Chess']);
  });
});

describe('tag names made to hurt', () => {
  const hostile = [
    ['markup', '<b>Bold</b> & "quoted"'],
    ['as long as ingestion lets through', 'Lang'.repeat(25)],
    ['as long as nothing lets through', '长'.repeat(1_500)],
    ['made of emoji', '👩‍👩‍👧‍👦🏳️‍🌈'],
    ['with a comma', 'Arts, Music & More'],
    ['like our own callback data', '1|stop|1'],
  ] as const;

  test.each(hostile)('%s: shown, subscribed to, listed and left like any other', async (_, name) => {
    const article = articleOf([name], 1, { url: `https://hostile.example/${encodeURIComponent(name).slice(0, 200)}` });
    const others = Array.from({ length: 40 }, (_, n) => articleOf([name], n + 2));
    await world.put(article, ...others);
    const start = name.slice(0, 3);
    const labelled = (message: ChatMessage) => buttonsOf(message).find(({ text }) => text.includes(start));

    const browser = await world.askOne(ann, '/tags');
    const button = labelled(browser);
    if (!button?.callback_data) throw new Error('no button');
    expect(button.text.length).toBeLessThanOrEqual(64);
    const on = await world.tap(ann, browser, { data: button.callback_data });
    expect(on.popup).toContain(start);
    expect(labelled(on.message)?.text).toMatch(/^✓ /);
    expect(await tagsOf()).toEqual([name]);

    const typed = name.slice(0, 3_000);
    const [again] = await world.ask(ann, `/subscribe ${typed}`);
    expect(again?.text).toContain(start);
    const [listed] = await world.ask(ann, `/tag ${typed}`);
    expect(listed?.text).toContain(start);
    expect(labelsOf(listed!).length).toBeGreaterThan(4);

    const asked = await world.askOne(ann, '/unsubscribe');
    const off = await world.tap(ann, asked, { data: buttonsOf(asked)[0]?.callback_data ?? '' });
    const { text, entities } = off.message;
    expect(text).toContain(start);
    // Only what we say of our own behind it.
    expect(entities.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(['/tags']);
    expect(await tagsOf()).toEqual([]);
    await Promise.all([article, ...others].map(({ id }) => world.store.articles.withdraw(id)));
  });

  test('a name that turns the text around is ingested without what turns it', async () => {
    const bytes = Buffer.from('---\ntitle: T\ntags: ["abc\u202Edef"]\n---\n<p>Text of an article.</p>\n');
    const ingested = ingestPost({ source: 'test', path: 'turned.md', bytes, modified: BASE });
    if (!ingested.ok) throw new Error(ingested.rejection.message);
    await world.put({ ...ingested.article, date: BASE });
    expect((await world.askOne(ann, '/subscribe abc\u202Edef')).text).toContain('Subscribed to abcdef.');
  });
});

/** Of the processor, so that a busy machine counts for nothing. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
