/** The message that wants a reply, where it is the last of these; `undefined` where another is. */
export function askingIn(messages) {
  const last = messages.at(-1);
  return last?.reply_markup?.force_reply ? last.message_id : undefined;
}

/** The reply keyboard that is up after these messages: rows, `null` for none; `undefined` if they do not say. */
export function keyboardAfter(messages) {
  const speaking = messages.findLast(({ reply_markup }) => reply_markup?.keyboard || reply_markup?.remove_keyboard);
  if (!speaking) return messages.length === 1 ? undefined : null;
  return speaking.reply_markup.keyboard ?? null;
}
