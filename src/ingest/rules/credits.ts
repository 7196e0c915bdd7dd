import type { Block, ImageBlock, Inline, ParagraphBlock, TextInline } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { phraseKey } from './phrase-key.ts';

/** Captions are short. */
const MAX_CAPTION = 300;
/** The last line of what stands under a picture: who took it, or whose it is. */
const PICTURE_CREDIT =
  /^[（(【[]?(?:photo(?:graph)?s?(?: (?:credit|by|courtesy|illustration))*|images?(?: (?:credit|by|courtesy|source))+|picture(?: by|:)|illustration(?: by|:)|credit|graphic|摄|攝|摄影|攝影|图|圖|图片|圖片|图源|圖源|图片来源|圖片來源|照片|影像|foto|fotos|bild|grafik|quelle|crédits?(?: photo)?|crédit|photographie|foto di|imagen|imagem|фото|иллюстрация|写真|撮影|画像|사진)(?:\s*[:：/／|©]|\s+(?:by|courtesy|von|di|de|por)\b)\s*\S.{0,90}$|^[^.。!?！？]{1,60}(?:\/|／)\s*(?:getty images|reuters|afp|associated press|ap|bloomberg|shutterstock|xinhua|epa|dpa|picture alliance|istock|端传媒|端傳媒|路透社|法新社|新华社|新華社|中新社|视觉中国|視覺中國)[^.。!?！？]{0,40}$/i;

/** What pages say to who cannot see, before what is written under a picture; whose it is they tell in the same way. */
const CAPTION_LABEL =
  /^\s*(?:[图圖影][像片](?:加[注註]|[说說]明)文字|[视視][频頻]加[注註]文字|(?:image|video|media) caption|pie de (?:foto|imagen|video)|légende (?:image|vidéo|photo)|legenda da (?:foto|imagem)|подпись к (?:фото|видео|картинке)|підпис до (?:фото|відео)|chụp lại (?:hình ảnh|video)|keterangan (?:gambar|video|foto)|fotoğraf altı yazısı|画像説明|動画説明|사진 설명|동영상 설명|คำบรรยาย(?:ภาพ|วิดีโอ)|इमेज कैप्शन|वीडियो कैप्शन|التعليق على (?:الصورة|الفيديو)|توضیح تصویر)\s*[,，،:：]\s*/iu;
const SOURCE_LABEL =
  /^\s*(?:[图圖影][像片][来來]源|image source|fuente de la imagen|crédito|crédit photo|автор фото|nguồn hình ảnh|sumber gambar|kaynak|画像提供|사진 출처|ที่มาของภาพ|इमेज स्रोत|صدر الصورة|منبع تصویر)\s*[,，،]\s*\S.{0,90}$/iu;
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
  for (const found of blocks) {
    const block = found.type === 'image' ? unlabelled(found) : found;
    const last = kept.at(-1);
    if (last?.type === 'image' && block.type === 'paragraph' && isCaption(block, last)) {
      kept[kept.length - 1] = { ...last, caption: joined(last.caption, withoutLabel(block.children)) };
    } else kept.push(block);
  }
  return kept;
}

function isCaption(block: ParagraphBlock, { alt, caption }: ImageBlock): boolean {
  const text = inlineText(block.children);
  if (text.length > MAX_CAPTION || inlineText(caption).length > MAX_CAPTION) return false;
  const lines = text.split('\n');
  if (lines.length > 3) return false;
  if (CAPTION_LABEL.test(text) || SOURCE_LABEL.test(text)) return true;
  return PICTURE_CREDIT.test((lines.at(-1) as string).trim()) || (caption.length === 0 && describes(text, alt));
}

/** The very same where no line of its caption has such a label. */
function unlabelled(image: ImageBlock): ImageBlock {
  const caption = withoutLabel(image.caption);
  return caption.every((inline, at) => inline === image.caption[at]) && caption.length === image.caption.length
    ? image
    : { ...image, caption };
}

function withoutLabel(inlines: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const [at, inline] of inlines.entries()) {
    const before = inlines[at - 1];
    const begins = before === undefined || before.type === 'break';
    if (inline.type === 'text' && begins && CAPTION_LABEL.test(inline.text)) {
      const text = inline.text.replace(CAPTION_LABEL, '');
      if (text !== '') kept.push({ ...inline, text });
      // A label in a line of its own.
    } else if (inline.type !== 'break' || before?.type !== 'text' || !isLabel(before)) kept.push(inline);
  }
  return kept;
}

function isLabel({ text }: TextInline): boolean {
  return CAPTION_LABEL.test(text) && text.replace(CAPTION_LABEL, '') === '';
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
