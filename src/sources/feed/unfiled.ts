/** What WordPress files a post under that nobody filed, in the languages that it speaks; where that says something, it is a tag. */
const UNFILED = new Set([
  'uncategorized',
  'uncategorised',
  'unkategorisiert',
  'nicht kategorisiert',
  'non classé',
  'sin categoría',
  'sin categorizar',
  'sense categoria',
  'senza categoria',
  'sem categoria',
  'fără categorie',
  'geen categorie',
  'niet gecategoriseerd',
  'okategoriserade',
  'ikke kategoriseret',
  'ukategorisert',
  'bez kategorii',
  'nezařazené',
  'без рубрики',
  'без категорії',
  'без категория',
  'χωρίς κατηγορία',
  'غير مصنف',
  'دسته‌بندی نشده',
  'chưa phân loại',
  'tak berkategori',
  '未分类',
  '未分類',
  '미분류',
]);

export function isUnfiled(tag: string): boolean {
  return UNFILED.has(tag.trim().normalize().toLowerCase());
}
