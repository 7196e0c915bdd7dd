import { describe, expect, test } from 'vitest';
import { readRichMessage } from '../../../src/playground/rich/read-message.ts';
import {
  buttons,
  details,
  item,
  list,
  nested,
  openWorld,
  paragraph,
  photo,
  press,
  quote,
  read,
  refusalOf,
  table,
  times,
} from './blocks.ts';

const p = paragraph('x');
const bold = (text: unknown) => ({ type: 'bold', text });
const cell = (more: object = {}) => ({ text: 'x', ...more });

describe('limits, each at its edge', () => {
  const limits: [what: string, holds: unknown[], breaks: unknown[], error: string][] = [
    [
      '32,768 characters',
      [paragraph('😀'.repeat(32_768))],
      [paragraph('😀'.repeat(32_768)), paragraph('x')],
      'TEXT_TOO_LONG',
    ],
    [
      'characters of captions, labels, formulas and emoji too',
      [paragraph('x'.repeat(32_762)), buttons(press('ab')), photo(undefined, { text: 'ab', credit: 'ab' })],
      [
        paragraph('x'.repeat(32_762)),
        buttons(press('ab')),
        paragraph([
          { type: 'mathematical_expression', expression: 'a+b' },
          { type: 'custom_emoji', custom_emoji_id: '5', alternative_text: '👍👍' },
        ]),
      ],
      'TEXT_TOO_LONG',
    ],
    ['500 blocks', times(500, () => p), times(501, () => p), 'BLOCKS_TOO_MANY'],
    [
      'list items and their blocks: 250 one-paragraph bullets are 501',
      [list(...times(249, () => item(p))), p],
      [list(...times(250, () => item(p)))],
      'BLOCKS_TOO_MANY',
    ],
    ['table rows', [table(...times(499, () => [cell()]))], [table(...times(500, () => [cell()]))], 'BLOCKS_TOO_MANY'],
    [
      'quotes and details with what they hold',
      times(250, (index) => (index % 2 ? quote(p) : details('s', p))),
      [...times(250, (index) => (index % 2 ? quote(p) : details('s', p))), p],
      'BLOCKS_TOO_MANY',
    ],
    ['16 levels of blocks', [nested(15, quote, p)], [nested(16, quote, p)], 'DEPTH_INVALID'],
    [
      '16 levels of formatting in a block',
      [paragraph(nested(15, bold, 'x'))],
      [paragraph(nested(16, bold, 'x'))],
      'DEPTH_INVALID',
    ],
    [
      'levels of blocks and formatting together',
      [nested(7, quote, paragraph(nested(8, bold, 'x')))],
      [nested(8, quote, paragraph(nested(8, bold, 'x')))],
      'DEPTH_INVALID',
    ],
    ['50 media', times(50, () => photo()), times(51, () => photo()), 'MEDIA_TOO_MANY'],
    [
      'media inside a collage',
      [{ type: 'collage', blocks: times(50, () => photo()) }],
      [{ type: 'collage', blocks: times(50, () => photo()) }, photo()],
      'MEDIA_TOO_MANY',
    ],
    ['20 columns', [table(times(20, () => cell()))], [table(times(21, () => cell()))], 'TABLE_COLS_TOO_MANY'],
    [
      'columns by what cells span',
      [table([cell({ colspan: 19 }), cell()])],
      [table([cell({ colspan: 20 }), cell()])],
      'TABLE_COLS_TOO_MANY',
    ],
    [
      'columns that a cell above reaches down into',
      [
        table(
          [cell({ rowspan: 2 }), cell()],
          times(19, () => cell()),
        ),
      ],
      [
        table(
          [cell({ rowspan: 2 }), cell()],
          times(20, () => cell()),
        ),
      ],
      'TABLE_COLS_TOO_MANY',
    ],
    [
      '8 buttons in a row',
      [buttons(...times(8, () => press('b')))],
      [buttons(...times(9, () => press('b')))],
      'BUTTONS_TOO_MANY',
    ],
  ];
  test.each(limits)('%s', (_, holds, breaks, error) => {
    expect(refusalOf(holds)).toBeUndefined();
    expect(refusalOf(breaks)).toBe(`Bad Request: RICH_MESSAGE_${error}`);
  });
});

describe('refusals', () => {
  const inline = (text: unknown) => [paragraph(['x ', text])];
  const link = (url: unknown) => inline({ type: 'url', text: 'x', url });
  const cases: [what: string, blocks: unknown[], error: string][] = [
    ['no blocks', [], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['an empty paragraph', [paragraph('')], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['a blank paragraph', [paragraph([' ', bold('\n')])], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['a paragraph of an anchor alone', [paragraph({ type: 'anchor', name: 'a' })], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['an empty heading', [{ type: 'heading', text: '', size: 1 }], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['an empty summary', [details('', p)], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['details that hide nothing', [details('x')], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['an empty list item', [list(item(p), item())], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['an empty quote', [quote()], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['an empty collage', [{ type: 'collage', blocks: [] }], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['a table without cells', [table([])], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['a row of no buttons', [buttons()], 'RICH_MESSAGE_CONTENT_REQUIRED'],
    ['an empty list', [list()], 'list must be non-empty'],
    ['a list half numbered', [list(item(p), { ...item(p), type: '1' })], 'list must be either ordered or unordered'],
    ['an unknown numbering', [list({ ...item(p), type: 'x' })], 'invalid list item type specified'],
    ['a relative link', link('/a/b'), 'RICH_MESSAGE_URL_INVALID'],
    ['a link without a scheme', link('example.com/a'), 'RICH_MESSAGE_URL_INVALID'],
    ['a link to a place on its page', link('#a'), 'RICH_MESSAGE_URL_INVALID'],
    ['a link without a host', link('https://'), 'RICH_MESSAGE_URL_INVALID'],
    ['a link with a slash too many', link('https:///a.example'), 'RICH_MESSAGE_URL_INVALID'],
    ['a link to a host without a dot', link('http://localhost/x'), 'RICH_MESSAGE_URL_INVALID'],
    ['a link of another scheme', link('javascript:alert(1)'), 'RICH_MESSAGE_URL_INVALID'],
    ['a link with a blank in it', link('https://a.example/b c'), 'RICH_MESSAGE_URL_INVALID'],
    [
      'an address that is none',
      inline({ type: 'email_address', text: 'x', email_address: 'a@' }),
      'RICH_MESSAGE_EMAIL_INVALID',
    ],
    [
      'a word as an emoji',
      inline({ type: 'custom_emoji', custom_emoji_id: '1', alternative_text: 'smile' }),
      'RICH_MESSAGE_EMOJI_INVALID',
    ],
    ['a photo by a host without a dot', [photo('https://nowhere/a.jpg')], 'RICH_MESSAGE_PHOTO_URL_INVALID'],
    [
      'a video by no address',
      [{ type: 'video', video: { type: 'video', media: 'https:///a.mp4' } }],
      'RICH_MESSAGE_DOCUMENT_URL_INVALID',
    ],
    [
      'a photo by a relative address',
      [photo('/a.jpg')],
      'wrong remote file identifier specified: Wrong padding in the string',
    ],
    ['a photo inside a text', inline(photo()), 'RICH_VALIDATE_CTOR_NOT_ALLOWED'],
    ['a paragraph in a collage', [{ type: 'collage', blocks: [photo(), p] }], 'RICH_VALIDATE_CTOR_NOT_ALLOWED'],
    ['thinking outside a draft', [{ type: 'thinking', text: 'x' }], 'RICH_VALIDATE_CTOR_NOT_ALLOWED'],
    ['a bold button', [buttons(press(bold('x')))], 'RICH_VALIDATE_CTOR_NOT_ALLOWED'],
    ['a button without data', [buttons(press('x', ''))], 'BUTTON_DATA_INVALID'],
    ['a button of 65 bytes', [buttons(press('x', `${'新'.repeat(21)}ab`))], 'BUTTON_DATA_INVALID'],
    ['a button that says nothing', [buttons(press(' '))], 'BUTTON_TEXT_INVALID'],
    ['a button in no style', [buttons(press('x', 'x', 'pretty'))], 'BUTTON_STYLE_INVALID'],
    [
      'a link drawn as a link',
      [buttons({ text: 'x', url: 'https://a.example', style: 'link' })],
      'BUTTON_STYLE_INVALID',
    ],
    ['a button with a bad address', [buttons({ text: 'x', url: 'http://a' })], 'BUTTON_URL_INVALID'],
    ['a button to copy nothing', [buttons({ text: 'x', copy_text: { text: '' } })], 'BUTTON_COPY_TEXT_INVALID'],
    [
      'a map of no place',
      [{ type: 'map', location: { latitude: 91, longitude: 0 }, zoom: 3, width: 9, height: 9 }],
      'invalid location specified',
    ],
    [
      'a map too long',
      [{ type: 'map', location: { latitude: 1, longitude: 0 }, zoom: 3, width: 210, height: 10 }],
      'invalid map properties specified',
    ],
    ['a heading of size 7', [{ type: 'heading', text: 'x', size: 7 }], 'invalid section heading size specified'],
    [
      'a date in no format',
      inline({ type: 'date_time', text: 'x', unix_time: 5, date_time_format: 'tt' }),
      'invalid date-time format specified',
    ],
    [
      'a heading without a size',
      [{ type: 'heading', text: 'x' }],
      `can't parse InputRichBlock: Can't find field "size"`,
    ],
    ['a block of no type', [{ text: 'x' }], `can't parse InputRichBlock: Can't find field "type"`],
    [
      'a block of an unknown type',
      [{ type: 'quote', text: 'x' }],
      `can't parse InputRichBlock: type "quote" is unsupported`,
    ],
    ['an inline kind as a block', [bold('x')], `can't parse InputRichBlock: type "bold" is unsupported`],
    ['a text of no known type', inline({ type: 'strike' }), `can't parse InputRichBlock: type "strike" is unsupported`],
    ['a number for a text', [paragraph(5)], "can't parse InputRichBlock: expected an Object"],
    [
      'a word for a flag',
      [{ ...details('x', p), is_open: 'yes' }],
      `can't parse InputRichBlock: Field "is_open" must be of type Boolean`,
    ],
    [
      'an address for a photo',
      [{ type: 'photo', photo: 'https://a.example/b.jpg' }],
      `can't parse InputRichBlock: Field "photo" must be of type Object`,
    ],
    [
      'a row that is none',
      [{ type: 'table', cells: [{ cells: [] }] }],
      `can't parse InputRichBlock: Field "cells" must be an Array of Arrays`,
    ],
    [
      'a text button',
      [buttons({ text: 'x' })],
      "can't parse InputRichBlock: text buttons are unallowed in rich messages",
    ],
    [
      'a button that does two things',
      [buttons({ text: 'x', callback_data: 'x', url: 'https://a.example' })],
      "can't parse InputRichBlock: exactly one of url, callback_data must be used",
    ],
  ];
  test.each(cases)('%s', (_, blocks, error) => {
    expect(refusalOf(blocks)).toBe(`Bad Request: ${error}`);
  });

  test.each([
    [undefined, 'rich message must be non-empty'],
    [{}, 'rich message must be non-empty'],
    [{ is_rtl: true }, 'rich message must be non-empty'],
    [[], 'object expected as rich message'],
    ['x', 'object expected as rich message'],
    [{ html: '<p>x</p>' }, "can't parse rich message: the playground takes blocks only, no html"],
    [{ markdown: 'x' }, "can't parse rich message: the playground takes blocks only, no markdown"],
    [{ blocks: [p], html: 'x' }, 'exactly one of blocks, html must be used in a rich message'],
    [{ blocks: p }, 'field "blocks" must be of type Array'],
  ])('%j as a whole', (given, error) => {
    expect(() => readRichMessage(given, openWorld)).toThrow(`Bad Request: ${error}`);
  });

  test('what Telegram cannot fetch, in whichever words it has for it', () => {
    const dead = (reason: string) => ({
      ...openWorld,
      deadMedia: (url: string) => (url.includes('dead') ? reason : undefined),
    });
    const blocks = [photo(), photo('https://dead.example/a.jpg')];
    expect(refusalOf(blocks, {}, dead(''))).toBe('Bad Request: RICH_MESSAGE_PHOTO_URL_INVALID');
    expect(refusalOf(blocks, {}, dead('RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND'))).toBe(
      'Bad Request: RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND',
    );
    expect(refusalOf([photo()], {}, dead(''))).toBeUndefined();
  });
});

describe('automatic detection', () => {
  test.each(['foo@', '@ 5', 'profile:me@a.example', 'a@b', '3@2x', '@@a'])('refuses %j unless it is off', (text) => {
    expect(refusalOf([paragraph(['x ', bold(text)])], { skip_entity_detection: false })).toBe(
      'Bad Request: RICH_MESSAGE_EMAIL_INVALID',
    );
    expect(refusalOf([paragraph(text)])).toBeUndefined();
  });

  test.each(['by @gazette_bot.', 'write to me@a.example, or not', 'no sign at all'])('takes %j', (text) => {
    expect(refusalOf([paragraph(text)], { skip_entity_detection: false })).toBeUndefined();
  });

  test('finds what was sent as a mention or a hashtag; without it they are text', () => {
    const mention = { type: 'mention', text: '@gazette', username: 'gazette' };
    expect(read([paragraph(['by ', mention])])).toEqual({ blocks: [paragraph('by @gazette')] });
    expect(read([paragraph(['by ', mention])], { skip_entity_detection: false })).toEqual({
      blocks: [paragraph(['by ', mention])],
    });
  });
});

describe('what comes back', () => {
  test('texts in one form: neighbours joined, arrays flat, unknown fields gone', () => {
    const given = [{ ...paragraph(['a', ['b', [bold(['c', 'd'])]], '', 'e\t']), color: 'red' }];
    expect(read(given)).toEqual({ blocks: [paragraph(['ab', bold('cd'), 'e '])] });
  });

  test('files in place of addresses, the same for the same address, to be sent again', () => {
    const message = read([photo(undefined, { text: 'c' })]);
    expect(message.blocks).toEqual([
      {
        type: 'photo',
        photo: [
          {
            file_id: 'file-of-https://a.example/b.jpg',
            file_unique_id: 'file-of-https://a.example/b.jpg',
            width: 1280,
            height: 720,
          },
        ],
        caption: { text: 'c' },
      },
    ]);
    expect(read([photo('file-of-https://a.example/b.jpg', { text: 'c' })])).toEqual(message);
  });

  test('labels of items', () => {
    const numbered = (value: number, type: string) => ({ ...item(p), value, type });
    const labels = (...items: unknown[]) =>
      read([list(...items)]).blocks.flatMap((block) =>
        block.type === 'list' ? block.items.map(({ label }) => label) : [],
      );
    expect(labels(item(p), { ...item(p), value: 3 })).toEqual(['•', '•']);
    expect(
      labels(numbered(7, '1'), numbered(28, 'a'), numbered(4, 'I'), numbered(4000, 'i'), numbered(0, 'A')),
    ).toEqual(['7.', 'ab.', 'IV.', '4000.', '0.']);
    expect(read([list({ ...item(p), has_checkbox: true, is_checked: true })]).blocks).toEqual([
      list({ label: '•', blocks: [p], has_checkbox: true, is_checked: true }),
    ]);
  });

  test('cells with their alignment, which a header has in the middle', () => {
    expect(read([table([cell({ is_header: true }), cell({ colspan: 1, align: 'right' })])]).blocks).toEqual([
      table([
        { text: 'x', is_header: true, align: 'center', valign: 'middle' },
        { text: 'x', align: 'right', valign: 'middle' },
      ]),
    ]);
  });

  test('right to left', () => {
    expect(read([p], { is_rtl: true })).toEqual({ blocks: [p], is_rtl: true });
    expect(() => read([p], { is_rtl: 1 })).toThrow('Field "is_rtl" must be of type Boolean');
  });
});
