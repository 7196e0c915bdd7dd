import { definePlugin, defineRule, type ESTree } from '@oxlint/plugins';

/** Calls that show their first argument to a person, and fields that hold what a person sees. */
const SHOWING_CALLS: ReadonlySet<string> = new Set([
  'popUp',
  'say',
  'replace',
  'answerCbQuery',
  'reply',
  'plainMessage',
]);
const SHOWN_FIELDS: ReadonlySet<string> = new Set(['label', 'text', 'caption', 'alt', 'placeholder', 'description']);

const LETTER = /\p{L}/u;
/** Two words, a word that begins a sentence, or letters no program is written in. */
const PROSE = /\p{L}{2,}[\p{P}]? +[\p{P}]?\p{L}|^\p{Lu}\p{Ll}+[ .:!?…]*$|(?!\p{ASCII})\p{L}/u;
const TAG = /<[^<>]*>/g;

/**
 * Refuses words for people outside of `locales/`: text of HTML, labels, what is said and popped up, and any text that
 * reads like a sentence. What only programs or operators' logs see passes: names, errors, comparisons, patterns.
 */
export const visibleText = defineRule({
  meta: {
    type: 'problem',
    messages: {
      visible: 'A person would read "{{text}}": say it in locales/*.ftl, so that it comes in every language.',
    },
  },
  create(context) {
    const report = (node: ESTree.Node, text: string) =>
      context.report({ node, messageId: 'visible', data: { text: text.trim().slice(0, 40) } });
    return {
      Literal(node) {
        if (typeof node.value === 'string' && !isForPrograms(node) && isSaid(node, node.value))
          report(node, node.value);
      },
      TemplateLiteral(node) {
        const text = node.quasis.map(({ value }) => value.cooked ?? '').join('\0');
        if (isHtml(node)) {
          const shown = text.replace(TAG, ' ');
          if (LETTER.test(shown)) report(node, shown);
        } else if (!isForPrograms(node) && isSaid(node, text)) report(node, text);
      },
    };
  },
});

// oxlint-disable-next-line import/no-default-export -- how the linter finds a plugin
export default definePlugin({ meta: { name: 'gazette' }, rules: { 'visible-text': visibleText } });

function isSaid(node: ESTree.Node, text: string): boolean {
  return (isShown(node) ? LETTER : PROSE).test(text);
}

function isHtml({ parent }: ESTree.TemplateLiteral): boolean {
  return parent.type === 'TaggedTemplateExpression' && parent.tag.type === 'Identifier' && parent.tag.name === 'html';
}

/** Whether a text stands right where something is shown, also as one of two that are chosen from. */
function isShown(node: ESTree.Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (parent.type === 'ConditionalExpression' || parent.type === 'LogicalExpression') return isShown(parent);
  if (parent.type === 'Property')
    return parent.value === node && parent.key.type === 'Identifier' && SHOWN_FIELDS.has(parent.key.name);
  return parent.type === 'CallExpression' && parent.arguments[0] === node && SHOWING_CALLS.has(nameOf(parent.callee));
}

/** Whether only programs, or people who run one, see a text. */
function isForPrograms(node: ESTree.Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  switch (parent.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'TSLiteralType':
    case 'SwitchCase':
    case 'MemberExpression':
      return true;
    case 'BinaryExpression':
      if (parent.operator !== '+') return true;
      break;
    case 'Property':
      // Names, headers of HTTP by theirs, and what goes into a log.
      if (parent.key === node || parent.key.type === 'Literal' || nameOf(parent.key) === 'reason') return true;
      break;
    default:
  }
  for (let outer: ESTree.Node | null = parent; outer; outer = outer.parent) {
    if (outer.type === 'ThrowStatement') return true;
    if (outer.type === 'NewExpression' && /Error$|^RegExp$/.test(nameOf(outer.callee))) return true;
    if (outer.type === 'CallExpression' && tellsPrograms(outer.callee)) return true;
    if (outer.type.endsWith('Statement') || outer.type.endsWith('Function')) return false;
  }
  return false;
}

/** A log, an error's own constructor, the name of a symbol. */
function tellsPrograms(callee: ESTree.Node): boolean {
  if (callee.type === 'MemberExpression') return /^log(?:ger)?$/.test(nameOf(callee.object));
  return callee.type === 'Super' || nameOf(callee) === 'Symbol';
}

function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' ? node.property.name : '';
}
