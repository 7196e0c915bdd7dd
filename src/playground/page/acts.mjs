import { post, Refused } from './api.mjs';
import { alertBox, toast } from './notices.mjs';

/** Does something that may fail and tells the person if it does; `undefined` then. */
export function createAttempt(t) {
  return async (run) => {
    try {
      return await run();
    } catch (error) {
      toast(error instanceof Refused ? t('failed', { reason: error.message }) : t('offline'));
      return undefined;
    }
  };
}

/** What can be done in a bubble: pressing its buttons, its commands, copying from it. */
export function bubbleActs(t, attempt, { say, personId }) {
  return {
    t,
    command: (text) => say(text),
    async copy(text) {
      await navigator.clipboard?.writeText(text);
      toast(t('copied'));
    },
    async press({ chat_id: chat, message_id }, button) {
      const answer = await attempt(() => post('/press', { person: personId(), chat, message_id, button }));
      if (!answer) return;
      if (!answer.answered) toast(t('noAnswer'));
      else if (answer.text && answer.show_alert) alertBox(answer.text, t('ok'));
      else if (answer.text) toast(answer.text);
      if (answer.url?.startsWith('http')) window.open(answer.url, '_blank', 'noopener');
    },
  };
}
