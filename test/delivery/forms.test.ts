import { describe, expect, test } from 'vitest';
import { type Attempt, inFittingForm, plainerForm } from '../../src/delivery/forms.ts';
import type { Answer } from '../../src/delivery/messenger.ts';
import { html } from '../../src/render/html.ts';
import { type Message, plainMessage } from '../../src/render/message.ts';

const refused = (status: number, description: string, parameters = {}): Answer => ({
  kind: 'refused',
  status,
  description,
  ...parameters,
});
const bad = (error: string) => refused(400, `Bad Request: ${error}`);
const OK: Answer = { kind: 'ok', messageId: 1 };
const UNKNOWN = refused(404, 'Not Found: method not found');

describe('after an answer to a rich message comes', () => {
  test.each<[string, Answer, first: string | undefined, second: string | undefined]>([
    ['taken', OK, undefined, undefined],
    ['method unknown', UNKNOWN, 'classic', 'classic'],
    ['picture not fetched', bad('RICH_MESSAGE_PHOTO_URL_INVALID'), 'rich-linked', 'classic'],
    ['no picture there', bad('RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND'), 'rich-linked', 'classic'],
    ['film not fetched', bad('RICH_MESSAGE_DOCUMENT_URL_INVALID'), 'rich-linked', 'classic'],
    ['too many pictures', bad('RICH_MESSAGE_MEDIA_TOO_MANY'), 'rich-linked', 'classic'],
    ['page instead of picture', bad('wrong type of the web page content'), 'rich-linked', 'classic'],
    ['address without content', bad('failed to get HTTP URL content'), 'rich-linked', 'classic'],
    ['no file of that name', bad('wrong remote file identifier specified'), 'rich-linked', 'classic'],
    ['no photos in this chat', bad('not enough rights to send photos to the chat'), 'rich-linked', 'classic'],
    ['no films in this chat', bad('not enough rights to send videos to the chat'), 'rich-linked', 'classic'],
    ['forbidden photos', bad('CHAT_SEND_PHOTOS_FORBIDDEN'), 'rich-linked', 'classic'],
    ['stray e-mail', bad('RICH_MESSAGE_EMAIL_INVALID'), 'classic', 'classic'],
    ['wrong address', bad('RICH_MESSAGE_URL_INVALID'), 'classic', 'classic'],
    ['too long', bad('RICH_MESSAGE_TEXT_TOO_LONG'), 'classic', 'classic'],
    ['an edit on an old server', bad('message text is empty'), 'classic', 'classic'],
    ['anything else in it', bad("can't parse rich message: unexpected block"), 'classic', 'classic'],
    ['no such chat', bad('chat not found'), undefined, undefined],
    ['no rights', bad('not enough rights to send text messages to the chat'), undefined, undefined],
    ['no such topic', bad('message thread not found'), undefined, undefined],
    ['no writing', bad('CHAT_WRITE_FORBIDDEN'), undefined, undefined],
    ['blocked', refused(403, 'Forbidden: bot was blocked by the user'), undefined, undefined],
    ['not found otherwise', refused(404, 'Not Found'), undefined, undefined],
    ['moved', refused(400, 'Bad Request: group chat was upgraded', { migrateTo: -100 }), undefined, undefined],
    ['nothing to change', bad('message is not modified: specified new message content'), undefined, undefined],
    ['no message to change', bad('message to edit not found'), undefined, undefined],
    ['flood', refused(429, 'Too Many Requests: retry after 1', { retryAfter: 1 }), undefined, undefined],
    ['trouble', refused(502, 'Bad Gateway'), undefined, undefined],
    ['no answer', { kind: 'unanswered', reason: 'time-out' }, undefined, undefined],
    ['no connection', { kind: 'unsent', reason: 'ECONNREFUSED' }, undefined, undefined],
  ])('%s: the right form, or none', (_, answer, first, second) => {
    expect(plainerForm('rich', answer)).toBe(first);
    expect(plainerForm('rich-linked', answer)).toBe(second);
    expect(plainerForm('classic', answer)).toBeUndefined();
  });
});

describe('a message', () => {
  const message: Message = {
    rich: (pictures) => ({ blocks: [{ type: 'paragraph', text: pictures }], rtl: false, keyboard: [] }),
    classic: () => plainMessage(html`classic`),
  };
  /** The forms tried while the server answers so, and the last answer. */
  async function tried(answers: readonly Answer[], server = { knowsRich: true }, format: 'rich' | 'classic' = 'rich') {
    const forms: Attempt['form'][] = [];
    const last = await inFittingForm(message, format, server, async ({ form }) => {
      forms.push(form);
      return answers[forms.length - 1] ?? OK;
    });
    return { forms, last, knowsRich: server.knowsRich };
  }

  test('goes from rich to rich without pictures to classic, and no further', async () => {
    const refusals = [
      bad('RICH_MESSAGE_PHOTO_URL_INVALID'),
      bad('RICH_MESSAGE_URL_INVALID'),
      bad('BUTTON_URL_INVALID'),
    ];
    const forms = ['rich', 'rich-linked', 'classic'];
    expect(await tried(refusals.slice(0, 2))).toEqual({ forms, last: OK, knowsRich: true });
    expect(await tried(refusals)).toEqual({ forms, last: refusals[2], knowsRich: true });
  });

  test('ends with an answer that leaves open whether it arrived, in whatever form', async () => {
    const silence: Answer = { kind: 'unanswered', reason: 'time-out' };
    expect(await tried([silence])).toMatchObject({ forms: ['rich'], last: silence });
    expect(await tried([bad('RICH_MESSAGE_PHOTO_URL_INVALID'), silence])).toMatchObject({
      forms: ['rich', 'rich-linked'],
      last: silence,
    });
  });

  test.each([
    ['without the method', UNKNOWN],
    ['that does not see blocks (Bot API 10.1)', bad('rich message must be non-empty')],
    ['without buttons between blocks (10.2)', bad('can\'t parse InputRichBlock: type "buttons" is unsupported')],
  ])('of a server %s is classic from then on', async (_, answer) => {
    const server = { knowsRich: true };
    expect(await tried([answer], server)).toEqual({ forms: ['rich', 'classic'], last: OK, knowsRich: false });
    expect(await tried([], server)).toEqual({ forms: ['classic'], last: OK, knowsRich: false });
  });

  test('that is refused so by a server which took others is classic alone', async () => {
    const server = { knowsRich: true };
    await tried([OK], server);
    const empty = await tried([bad('rich message must be non-empty')], server);
    expect(empty).toEqual({ forms: ['rich', 'classic'], last: OK, knowsRich: true });
    expect(await tried([], server)).toMatchObject({ forms: ['rich'] });
  });

  test('for a chat that reads classic ones is tried as that alone', async () => {
    expect(await tried([UNKNOWN], { knowsRich: true }, 'classic')).toEqual({
      forms: ['classic'],
      last: UNKNOWN,
      knowsRich: true,
    });
  });
});
