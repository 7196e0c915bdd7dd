import type { Block, ImageBlock, Inline, ParagraphBlock } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { phraseKey } from './phrase-key.ts';

/** Captions are short. */
const MAX_CAPTION = 300;
/** The last line of what stands under a picture: who took it, or whose it is. */
const PICTURE_CREDIT =
  /^[（(【[]?(?:photo(?:graph)?s?(?: (?:credit|by|courtesy|illustration))*|images?(?: (?:credit|by|courtesy|source))+|picture(?: by|:)|illustration(?: by|:)|credit|graphic|摄|攝|摄影|攝影|图|圖|图片|圖片|图源|圖源|图片来源|圖片來源|照片|影像|foto|fotos|bild|grafik|quelle|crédits?(?: photo)?|crédit|photographie|foto di|imagen|imagem|фото|иллюстрация|写真|撮影|画像|사진)(?:\s*[:：/／|©]|\s+(?:by|courtesy|von|di|de|por)\b)\s*\S.{0,90}$|^[^.。!?！？]{1,60}(?:\/|／)\s*(?:getty images|reuters|afp|associated press|ap|bloomberg|shutterstock|xinhua|epa|dpa|picture alliance|istock|端传媒|端傳媒|路透社|法新社|新华社|新華社|中新社|视觉中国|視覺中國)[^.。!?！？]{0,40}$/i;

/** What points at the picture over it. */
const POINTS_UP = /^[▲△▴⬆↑]\s*[^▼▽▾⬇↓]{2,}$/u;
/** A text that stands for a picture is no word of its file's, and what follows it no more than a name. */
const SHORTEST_ALT = 4;
const LONGEST_REST = 40;

/**
 * Gives the picture over it a paragraph that ends in a photographer's name, points up at it, or says what the picture's own
 * text says.
 */
export function captionPictures(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ type }) => type === 'image')) return blocks;
  const kept: Block[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    if (last?.type === 'image' && block.type === 'paragraph' && isCaption(block, last)) {
      kept[kept.length - 1] = { ...last, caption: joined(last.caption, block.children) };
    } else kept.push(block);
  }
  return kept;
}

function isCaption(block: ParagraphBlock, { alt, caption }: ImageBlock): boolean {
  const text = inlineText(block.children);
  if (text.length > MAX_CAPTION || inlineText(caption).length > MAX_CAPTION) return false;
  const lines = text.split('\n');
  if (lines.length > 3) return false;
  return PICTURE_CREDIT.test((lines.at(-1) as string).trim()) || (caption.length === 0 && describes(text, alt));
}

function describes(text: string, alt: string): boolean {
  if (POINTS_UP.test(text)) return true;
  if (alt.length < SHORTEST_ALT || text.length > alt.length + LONGEST_REST) return false;
  const key = phraseKey(alt);
  return key.length >= SHORTEST_ALT && phraseKey(text).startsWith(key);
}

function joined(caption: readonly Inline[], more: readonly Inline[]): Inline[] {
  return caption.length === 0 ? [...more] : [...caption, { type: 'break' }, ...more];
}
