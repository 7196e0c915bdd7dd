/** What stands beside days, clocks and names in lines that say when and by whom something was published. */
const WORDS = new Set(
  `stand aktualisiert veröffentlicht erstellt publiziert zuletzt zuerst am um uhr lesezeit lesedauer minuten minuti minutos
  minutes minute mins min read reading time published updated posted modified last first on at publié publiée modifié mis
  mise à jour le lecture de publicado actualizado atualizado publicada actualizada el la las los a h hs horas em às pubblicato
  aggiornato alle il ore di lettura publisert oppdatert kl publicerad uppdaterad publiceret opdateret publikacja aktualizacja
  opublikowano yayınlanma güncelleme güncellenme tarihi опубликовано обновлено в gmt utc cet cest mez mesz est edt et pst pdt
  pt bst jst ist hkt sgt aest am pm m p by von par por door av af und and y e och og i mit with agenturen agencies
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
  lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
  lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira
  mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec januar jänner februar märz mär mai juni juli oktober okt dezember dez
  janvier février mars avril juin juillet août septembre octobre novembre décembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
  janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
  januari februari maart augustus maj augusti desember
  ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря`.split(/\s+/),
);
const YEAR = /(?:^|\D)(?:(?:19|20)\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2})(?!\d)/;
const CLOCK = /(?:^|\D)\d{1,2}[:.h]\d{2}(?!\d)/;
/** A day has a month beside its number: in letters, or as a second number. */
const DAY = /\d[\s./-]+\d|\p{L}{3,}\.?,? \d{1,2}(?!\d)|\d\.? \p{L}{3,}/u;
const LETTERS = /\p{L}+/gu;
const JOINT = /\p{Ll}(?=\p{Lu})/gu;
const LONGEST = 90;
/** What a writer is, behind the name. */
const LONGEST_ROLE = 45;
const BY = /^(?:text: ?|von|by|par|por|di|door|av|af)\s+/i;

/**
 * Whether a line only says when the article was published, as European and American pages do above it:
 * `Stand: 28.04.2023, 17:23 Uhr`, `Publié le 30/04/2024 - 16:00`, `Eva Sommer 7 March 2024 12:42 GMT`.
 */
export function isDating(line: string, author: string): boolean {
  if (line.length > LONGEST || !YEAR.test(line) || !DAY.test(line)) return false;
  const names = wordsOf(author);
  return wordsOf(line).every((word) => WORDS.has(word) || names.includes(word)) && (CLOCK.test(line) || hasLabel(line));
}

/** Signed is what stands above a name behind a dash. */
const SIGNED = /^[—–-]/;

/** Whether a line is the author's name, or those of all of them, with a word before it and what each is behind it. */
export function isNaming(line: string, author: string): boolean {
  // Most lines are told by the author's first letters.
  if (line.length > LONGEST || author.length < 3 || !line.includes(author.slice(0, 3))) return false;
  const names = wordsOf(author);
  const words = wordsOf(line);
  if (/\d/.test(line) || SIGNED.test(line) || names.length < 2) return false;
  const others = words.filter((word) => !names.includes(word));
  if (names.every((name) => words.includes(name)) && others.every((word) => WORDS.has(word))) return true;
  const rest = line.replace(BY, '');
  if (rest === line || !rest.startsWith(author)) return false;
  return /^[,|/–-]? ?[^.!?]*$/.test(rest.slice(author.length)) && rest.length - author.length <= LONGEST_ROLE;
}

function hasLabel(line: string): boolean {
  return /^\p{L}{4,}/u.test(line) && !/^\p{L}+,? \d/u.test(line);
}

/** Pages set lines together: `18:50 UhrLesedauer`. */
function wordsOf(text: string): string[] {
  return text.replace(JOINT, '$& ').toLowerCase().match(LETTERS) ?? [];
}
