import type { Translate } from '../../i18n.ts';
import { EMPTY, type Html, html } from '../html.ts';
import { adminPage } from './page.ts';

/** Asks for the password of the dashboard at that path, with what there is to say of the last try. */
export function loginPage(t: Translate, path: string, complaint?: string): Html {
  const said = complaint === undefined ? EMPTY : html`<p class="bad" role="alert">${complaint}</p>`;
  return adminPage(
    t,
    path,
    html`<main class="login">
<h1>${t('admin-title')}</h1>
${said}
<form method="post" action="${path}/login">
<label for="password">${t('admin-password')}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required autofocus>
<button>${t('admin-log-in')}</button>
</form>
</main>`,
  );
}
