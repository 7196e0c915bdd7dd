import { letterOf } from '../text/letters.ts';

/** Words that stand in any news, in the languages written with spaces that are read most. */
const COMMON = `about above after again against almost along already also although always among another around away back became because
become been before began begin being below best better between both bring brought call called came cannot case come comes could days
does done down during each early either else enough even ever every everything expected far few finally find first five former
found four from full gave get gets getting give given goes going gone good got great group had half hand happen has have having
hear held help her here high him his hold home how however hundred into its itself just keep kept knew know known large last late
later least leave left less let like likely line little live long look looking lot made main make makes making man many may mean
means men might million minute minutes month months more morning most much must name near nearly need never new news next night
nine nobody not nothing now number off offer often old once one only open other others our out over own part people per percent cent
perhaps place point put quite rather reach reached read report reported reports right said same saw say saying says second see
seen set seven several shall she should show shows side since site six small some something soon spoke spokesman start started
state states still stop such sure take taken takes taking tell ten than thank that the their them then there these they thing
things think third this those though thought thousand three through time times today together told tomorrow too took total toward
tried try turn twelve two under until upon use used using very want wanted was way week weeks well went were what when where
whether which while who whole whose why will with within without woman women work would wrote year years yes yesterday yet you your
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
december according among added announced officials company government
aber alle allem allen aller alles also andere anderen auch auf aus bald beim bei bereits bis bisher dabei dafür damit dann daran darauf
das dass davon dazu dem den denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort drei durch eben
eine einem einen einer eines einige erst erste ersten etwa etwas fast für fünf gab ganz gegen geht gegeben gehen gemacht genug gibt gilt
gut haben habe hat hatte hatten heute hier hinter ihm ihn ihnen ihr ihre ihrem ihren ihrer immer ins ist jahr jahre jahren jede jedem
jeden jeder jedoch jetzt kam kann kaum kein keine keinen kommen kommt konnte können lange lassen laut machen mehr mehrere mein mit
montag dienstag mittwoch donnerstag freitag samstag sonntag morgen muss müssen nach nacht neben nicht nichts noch nun nur oder ohne
prozent rund sagt sagte schon sehr sei sein seine seinem seinen seiner seit sich sie sieht sind soll sollen sollte sowie sondern tag tage
teilte teilen über uhr und uns unter viel viele vier vom von vor war waren was weil weiter welche wenn werden wer wie wieder will wir
wird wollen worden wurde wurden würde zehn zeit zum zur zwei zwischen zwölf woche wochen monat monate mitteilte euro januar februar märz
mai juni juli oktober dezember
ainsi alors après assez aucun aucune aujourd aussi autre autres aux avait avant avec avoir beaucoup bien car ceci cela celle celui
ces cet cette ceux chaque chez cinq comme comment contre dans depuis dernier dernière dès deux devait dit doit donc dont dès elle elles encore
entre est était étaient être eux fait faire fois font hier huit ici ils jour jours jusqu leur leurs lors lundi mardi mercredi jeudi vendredi
samedi dimanche mais mal matin même mois moins notre nous nouveau nouvelle ont par parce pas pendant peu peut plus plusieurs pour pourrait
près puis quand que quel quelle quelque quelques qui quoi rien sans sept sera seront ses seul soir son sont sous sur tous tout toute
toutes très trois une vers voici vos votre vous aurait ans année années heure heures kilomètres selon expliqué annoncé déclaré indiqué
ahora además algo algunos allí ante antes aquí así aunque año años bajo bien cada casi cerca como con contra cosa cual cuando cuatro
cuenta desde después días dice dicho dijo donde dos durante ella ellas ellos entre era eran esa ese eso está están estaba estar este esta
estos estas fue fueron gran hace hacer hacia han hasta hay hora horas hoy informó luego lunes martes miércoles jueves viernes sábado
domingo más mayor mejor menos mes meses mientras mil mismo misma mucho muy nada nadie ningún nos nueva nuevo nunca otra otro otros para
parte pero poco por porque primera primer primero puede pueden pues que quien quienes según seis semana ser será siempre sido siete sin
sobre solo son sus también tan tanto tiene tienen tiempo toda todas todo todos tras tres una unas uno unos vez veces
إلى التي الذي الذين على عليه عليها عن عند عندما عدد عدة غير في فيها قال قالت قبل قد كان كانت كل كما كيف لا لكن لم لن ليس ما مثل مع من
منذ نحو هذا هذه هناك هو هي وقال وقالت وكان وفي ومن وهو وهي يوم اليوم أمس صباح مساء أيام أسبوع شهر عام عاما أكثر أقل أول أن إن أنه أنها
إنه إنها بعد بين بسبب بعض تم ثلاثة أربعة خمسة ستة سبعة ثم حتى حول حيث خلال دون ذلك اعتبارا الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة
السبت المقبل الماضي`;

const PRIME = 0x01000193;

/** Made when the first text needs it. */
let hashes: Set<number> | undefined;

/** Whether a word is one that stands in any news; named by its letters, each xored in and multiplied by the FNV prime. */
export function isCommonWord(hash: number): boolean {
  hashes ??= new Set(COMMON.split(/\s+/).map(hashOfWord));
  return hashes.has(hash);
}

function hashOfWord(word: string): number {
  let mix = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = letterOf(word.charCodeAt(at));
    if (letter !== 0) mix = Math.imul(mix ^ letter, PRIME);
  }
  return mix;
}
