import { get, listen, post, Refused } from './api.mjs';
import { createApp } from './app.mjs';
import { loadStrings, telegramLanguage } from './strings.mjs';

const { locale, direction, t } = await loadStrings(navigator.languages);
document.documentElement.lang = locale;
document.documentElement.dir = direction;
const app = createApp(locale, t);

/** Reads everything anew: at the start, after the line was down, after a reset. */
async function load() {
  const state = await get('/state');
  // Somebody who comes for the first time finds a person to be, speaking the browser's language.
  if (state.persons.length === 0)
    state.persons = await post('/persons', {
      name: t('firstPerson'),
      language_code: telegramLanguage(navigator.language),
      only_if_none: true,
    });
  await app.load(state, await get('/chats'));
  document.documentElement.dataset.ready = '';
}

let loading = Promise.resolve();
function reload() {
  loading = loading.then(load).catch((error) => {
    if (error instanceof Refused) throw error;
    // The line is down: it comes back with another `hello`.
  });
}

listen(
  (event) => {
    if (event.type === 'reset') reload();
    // One after another, and never before what was read first.
    else loading = loading.then(() => app.handle(event)).catch((error) => console.error(error));
  },
  (online) => {
    app.setOnline(online);
    if (online) reload();
  },
);
