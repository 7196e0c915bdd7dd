import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ArticleId } from '../../src/model/ids.ts';
import { parsePress } from '../../src/model/press-codec.ts';
import type { RecordedCall } from '../../src/playground/call-file.ts';
import { idOfNews, isNews } from './news.ts';

/** A call that was to bring a digest. */
export interface DigestCall {
  seq: number;
  /** Epoch ms of its arrival. */
  time: number;
  chatId: number;
  token: string;
  /** NaN where a message holds nothing but what may have come before, and no button tells. */
  edition: number;
  /** The articles it showed, each once. */
  articles: ArticleId[];
  /** More of the edition is on its next page. */
  continued: boolean;
  /** It lies in the chat. */
  applied: boolean;
  answered: boolean;
  closed: number;
  fault: string | null;
  status: number;
}

const SENDING = new Set(['sendMessage', 'sendRichMessage']);

/** The digests in a file of calls, in the order in which they arrived. */
export async function readDigests(path: string): Promise<DigestCall[]> {
  const digests: DigestCall[] = [];
  for await (const line of createInterface(createReadStream(path, 'utf8'))) {
    const digest = digestOf(JSON.parse(line) as RecordedCall);
    if (digest) digests.push(digest);
  }
  return digests.sort((a, b) => a.seq - b.seq);
}

function digestOf(call: RecordedCall): DigestCall | undefined {
  if (!SENDING.has(call.method) || call.chat_id === null) return undefined;
  const presses = call.buttons.flatMap((data) => parsePress(data) ?? []);
  const read = presses.flatMap((press) => (press.do === 'read' ? [press] : []));
  const linked = call.links.filter(isNews).map(idOfNews);
  if (read.length + linked.length === 0) return undefined;
  const { seq, time, token, answered, closed, fault, status } = call;
  return {
    seq,
    time,
    chatId: call.chat_id,
    token,
    edition: read[0]?.edition ?? Number.NaN,
    // In the classic format, what may have come before has a link in place of a button.
    articles: [...new Set([...read.map(({ article }) => article), ...linked])],
    continued: presses.some((press) => press.do === 'turn'),
    applied: call.message_id !== null,
    answered,
    closed,
    fault,
    status,
  };
}
