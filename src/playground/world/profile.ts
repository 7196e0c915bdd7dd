/** Who a list of commands is for (Bot API, BotCommandScope). */
export interface CommandScope {
  type:
    | 'default'
    | 'all_private_chats'
    | 'all_group_chats'
    | 'all_chat_administrators'
    | 'chat'
    | 'chat_administrators'
    | 'chat_member';
  chat_id?: number | undefined;
  user_id?: number | undefined;
}

export interface BotCommand {
  command: string;
  description: string;
}

type TextField = 'name' | 'description' | 'short_description';

/** What the bot says about itself, per language; `''` is for all languages without their own. */
export class Profile {
  readonly #texts: Record<TextField, Map<string, string>>;
  readonly #commands = new Map<string, BotCommand[]>();
  readonly #firstName: string;

  constructor(firstName: string) {
    this.#firstName = firstName;
    this.#texts = { name: new Map(), description: new Map(), short_description: new Map() };
  }

  setText(field: TextField, language: string, text: string): void {
    if (text === '') this.#texts[field].delete(language);
    else this.#texts[field].set(language, text);
  }

  /** Falls back to the text for all languages, the name to the bot's first name. */
  text(field: TextField, language: string): string {
    const texts = this.#texts[field];
    return texts.get(language) ?? texts.get('') ?? (field === 'name' ? this.#firstName : '');
  }

  setCommands(scope: CommandScope, language: string, commands: BotCommand[]): void {
    if (commands.length === 0) this.#commands.delete(keyOf(scope, language));
    else this.#commands.set(keyOf(scope, language), commands);
  }

  /** Exactly those set for this scope and language. */
  commands(scope: CommandScope, language: string): BotCommand[] {
    return this.#commands.get(keyOf(scope, language)) ?? [];
  }

  /**
   * What a reader's menu shows: the narrowest scope that has commands, in their language before the general ones
   * (Bot API, "Determining list of commands").
   */
  commandsFor(reader: { userId: number; chatId: number; administrator: boolean; language: string }): BotCommand[] {
    for (const scope of scopesOf(reader)) {
      for (const language of [reader.language, '']) {
        const commands = this.#commands.get(keyOf(scope, language));
        if (commands) return commands;
      }
    }
    return [];
  }
}

function scopesOf(reader: { userId: number; chatId: number; administrator: boolean }): CommandScope[] {
  const { chatId, userId } = reader;
  if (chatId > 0) return [{ type: 'chat', chat_id: chatId }, { type: 'all_private_chats' }, { type: 'default' }];
  return [
    { type: 'chat_member', chat_id: chatId, user_id: userId },
    ...(reader.administrator ? [{ type: 'chat_administrators', chat_id: chatId } as const] : []),
    { type: 'chat', chat_id: chatId },
    ...(reader.administrator ? [{ type: 'all_chat_administrators' } as const] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ];
}

function keyOf(scope: CommandScope, language: string): string {
  return [scope.type, scope.chat_id ?? '', scope.user_id ?? '', language].join(' ');
}
