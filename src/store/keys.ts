import type { SubscriberKey } from '../model/chat.ts';
import type { ArticleId, BroadcastId, TagId, WordsId } from '../model/ids.ts';

/**
 * Every key Gazette keeps in Redis, and what lies under it. BullMQ keeps its own under {@link QUEUE_PREFIX}.
 *
 * What belongs to one subscriber shares a hash tag, `{42}`, so that it lies in one slot of a Redis Cluster and can be
 * changed in one transaction. No command spans keys of different tags.
 */
export const keys = {
  /** string: the schema version */
  schema: 'gazette:schema',
  /** never there: to change it, if it were, tells whether the server takes what is written */
  absent: 'gazette:absent',

  /**
   * hash: head (JSON), body (zstd of JSON), post (zstd of its text, with the body's JSON as dictionary), available (epoch ms),
   * hash of the post; since (epoch ms), where it took the place of one that could be had since then; `tags:SOURCE` (JSON) for
   * each source that gives it tags, see given-tags.ts
   */
  article: (id: ArticleId) => `gazette:article:${id}`,
  /** string: since when an article could be had that was withdrawn (epoch ms); expires */
  withdrawn: (id: ArticleId) => `gazette:withdrawn:${id}`,
  /** string: id of the article that took its place, by another name or address; expires after a year */
  successor: (id: ArticleId) => `gazette:successor:${id}`,
  /** set: `source NUL path` of every post that is this article */
  origins: (id: ArticleId) => `gazette:origins:${id}`,
  /** sorted set: article ids of a tag by the instant they become available under it */
  timeline: (tag: TagId) => `gazette:timeline:${tag}`,
  /** sorted set: all article ids by the instant they become available */
  everything: 'gazette:everything',
  /** sorted set: all article ids by the instant they were ingested; what retention goes by */
  ingested: 'gazette:ingested',
  /** stream: id of each article that was put or withdrawn, in its order; the newest thousands */
  changes: 'gazette:changes',
  /** hash: tag id → name as first written */
  tags: 'gazette:tags',
  /** sorted set: tag ids by number of articles */
  tagCounts: 'gazette:tag-counts',
  /** hash: an alias as it is matched → JSON of the alias as its operator wrote it, and of the tag's name */
  tagAliases: 'gazette:tag-aliases',
  /** string: another one after each change of the former three */
  tagsVersion: 'gazette:tags-version',

  /**
   * hash: article id → story, chapter and gist of an article dated in that period of two weeks. All keys of stories share a
   * slot, so that a script may change two of them
   */
  storyRecords: (period: number) => `gazette:{stories}:records:${period}`,
  /** hash: lookup key → the newest ids of articles that have it; expires as the former does */
  storyKeys: (period: number) => `gazette:{stories}:keys:${period}`,

  /** sorted set: `process SPACE name` of every source that a process follows, by when it last said so */
  followed: 'gazette:followed',
  /**
   * hash: firstImport and, once that is complete, imported (epoch ms); empty, while it is read that held nothing then; memory
   * (what its next reading is given); whose turn it is to read it, and when it was read: see source-turns.ts; how that goes:
   * see source-health.ts
   */
  source: (name: string) => `gazette:source:${name}`,
  /** hash: path → JSON of what was made of the post there */
  posts: (source: string) => `gazette:posts:${source}`,

  /** set: every subscriber key */
  subscribers: 'gazette:subscribers',
  /** hash: kind, locale, timezone, format, script, state, createdAt (epoch ms), held (epoch ms, see timings.ts); all other settings as JSON */
  subscriber: (key: SubscriberKey) => `gazette:{${key}}:subscriber`,
  /** string: the key of the subscriber since its chat has another id; expires */
  moved: (key: SubscriberKey) => `gazette:moved:${key}`,
  /** string: JSON of what was remembered of the subscriber, who left less than a minute ago; expires */
  keepsake: (key: SubscriberKey) => `gazette:{${key}}:keepsake`,
  /** set: ids of the chats of which the person in this private chat was seen to be an administrator */
  places: (key: SubscriberKey) => `gazette:{${key}}:places`,
  /** hash: tag id → JSON of the subscription, but for its cursor */
  subscriptions: (key: SubscriberKey) => `gazette:{${key}}:subscriptions`,
  /** hash: tag id → the subscription's cursor, epoch ms */
  cursors: (key: SubscriberKey) => `gazette:{${key}}:cursors`,
  /** sorted set: article ids, up to five with spaces between, by when they were offered to the subscriber; the newest few hundred */
  offered: (key: SubscriberKey) => `gazette:{${key}}:offered`,
  /** sorted set: article ids that the reader put aside, by when; the newest few hundred */
  saved: (key: SubscriberKey) => `gazette:{${key}}:saved`,
  /** sorted set: article ids of editions that did not come, by when those were planned; to be offered again */
  again: (key: SubscriberKey) => `gazette:{${key}}:again`,
  /** sorted set: article ids of editions that may not have come, by when those were planned; to be offered once more, folded */
  uncertain: (key: SubscriberKey) => `gazette:{${key}}:uncertain`,
  /** sorted set: article ids that Telegram refused for what is in them, by when; offered once more when they are corrected */
  refused: (key: SubscriberKey) => `gazette:{${key}}:refused`,
  /** sorted set: editions by themselves that are planned and not settled */
  open: (key: SubscriberKey) => `gazette:{${key}}:open`,
  /** sorted set: editions by themselves; the newest few */
  deliveries: (key: SubscriberKey) => `gazette:{${key}}:deliveries`,
  /** hash: edition, articleIds, uncertain (article ids), tagIds, since (the cursors then), until, left (JSON), state, claimedAt (epoch ms, and who has the claim), messageId, reason; expires */
  delivery: (key: SubscriberKey, edition: number) => `gazette:{${key}}:delivery:${edition}`,

  /** sorted set: `message id SPACE JSON of what stands in it` by when that was put there; the newest, of a day; expires */
  views: (key: SubscriberKey) => `gazette:{${key}}:views`,
  /** sorted set: `subscriber key|message id` of messages that show the article, by when they began to; the newest, of a day; expires */
  shown: (id: ArticleId) => `gazette:shown:${id}`,
  /** string: which correction of the article has begun to edit messages; expires when the next one may */
  corrected: (id: ArticleId) => `gazette:corrected:${id}`,

  /** string: what somebody typed to find something, which the buttons below what was found go by; expires */
  words: (id: WordsId) => `gazette:words:${id}`,

  /** sorted set, all scores 0: subscriber keys that have an instant subscription to the tag */
  instant: (tag: TagId) => `gazette:instant:${tag}`,
  /** hash: seen (the latest instant of a tick, epoch ms), setBacks (JSON: the latest times the clock was set back, from and to) */
  clock: 'gazette:clock',
  /** sorted set: subscriber keys by the earliest instant at which anything of theirs is due */
  due: 'gazette:due',
  /** sorted set: JSON of editions that Telegram refused for what is in them, by when; the newest thousand */
  deadLetters: 'gazette:dead-letters',
  /** hash: outcome → how many deliveries ended so */
  outcomes: 'gazette:outcomes',
  /** hash: the same of one hour since 1970; expires */
  outcomesOf: (hour: number) => `gazette:outcomes:${hour}`,
  /** hash: repeated, and of editions that were sent, how many were up to so many seconds late, and by how many in all */
  tallies: 'gazette:tallies',
  /** hash: id of a process → JSON of how it does; those that run, and some that did a moment ago */
  processes: 'gazette:processes',
  /** hash: text, state, chat, messageId, locale, total and how many messages ended how, of a message to everyone; expires */
  broadcast: (id: BroadcastId) => `gazette:broadcast:${id}`,
  /** set: chat ids it was written to, or is being, or that it passed over; expires */
  broadcastTo: (id: BroadcastId) => `gazette:broadcast-to:${id}`,
  /** string: id of the bot that worked with the store last */
  bot: 'gazette:bot',
  /** set: ids of chats that may have the operators' menu at Telegram */
  menus: 'gazette:menus',
  /** hash: alarm that operators were told of → since when, epoch ms */
  alarms: 'gazette:alarms',
  /**
   * hash: next (the bot's next free moment), hold (until when it is to be silent), share (of its rate, after refusals),
   * grownAt, cutAt, refused (since when and which chats), marks (which priorities wait and were served), breaker (JSON),
   * probeAt, probing; expires
   */
  budget: 'gazette:budget',
  // What belongs to receiving updates shares a slot of its own. A bot is named by its id, as another counts its own updates.
  /** string of bits: which of those 32,768 updates are done; expires */
  updatesDone: (bot: number, block: number) => `gazette:{updates:${bot}}:done:${block}`,
  /** sorted set: ids of updates that were taken in and are not done, by until when their process has them, epoch ms */
  updatesHeld: (bot: number) => `gazette:{updates:${bot}}:held`,
  /** hash: id → JSON of such an update */
  updateBodies: (bot: number) => `gazette:{updates:${bot}}:bodies`,
  /** sorted set: such ids of one chat, by themselves; expires */
  updatesOfChat: (bot: number, chat: number) => `gazette:{updates:${bot}}:chat:${chat}`,
  /** string: how many processes have started to receive updates */
  receivers: (bot: number) => `gazette:{updates:${bot}}:receivers`,
  /** hash: number of the newest process that receives, way (JSON of how); expires when there is none any more */
  receiving: (bot: number) => `gazette:{updates:${bot}}:receiving`,
  /** string: token and process of the poller; expires when it says nothing any more */
  poller: (bot: number) => `gazette:{updates:${bot}}:poller`,
  /** string: the latest poller's token */
  pollerToken: (bot: number) => `gazette:{updates:${bot}}:poller-token`,

  /** string: when a chat's next message is free to go, had it no slack, epoch ms; expires */
  chatBudget: (chatId: number) => `gazette:{${chatId}}:budget`,
  /** string: empty, as long as Telegram wants no messages for the chat; expires then */
  chatSilence: (chatId: number) => `gazette:{${chatId}}:silence`,
} as const;

/** BullMQ's keys, in one slot because its scripts span several of them. */
export const QUEUE_PREFIX = '{gazette-jobs}';
