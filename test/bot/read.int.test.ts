import { beforeEach, describe, expect, test } from 'vitest';
import { ingestPost } from '../../src/ingest/ingest.ts';
import type { Article } from '../../src/model/article.ts';
import { buttonsOf, type ChatMessage, detailsOf } from '../../src/playground/client.ts';
import { readButton, readOn, titlesOf } from './stories.ts';
import { articleOf, BASE, english, labelsOf, openWorld, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  world.setNow(BASE);
  ann = await world.newcomer('Ann');
});

/** The buttons below a rich digest, beside those of its stories. */
function turnsOf(message: ChatMessage): string[] {
  const inside = detailsOf(message).flatMap(({ buttons }) => buttons);
  return labelsOf(message).slice(inside.length);
}

/** An article on the tag Long, of so many words. */
function longArticle(words: number): Article {
  const text = Array.from({ length: words }, (_, index) => `word${index}`);
  const paragraphs = Array.from({ length: Math.ceil(words / 80) }, (_, n) => text.slice(n * 80, n * 80 + 80).join(' '));
  return articleOf(['Long'], words, {
    date: BASE - 60_000,
    title: `Long ${words}`,
    blocks: paragraphs.map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] })),
  });
}

describe('/digest', () => {
  test('asks for a tag first', async () => {
    expect((await world.askOne(ann, '/digest')).text).toBe(t('digest-no-tags'));
    await world.ask(ann, '/start');
    expect((await world.askOne(ann, '/digest')).text).toBe(t('digest-no-tags'));
  });

  test('whose articles were all withdrawn says that when it is shown again, not that it is too old', async () => {
    const only = articleOf(['Moss'], 1);
    await world.put(only);
    await world.ask(ann, '/subscribe Moss');
    await world.askOne(ann, '/digest');
    await world.store.articles.withdraw(only.id);
    const { popup, message } = await world.tap(ann, await world.askOne(ann, '/digest'), t('button-show-again'));
    expect(popup).toBeUndefined();
    expect(message.text).toContain(t('digest-withdrawn', { count: 1 }));
  });

  test('with nothing new says so, and shows the last one again by its button', async () => {
    await world.ask(ann, '/subscribe Maps');
    const digest = await world.askOne(ann, '/digest');
    expect(titlesOf(digest)[0]).toBe('Maps 1');
    const nothing = await world.askOne(ann, '/digest');
    expect(nothing.text).toBe(t('digest-nothing-new', { next: 'tomorrow at 08:00' }));
    expect(labelsOf(nothing)).toEqual([t('button-show-again')]);
    const again = await world.tap(ann, nothing, t('button-show-again'));
    expect(again.message.text).toBe(digest.text);
    expect(labelsOf(again.message)).toEqual(labelsOf(digest));
    expect(again.fresh).toEqual([]);
  });

  test('holds only what is new since the last one', async () => {
    await world.ask(ann, '/subscribe Birds');
    await world.ask(ann, '/digest');
    world.setNow(BASE + 3_600_000);
    await world.put(articleOf(['Birds'], 50, { title: 'A new bird', date: BASE + 1_800_000 }));
    const digest = await world.askOne(ann, '/digest');
    expect(titlesOf(digest)).toEqual(['A new bird']);
    expect(digest.text).toContain(t('digest-count', { count: 1 }));
  });

  test('turns its pages in place and back, with buttons for what each shows', async () => {
    await world.ask(ann, '/subscribe Science, Technology, Night Trains');
    const digest = await world.askOne(ann, '/digest');
    expect(digest.text).toContain(t('digest-count', { count: 15 }));
    expect(titlesOf(digest)).toHaveLength(10);
    expect(turnsOf(digest)).toEqual([t('button-more', { count: 5 })]);
    const second = await world.tap(ann, digest, t('button-more', { count: 5 }));
    expect(second.fresh).toEqual([]);
    expect(titlesOf(second.message)).toHaveLength(5);
    expect(new Set([...titlesOf(digest), ...titlesOf(second.message)]).size).toBe(15);
    expect(turnsOf(second.message)).toEqual([t('button-back')]);
    const first = await world.tap(ann, digest, t('button-back'));
    expect(first.message.text).toBe(digest.text);
    expect(labelsOf(first.message)).toEqual(labelsOf(digest));
  });

  test('opens each story by its own button, also on the second page', async () => {
    await world.ask(ann, '/subscribe Science, Technology, Night Trains');
    const digest = await world.askOne(ann, '/digest');
    const { message } = await world.tap(ann, digest, t('button-more', { count: 5 }));
    const title = titlesOf(message)[1];
    const { fresh } = await world.tap(ann, digest, readButton(message, 2));
    expect(fresh).toHaveLength(1);
    expect(fresh[0]?.text).toContain(`${title}\n`);
    expect(fresh[0]?.text).toContain(`The whole story of ${title}.`);
  });

  test('unfolds its first story and folds the others, each with its summary and buttons inside', async () => {
    await world.ask(ann, '/subscribe Maps, Chess');
    const stories = detailsOf(await world.askOne(ann, '/digest'));
    expect(stories.map(({ open }) => open)).toEqual([true, false, false, false]);
    stories.forEach(({ summary, text, buttons }, at) => {
      expect(summary).toMatch(new RegExp(`^${at + 1}\\. `));
      expect(text).toContain('What came to pass, number ');
      const opening = `${at + 1}. ${t('button-read')}`;
      expect(buttons.map((button) => button.text)).toEqual([opening, t('button-share'), t('button-less')]);
    });
  });

  test('comes although Telegram refuses to show that the bot is typing', async () => {
    await world.ask(ann, '/subscribe Maps');
    await world.telegram.addFault({ method: 'sendChatAction', chatId: ann, kind: 'status', status: 500, times: 1 });
    expect(titlesOf(await world.askOne(ann, '/digest'))[0]).toBe('Maps 1');
  });
});

describe('/latest', () => {
  test('where the tags of the chat have no articles any more says that, not that there are none', async () => {
    const only = articleOf(['Ferns'], 1);
    await world.put(only);
    await world.ask(ann, '/subscribe Ferns');
    await world.store.articles.withdraw(only.id);
    const { text, ...latest } = await world.askOne(ann, '/latest');
    expect(text).toBe(t('tag-none', { tag: 'Ferns' }));
    const { message } = await world.tap(ann, { text, ...latest }, t('button-all-tags'));
    expect(labelsOf(message)).toContain(t('tag-button', { tag: 'Science', count: 12 }));
  });

  test('shows the newest of the own tags', async () => {
    await world.ask(ann, '/subscribe Kultur, Chess');
    const latest = await world.askOne(ann, '/latest');
    expect(latest.text.split('\n')[0]).toBe(t('latest-heading'));
    expect(titlesOf(latest).map((title) => title.split(' ')[1])).toEqual(['1', '1', '2', '2', '3']);
  });

  test('of all tags for those who have none', async () => {
    const latest = await world.askOne(ann, '/latest 3');
    expect(latest.text.split('\n')[0]).toBe(t('latest-heading-all'));
    expect(titlesOf(latest)).toHaveLength(3);
  });

  test.each([
    ['/latest 1', 1],
    ['/latest ４', 4],
    ['/latest 三', 3],
    ['/latest 两篇', 2],
    ['/latest 5件', 5],
    ['/latest 3 articles', 3],
    ['/latest 15', 15],
    ['/latest 1000', 20],
    ['/latest 0', 1],
    ['/latest many', 10],
    ['/latest', 10],
  ])('%s shows %i', async (typed, count) => {
    expect(titlesOf(await world.askOne(ann, typed))).toHaveLength(count);
  });

  test.each([
    ['/latest Science', 'Science', 10],
    ['/latest night trains 3', 'Night Trains', 3],
    ['/latest 3 science', 'Science', 3],
    ['/latest 聯合早報', '联合早报', undefined],
  ])('%s shows those of the tag alone, as /tag does', async (typed, tag, count) => {
    const latest = await world.askOne(ann, typed);
    expect(latest.text.split('\n')[0]).toBe(t('tag-heading', { tag }));
    if (count !== undefined) expect(titlesOf(latest)).toHaveLength(count);
  });

  test('shows twenty, however long they are', async () => {
    const summary = '长'.repeat(240);
    const long = Array.from({ length: 20 }, (_, n) => articleOf(['Wide'], n + 1, { summary, title: '标'.repeat(300) }));
    await world.put(...long);
    const listed = await world.askOne(ann, '/tag Wide 20');
    expect(titlesOf(listed)).toHaveLength(20);
    await Promise.all(long.map(({ id }) => world.store.articles.withdraw(id)));
  });
});

describe('/tag', () => {
  test.each([
    ['/tag Science', 'Science', 10],
    ['/tag science 2', 'Science', 2],
    ['/tag science 两篇', 'Science', 2],
    ['/tag science 2篇', 'Science', 2],
    ['/tag Night Trains', 'Night Trains', 6],
    ['/tag night trains 3', 'Night Trains', 3],
    ['/tag #联合早报 1', '联合早报', 1],
  ])('%s shows the newest of it', async (typed, tag, count) => {
    const listed = await world.askOne(ann, typed);
    expect(listed.text.split('\n')[0]).toBe(t('tag-heading', { tag }));
    expect(titlesOf(listed)).toEqual(Array.from({ length: count }, (_, n) => `${tag} ${n + 1}`));
  });

  test('with a name that is mistyped, or unknown, takes nothing of it for a number', async () => {
    for (const tag of ['Sciense 4k', 'Science 5G', 'Science F1', 'Science G20'])
      expect((await world.askOne(ann, `/tag ${tag}`)).text).toBe(t('unknown-tag', { tag }));
  });

  test('offers the tag to who does not have it yet, once; the list stays where it is', async () => {
    const label = t('button-subscribe', { tag: 'Opera' });
    await world.askOne(ann, '/settings');
    const older = await world.askOne(ann, '/tag Opera');
    const listed = await world.askOne(ann, '/tag Opera');
    expect(labelsOf(listed)).toContain(label);
    const { message, fresh } = await world.tap(ann, listed, label);
    expect(message.text).toBe(listed.text);
    expect(labelsOf(message)).toEqual(labelsOf(listed).filter((one) => one !== label));
    expect(fresh).toHaveLength(1);
    expect(fresh[0]?.text).toMatch(/^Subscribed to Opera\. Your next digest comes /);
    expect(labelsOf(await world.askOne(ann, '/tag Opera'))).not.toContain(label);
    const again = await world.tap(ann, older, label);
    expect(again.fresh[0]?.text).toBe(t('already-subscribed', { tags: 'Opera' }));
    expect(labelsOf(again.message)).not.toContain(label);
  });

  test('without a name, or with an unknown one, offers tags as buttons that list', async () => {
    const which = await world.askOne(ann, '/tag');
    expect(which.text).toBe(t('tag-which'));
    expect(labelsOf(which)).toContain('Opera');
    const unknown = await world.askOne(ann, '/tag Tecnology 5');
    expect(unknown.text).toBe(t('unknown-tag', { tag: 'Tecnology' }));
    const { fresh, message } = await world.tap(ann, unknown, 'Technology');
    expect(fresh[0]?.text).toContain(t('tag-heading', { tag: 'Technology' }));
    expect(labelsOf(message)).toEqual(labelsOf(unknown));
    expect(labelsOf(await world.askOne(ann, '/tag xyzzy'))).toContain('Science');
  });

  test('whose articles are all gone says so', async () => {
    const only = articleOf(['Fleeting'], 1);
    await world.put(only);
    const offered = await world.askOne(ann, '/tag Fleetin');
    await world.store.articles.withdraw(only.id);
    const { fresh } = await world.tap(ann, offered, 'Fleeting');
    expect(fresh[0]?.text).toBe(t('tag-none', { tag: 'Fleeting' }));
  });
});

describe('a full article', () => {
  test('that is long comes in parts, in order, each with a button for the next; nothing is missing', async () => {
    await world.put(longArticle(6_000));
    const list = await world.askOne(ann, '/tag Long 1');
    const { fresh } = await world.tap(ann, list, readButton(list, 1));
    const { parts, words } = await readOn({ world, person: ann, t }, fresh);
    expect(parts).toBe(2);
    expect(words).toEqual(Array.from({ length: 6_000 }, (_, index) => `word${index}`));
  });

  test('that is not there any more, withdrawn or too old, says so in an alert', async () => {
    const article = articleOf(['Fleeting'], 2);
    await world.put(article);
    const list = await world.askOne(ann, '/tag Fleeting');
    await world.store.articles.withdraw(article.id);
    const tapped = await world.tap(ann, list, readButton(list, 1));
    expect(tapped).toMatchObject({ popup: t('article-missing'), alert: true, fresh: [] });
  });

  test('shows its characters as they are: title, author, text', async () => {
    const bytes = Buffer.from(
      '---\ntitle: "a <b>bold</b> & \\"quoted\\" title"\nauthor: "<i>Me</i> & you"\ntags: [Marks]\nfrom: https://news.example/marks\n---\n<p>if (a &lt; b &amp;&amp; c &gt; d) &quot;x&quot;</p>\n',
    );
    const ingested = ingestPost({ source: 'test', path: 'marks.md', bytes, modified: BASE });
    if (!ingested.ok) throw new Error(ingested.rejection.message);
    await world.put({
      ...ingested.article,
      title: 'a <b>bold</b> & "quoted" title',
      author: '<i>Me</i> & you',
      date: BASE - 1,
    });
    const list = await world.askOne(ann, '/tag Marks');
    expect(titlesOf(list)).toEqual(['a <b>bold</b> & "quoted" title']);
    const { fresh } = await world.tap(ann, list, readButton(list, 1));
    expect(fresh[0]?.text).toContain('a <b>bold</b> & "quoted" title\n<i>Me</i> & you · ');
    expect(fresh[0]?.text).toContain('if (a < b && c > d) "x"');
  });

  test.each(['http://localhost/story', 'http://intranet/story'])(
    'opens although Telegram takes no button to its address %s',
    async (url) => {
      const article = articleOf(['Inside'], 1, { url });
      await world.put(article);
      const list = await world.askOne(ann, '/tag Inside');
      const { fresh } = await world.tap(ann, list, readButton(list, 1));
      expect(fresh[0]?.text).toContain('The whole story of Inside 1.');
      expect(buttonsOf(fresh[0]!).filter(({ url }) => url !== undefined)).toEqual([]);
      await world.store.articles.withdraw(article.id);
    },
  );

  test('with a title alone says so', async () => {
    const article = articleOf(['Bare'], 1, { blocks: [], summary: '' });
    await world.put(article);
    const list = await world.askOne(ann, '/tag Bare');
    const { fresh } = await world.tap(ann, list, readButton(list, 1));
    expect(fresh[0]?.text).toContain(t('article-no-text'));
  });

  test('lists the newest of each of its tags by a button', async () => {
    const list = await world.askOne(ann, '/tag Maps 1');
    const { fresh } = await world.tap(ann, list, readButton(list, 1));
    const listed = await world.tap(ann, fresh[0]!, '# Maps');
    expect(titlesOf(listed.fresh[0]!)).toEqual(['Maps 1', 'Maps 2']);
  });
});

test('where browsers reach us, an article has a button that opens it there', async () => {
  const reached = await openWorld({ publicUrl: 'https://gazette.example' });
  try {
    const { id } = await reached.telegram.createPerson({ name: 'Bo', started: true, languageCode: 'en' });
    const list = await reached.askOne(id, '/tag Birds');
    const { fresh } = await reached.tap(id, list, readButton(list, 1));
    const button = buttonsOf(fresh[0]!).find(({ text }) => text === t('button-browser'));
    expect(button).toMatchObject({ url: expect.stringMatching(/^https:\/\/gazette\.example\/a\/[\w-]{10,12}$/) });
  } finally {
    await reached.close();
  }
});
