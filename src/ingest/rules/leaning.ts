/** How sentences begin that lean on one before them, in languages with spaces between words. */
const WORDS = [
  'but|and|so|yet|however|therefore|thus|still|then|this|that|these|those|it|he|she|they|his|her|their|such|instead|moreover',
  'also|because|meanwhile|furthermore|for example|for instance|as a result|in contrast|by contrast',
  'aber|und|doch|dies(?:e[rsnm]?)?|er|sie|es|deshalb|zudem|außerdem|daher|mais|et|cela|ce|il|elle|ils|elles|cependant',
  'pero|y|esto|este|esta|él|ella|además|ma|questo|questa|lui|lei|inoltre|mas|isto|ele|ela|além disso',
  'maar|en|dit|dat|deze|hij|zij|ook|daarom|men|och|og|det|han|hon|hun|ale|jednak|ten|ta|ancak|ama|ayrıca|bu',
  'но|и|а|это|он|она|они|однако|также|поэтому|кроме того|при этом|але|це|він|вона|вони|однак|також',
  'nhưng|tuy nhiên|ngoài ra|namun|tetapi|selain itu|hal ini|αλλά|και|αυτό|αυτή|αυτός|ωστόσο|επίσης',
  'أما|كما|لكن|هذا|هذه|ذلك|هو|هي|فيما|مضيف(?:ا|ة|ًا)|مؤكد(?:ا|ة|ًا)|مشير(?:ا|ة|ًا)|و\\p{L}{2,}|או|אך|אבל|הוא|היא|הם|זה|זו|לכן|כך|לדבריו|לדבריה|בנוסף|עם זאת',
  'वह|यह|ये|इस|इसके|उन्होंने|लेकिन|वहीं|और|이는|또|또한|한편|이에|이어|그러나|하지만|그리고|그는|그녀는',
].join('|');
/** And in those without. */
const STARTS = [
  '但|而|因此|所以|于是|於是|然而|同时|同時|此外|另外|这|這|那|他|她|它|其|该|該|例如|比如|总之|總之|不过|不過|尤其|因为|因為|以便|与此同时|與此同時|换言之|換言之',
  'しかし|そして|その|この|それ|これ|だが|彼|また|さらに|一方|こうした|ทั้งนี้|ด้าน|ขณะที่|นอกจากนี้|อย่างไรก็ตาม|แต่|โดย',
].join('|');
const LEANS = new RegExp(`^(?:(?:${WORDS})(?![\\p{L}\\p{M}])|${STARTS})`, 'iu');

/** Where a small letter begins it, its own beginning is elsewhere. */
const HALF = /^\p{Ll}{3}/u;

/** Whether a sentence leans on one before it, so that it says little where that is left out. */
export function leansBack(sentence: string): boolean {
  return LEANS.test(sentence) || HALF.test(sentence);
}
