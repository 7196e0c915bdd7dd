import type { Block, Inline } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { joinByBreaks, splitAtBreaks, type Trimming } from './trimming.ts';

const PLACE = String.raw`(?:instagram|insta|ig|twitter|x|facebook|fb|youtube|tiktok|telegram|tg|linkedin|weibo|wechat|whatsapp|line|qq|discord|patreon|paypal|微博|微信|抖音|小红书|小紅書|B站|哔哩哔哩|知乎|推特|脸书|臉書|油管|电报|電報|公众号|公眾號|频道|頻道|邮箱|郵箱|e-?mail)`;
/** Whose it is, and where: how a line begins that tells where else the maker is found. */
const BEGINNING = new RegExp(String.raw`^[\p{P}\p{S}\s]*(?:(?:我|我们|我們|本人)的?|(?:my|our)\s)\s*${PLACE}`, 'iu');
/** The letters that it may begin with, if it begins with one: of 我, 本, my, our. */
const FIRST_LETTERS = new Set(Array.from('我本mMoO', (letter) => letter.charCodeAt(0)));
/** The whole of such a line: behind the place nothing but an address or a name as machines know it. */
const HANDLE = new RegExp(
  String.raw`${BEGINNING.source}(?:\s?(?:id|号|號|账号|帳號|賬號|频道|頻道|主页|主頁|account|channel|page))?\s*[:：@]\s*[\x21-\x7e]{3,160}$`,
  'iu',
);

/** Takes lines away that only tell where else the maker is found: `我的推特：https://…`. */
export function dropHandles(blocks: readonly Block[], { cut }: Trimming): readonly Block[] {
  if (!blocks.some(mayTell)) return blocks;
  const kept: Block[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph' || !mayTell(block)) {
      kept.push(block);
      continue;
    }
    const lines = splitAtBreaks(block.children);
    const told = lines.filter(
      (line) => !isHandle(line) || cut('promo', { ...block, children: line }, 'tells where else its maker is found'),
    );
    const children = told.length === lines.length ? block.children : joinByBreaks(told);
    if (children.length > 0) kept.push(children === block.children ? block : { ...block, children });
  }
  return kept;
}

function isHandle(line: readonly Inline[]): boolean {
  return HANDLE.test(inlineText(line).trim());
}

/** Most lines are told by their first letter. */
function mayOpen(unit: number): boolean {
  const isLetter =
    (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  return !isLetter || FIRST_LETTERS.has(unit);
}

function mayTell(block: Block): boolean {
  return block.type === 'paragraph' && mayHoldHandle(block.children);
}

/** Whether one of the lines begins as a handle does. */
function mayHoldHandle(inlines: readonly Inline[]): boolean {
  let atStart = true;
  for (const inline of inlines) {
    if (atStart && inline.type === 'text' && mayOpen(inline.text.charCodeAt(0)) && BEGINNING.test(inline.text))
      return true;
    atStart = inline.type === 'break';
  }
  return false;
}
