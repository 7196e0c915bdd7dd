/** A box as MkDocs and Python-Markdown have it: `!!! note "Title"`, `??? tip`, or a tab, `=== "Title"`, above indented text. */
const BOX =
  /^ {0,40}(?:(?:!!!|\?{3}\+?) {0,9}[a-z][\w-]{0,30}(?: [a-z][\w-]{0,30}){0,3}(?: +"([^"\n]{0,200})")?|={3} "([^"\n]{1,200})")[ \t]*$/i;
const MAY_OPEN = ['!!! ', '??? ', '???+ ', '=== "'];
const FENCE = /^ *(`{3,}|~{3,})/;
/** How far the text in a box is indented. */
const STEP = 4;

/**
 * Markdown without the lines that open boxes of indented text, and with that text where it stood had there been no box: it
 * would be taken for code. The title of a box stays, as a paragraph.
 */
export function withoutIndentedBoxes(text: string): string {
  if (!MAY_OPEN.some((sign) => text.includes(sign))) return text;
  const lines = text.split('\n');
  const open: number[] = [];
  let fence = '';
  for (const [index, line] of lines.entries()) {
    const indent = indentOf(line);
    if (indent < line.length) while (indent < (open.at(-1) ?? 0)) open.pop();
    const left = Math.min(indent, open.length * STEP);
    fence = fenceAfter(line, fence);
    const box = fence === '' ? BOX.exec(line) : null;
    if (box && holdsText(lines, index, indent)) {
      open.push(indent + STEP);
      lines[index] = `\n${line.slice(left, indent)}${box[1] ?? box[2] ?? ''}\n`;
    } else lines[index] = line.slice(left);
  }
  return lines.join('\n');
}

/** The signs that opened the code in which the next line stands; a fence ends by as many of them, alone on a line. */
function fenceAfter(line: string, open: string): string {
  const signs = FENCE.exec(line)?.[1] ?? '';
  if (open === '') return signs;
  return signs.startsWith(open) && line.trim() === signs ? '' : open;
}

/** Whether the next line that is not empty is indented as the text of a box is. */
function holdsText(lines: readonly string[], index: number, indent: number): boolean {
  for (let at = index + 1; at <= index + 3; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() !== '') return indentOf(line) >= indent + STEP;
  }
  return false;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
