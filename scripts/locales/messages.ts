import { readdirSync, readFileSync } from 'node:fs';
import { FluentParser, Junk, Message, type SelectExpression, Visitor } from '@fluent/syntax';

/** Where the interface languages lie, a file each. */
export const LOCALES = new URL('../../locales/', import.meta.url);

/** A choice between forms of a message. */
export interface Choice {
  /** The variable it goes by; `undefined` where it goes by something else. */
  variable: string | undefined;
  /** What each form stands for: `one`, `other`, `0`. */
  forms: string[];
  /** The form for all that no other stands for. */
  otherwise: string;
}

export interface LocaleMessage {
  variables: Set<string>;
  choices: Choice[];
}

export interface Locale {
  messages: Map<string, LocaleMessage>;
  /** What is no message, each with its line and why; a name that comes twice too. */
  mistakes: string[];
}

/** Every interface language, as a BCP 47 tag. */
export function localeNames(): string[] {
  const files = readdirSync(LOCALES).filter((file) => file.endsWith('.ftl'));
  return files.map((file) => file.slice(0, -'.ftl'.length)).sort();
}

/** A locale's file as Fluent's own grammar reads it; unlike the program, which skips over what it cannot read. */
export function readLocale(locale: string): Locale {
  return parseLocale(readFileSync(new URL(`${locale}.ftl`, LOCALES), 'utf8'));
}

export function parseLocale(text: string): Locale {
  const read: Locale = { messages: new Map(), mistakes: [] };
  for (const entry of new FluentParser().parse(text).body) {
    const line = text.slice(0, entry.span?.start ?? 0).split('\n').length;
    if (entry instanceof Junk)
      read.mistakes.push(`line ${line}: ${entry.annotations.map(({ message }) => message).join('; ')}`);
    if (!(entry instanceof Message)) continue;
    const { name } = entry.id;
    if (read.messages.has(name)) read.mistakes.push(`line ${line}: ${name} stands there twice`);
    read.messages.set(name, messageOf(entry));
  }
  return read;
}

function messageOf(entry: Message): LocaleMessage {
  const message: LocaleMessage = { variables: new Set(), choices: [] };
  class Reader extends Visitor {
    override visitVariableReference({ id }: { id: { name: string } }): void {
      message.variables.add(id.name);
    }
    override visitSelectExpression(choice: SelectExpression): void {
      const { selector, variants } = choice;
      const named = variants.map(({ key, default: isDefault }) => ({
        form: key.type === 'Identifier' ? key.name : key.value,
        isDefault,
      }));
      message.choices.push({
        variable: selector.type === 'VariableReference' ? selector.id.name : undefined,
        forms: named.map(({ form }) => form),
        otherwise: named.find(({ isDefault }) => isDefault)?.form ?? '',
      });
      this.genericVisit(choice);
    }
  }
  new Reader().visit(entry);
  return message;
}
