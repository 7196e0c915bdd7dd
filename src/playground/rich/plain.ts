import type { RichText } from '@grammyjs/types';

/** The characters of a rich text, as a reader sees them and as Telegram counts them. */
export function plainText(text: RichText): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(plainText).join('');
  switch (text.type) {
    case 'custom_emoji':
      return text.alternative_text;
    case 'mathematical_expression':
      return text.expression;
    case 'anchor':
      return '';
    case 'button':
      return plainText(text.button.text);
    default:
      return plainText(text.text);
  }
}

/** Whether nothing of a rich text can be seen. */
export function isBlank(text: RichText): boolean {
  return plainText(text).trim() === '';
}
