// Telegram for measuring, as a process of its own: takes the calls that send messages, looks at each, and answers at a
// third of what the playground's answers cost. Prints its port.
import type { Socket } from 'node:net';
import { type Requested, serveRequests } from './requests.ts';

/** What was taken since the last `forget`. */
export interface Taken {
  messages: number;
  chats: number;
  /** The most that one chat got. */
  most: number;
  /** Of the bodies. */
  bytes: number;
  refused: string[];
}

interface Book {
  /** Chat id → its messages. */
  chats: Map<number, number>;
  refused: string[];
  bytes: number;
}

/** What was taken, by the token of the bot that sent it. */
const books = new Map<string, Book>();
let messageId = 0;

serveRequests(answer);

function answer(socket: Socket, { path, body }: Requested): void {
  const [, token = '', method = ''] = /^\/bot(\d+:[\w-]+)\/(\w+)$/.exec(path) ?? [];
  const book = books.get(token) ?? { chats: new Map<number, number>(), refused: [] as string[], bytes: 0 };
  if (method === 'taken') return write(socket, 200, Buffer.from(JSON.stringify(takenIn(book))));
  if (method === 'forget') {
    books.delete(token);
    return write(socket, 200, Buffer.from('{}'));
  }
  books.set(token, book);
  const mistake = method === 'sendRichMessage' ? take(book, body) : `${path} is no call that sends a rich message`;
  if (mistake !== undefined) {
    book.refused.push(mistake);
    const description = `Bad Request: ${mistake}`;
    return write(socket, 400, Buffer.from(JSON.stringify({ ok: false, error_code: 400, description })));
  }
  // As long as Telegram's, which is the message with all that was sent.
  const start = `{"ok":true,"result":{"message_id":${++messageId},"date":${Math.floor(Date.now() / 1_000)},`;
  write(socket, 200, Buffer.concat([Buffer.from(start), body.subarray(1), Buffer.from('}')]));
}

function takenIn({ chats, refused, bytes }: Book): Taken {
  const counts = [...chats.values()];
  const messages = counts.reduce((sum, count) => sum + count, 0);
  return { messages, chats: counts.length, most: Math.max(0, ...counts), bytes, refused: refused.slice(0, 5) };
}

/** What is wrong with a message; the JSON of each is parsed and looked at, as a server has to. */
function take(book: Book, body: Buffer): string | undefined {
  let call: { chat_id?: unknown; rich_message?: { blocks?: unknown } };
  try {
    call = JSON.parse(body.toString()) as typeof call;
  } catch {
    return 'the body is no JSON';
  }
  const { chat_id: chat, rich_message: rich } = call;
  if (typeof chat !== 'number' || !Number.isSafeInteger(chat)) return 'chat_id is no chat';
  const blocks = rich?.blocks;
  if (!Array.isArray(blocks) || blocks.length === 0) return 'there are no blocks';
  if (!blocks.every((block: { type?: unknown }) => typeof block.type === 'string')) return 'a block has no type';
  book.chats.set(chat, (book.chats.get(chat) ?? 0) + 1);
  book.bytes += body.length;
  return undefined;
}

function write(socket: Socket, status: number, body: Buffer): void {
  const head = `HTTP/1.1 ${status} ${status === 200 ? 'OK' : 'Bad Request'}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  socket.write(Buffer.concat([Buffer.from(head), body]));
}
