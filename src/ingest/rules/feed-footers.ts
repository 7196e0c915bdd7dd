import { anyOf } from './any-of.ts';

/** What WordPress puts behind every article of a feed, around links to it and to the site, in the words of its translations. */
const isAnyFooter = anyOf([
  /^the post .{1,300} (?:appeared first on|first appeared on) /i,
  /^(?:der beitrag .{1,300} erschien zuerst auf|(?:l['’]article|cet article) .{0,300}est apparu en premier sur|la entrada .{1,300} (?:se publicó primero|apareció primero) en|l['’]articolo .{1,300} (?:proviene da|sembra essere il primo su)|o (?:post|artigo|conteúdo) .{1,300} aparece(?:u)? primeiro em|het bericht .{1,300} verscheen eerst op|(?:artykuł|post) .{1,300} pochodzi z serwisu|inlägget .{1,300} dök först upp på|příspěvek .{1,300} (?:pochází z|se nejdříve objevil na)|indlægget .{1,300} blev først (?:udgivet|vist) på|artikel .{1,300} pertama kali tampil pada|bài viết .{1,300} xuất hiện đầu tiên (?:trên|vào ngày)|сообщение .{1,300} появились сначала на|запис .{1,300} (?:спершу з['’]явиться|вперше з['’]явився) на) /i,
  / yazısı ilk önce .{1,120} üzerinde ortaya çıktı\.?$/i,
  /^(?:投稿.{1,300}は.{1,120}に最初に表示されました|ظهرت المقالة .{1,300} أولاً على .{1,120}|نوشته .{1,300} اولین بار در .{1,120} پدیدار شد|〈.{1,300}〉這篇文章最早發佈於《.{1,120}》)[.。]?$/i,
]);
const LONGEST = 600;

/** Whether a line is worded so; of a sentence of the article, which may be too, only its links and the title tell it. */
export function isFeedFooter(line: string): boolean {
  return line.length <= LONGEST && isAnyFooter(line);
}
