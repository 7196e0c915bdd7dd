/** The id of the bot in the playground; no bot at Telegram has one so small. */
export const PLAYGROUND_BOT = 1;
