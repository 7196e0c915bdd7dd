import { h } from './dom.mjs';
import { form } from './notices.mjs';
import { languageChoices, telegramLanguage } from './strings.mjs';

/** Asks for somebody new: name and language. */
export function personForm(t, submit) {
  const own = telegramLanguage(navigator.language);
  const options = languageChoices().map(({ code, name }) =>
    h('option', { value: code, selected: code === own, lang: code }, name),
  );
  form({
    title: t('addPerson'),
    testid: 'person-form',
    confirm: t('create'),
    cancel: t('cancel'),
    fields: [
      { label: t('name'), control: nameInput('name', 64, 'person-name') },
      {
        label: t('language'),
        control: h('select', { name: 'language_code', data: { testid: 'person-language' } }, ...options),
      },
    ],
    submit,
  });
}

/** Asks for a new group's name. */
export function groupForm(t, submit) {
  form({
    title: t('newGroup'),
    testid: 'group-form',
    hint: t('groupHint'),
    confirm: t('create'),
    cancel: t('cancel'),
    fields: [{ label: t('groupName'), control: nameInput('title', 128, 'group-title') }],
    submit,
  });
}

function nameInput(name, maxlength, testid) {
  return h('input', { name, required: true, maxlength, autocomplete: 'off', autofocus: true, data: { testid } });
}
