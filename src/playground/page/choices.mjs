/** What else can be done in a chat, for the menu in its header. */
export function choices(t, room, person, { start, post }) {
  return room.type === 'private' ? privateChoices(t, person, start, post) : groupChoices(t, room, person, post);
}

function privateChoices(t, { id, started, blocked }, start, post) {
  if (blocked) return [{ drawing: 'block', label: t('unblock'), testid: 'block', run: start }];
  if (!started) return [];
  return [{ drawing: 'block', label: t('block'), testid: 'block', run: () => post(`/persons/${id}/block`) }];
}

function groupChoices(t, room, person, post) {
  const set = (status) => () => post(`/groups/${room.id}/bot`, { by: person.id, status });
  const botIn = !['left', 'kicked'].includes(room.bot);
  if (!botIn) return [{ drawing: 'plus', label: t('addBot'), testid: 'add-bot', run: set('member') }];
  const promote = { drawing: 'shield', label: t('makeAdmin'), testid: 'make-admin', run: set('administrator') };
  const remove = { drawing: 'block', label: t('removeBot'), testid: 'remove-bot', run: set('kicked') };
  return room.bot === 'administrator' ? [remove] : [promote, remove];
}
