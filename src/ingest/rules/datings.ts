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
  года января февраля марта апреля мая июня июля августа сентября октября ноября декабря`.split(/\s+/),
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

/** Words without which an hour or some minutes may be those of anything that an article tells of. */
const PUBLISHED = new Set(
  `stand aktualisiert veröffentlicht erstellt publiziert lesezeit lesedauer read reading published updated posted modified
  publié publiée modifié lecture publicado publicada actualizado atualizado lectura leitura pubblicato aggiornato lettura
  publisert oppdatert publicerad uppdaterad publiceret opdateret publikacja aktualizacja opublikowano güncelleme
  опубликовано обновлено`.split(/\s+/),
);
const MINUTES = /^\D{0,12}\d{1,2} ?min/i;

/** Whether a line only says at what hour something was published, or how long it takes to read: `Publicerad 22:31`, `3 Min Lesezeit`. */
export function isClock(line: string): boolean {
  return isHour(line) && wordsOf(line).some((word) => PUBLISHED.has(word));
}

/** Whether a line is an hour, or some minutes; beside the day of the article it is that of the article: `15:44 Uhr`. */
export function isHour(line: string): boolean {
  if (line.length > LONGEST || !(CLOCK.test(line) || MINUTES.test(line))) return false;
  const words = wordsOf(line);
  return words.length > 0 && words.every((word) => WORDS.has(word));
}

/** Of a line that holds the day of the article, so many words may be names; of those without capitals one, not longer. */
const MOST_NAMES = 5;
const LONGEST_NAME = 12;
/** A month by its name, whatever the language calls it. */
const MONTH = /(?<=\d\.? )[\p{Ll}\p{Lo}\p{M}]{2,}\.?(?=,? \d)/gu;
/** A sentence, or the heading of what was added to a text that day. */
const SAYS =
  /[!?。！？；;，、]|[.…]$|\p{L}{2,}\. \p{Lu}|^(?:[Uu]pdate|[Ee]dit|[Nn]achtrag|[Aa]ddendum|[Cc]orrection|[Ee]rrat(?:um|a))\b/u;
/** Between the numbers of a day and a time. */
const UNITS = /(?<=\p{Nd}\s?)[年月日時时分号號년월일시분]/gu;
const DIGITS = /\p{Nd}+/gu;

/**
 * Whether a line holds the very day of the article, and beside it but names, which begin with a capital where there are any:
 * `9. September 2025 um 15:46 Uhr / Eva Sommer`, `2025年1月13日 20時01分`, in whatever language.
 */
export function isOfDay(line: string, author: string, date: number | undefined): boolean {
  if (date === undefined || line.length > LONGEST || !YEAR.test(line) || SAYS.test(line)) return false;
  const numbers = new Set(line.match(DIGITS)?.map(Number));
  if (![-1, 0, 1].some((days) => holdsDay(numbers, new Date(date + days * 86_400_000)))) return false;
  const names = wordsOf(author);
  const words = line.replace(UNITS, ' ').replace(MONTH, ' ').replace(JOINT, '$& ').match(LETTERS) ?? [];
  const others = words.filter((word) => !WORDS.has(word.toLowerCase()) && !names.includes(word.toLowerCase()));
  const small = others.filter((word) => !/^\p{Lu}/u.test(word));
  if (others.length > MOST_NAMES || small.length > 1) return false;
  return small.every((word) => /^\p{Lo}/u.test(word) && word.length <= LONGEST_NAME);
}

function holdsDay(numbers: ReadonlySet<number>, day: Date): boolean {
  const year = day.getUTCFullYear();
  return (numbers.has(year) || numbers.has(year % 100)) && numbers.has(day.getUTCDate());
}

/** How a line begins that names who wrote the article, and what somebody is called: small words only within. */
const NAMING =
  /^(?:(?:(?:Text|Words|Story|Written|Report|Reporting|Opinion|Kolumne|Kommentar|Ein Kommentar|Analyse|Eine Analyse|Interview|Gastbeitrag|Essay|Geschrieben|Propos recueillis|Texto|Testo|Texte) )?(?:[vV]on|[bB]y|[pP]ar|[pP]or|[dD]i|[dD]oor|[aA]v|[aA]f)\s*:?\s+|(?:Text|Autor|Autorin|Author|Автор|Текст)\s*:\s*)/u;
const NAME =
  /^(?:(?:Dr|Prof)\. )*\p{Lu}[\p{L}.'’-]+(?: (?:(?:von|van|de|der|den|del|della|di|da|do|dos|du|la|le|al|bin|ibn|ter|und zu) )*\p{Lu}[\p{L}.'’-]*){1,3}$/u;
/** Pages set what somebody is right behind the name: `Eva SommerRedakteurin`. */
const RUN_ON_ROLE = /(?<=\p{Ll}{3})\p{Lu}[\p{L} ]*$/u;
const BETWEEN = /,? (?:and|und|et|y|e|og|och|en|&|with|mit|avec|con) |, /u;

/** Whether a line only names writers, whoever they are: `By Ann Lee and Bo Chan`, `von Dr. Eva Sommer, Redakteurin`. */
export function isSigned(line: string): boolean {
  return signersOf(line).length > 0;
}

/** Who a line names that only names writers. */
export function signersOf(line: string): string[] {
  if (line.length > LONGEST) return [];
  const rest = line.replace(NAMING, '');
  if (rest === line || /[.!?:;]$/.test(rest)) return [];
  const parts = rest.replace(RUN_ON_ROLE, '').split(BETWEEN);
  const others = parts.findIndex((part) => !NAME.test(part));
  const roles = others < 0 ? [] : parts.slice(others);
  const areRoles = roles.every((role) => role.length <= LONGEST_ROLE && /^\p{Lu}[^.!?]*$/u.test(role));
  return areRoles ? parts.slice(0, parts.length - roles.length) : [];
}

/** Signed is what stands above a name behind a dash. */
export const SIGNED = /^[—–-]/;

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
