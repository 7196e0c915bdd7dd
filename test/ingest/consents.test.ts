import { describe, expect, test } from 'vitest';
import { textOf } from './posts.ts';

const TEXT = 'The ferry left at noon with forty passengers and a piano, and came back at six with the piano only.';
const MORE = 'Nobody on the quay could say afterwards where the passengers had wanted to go, or why.';
const around = (part: string): string => `<div><p>${TEXT}</p>${part}<p>${MORE}</p></div>`;
const CLEAN = `${TEXT}\n\n${MORE}`;

describe('what readers are asked to agree to goes wherever it stands', () => {
  test.each([
    'An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt. Sie können ihn sich mit einem Klick anzeigen lassen.',
    'Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden. Damit können Daten übermittelt werden.',
    'Deine Privatsphäre-Einstellungen verhindern das Laden aller externen Inhalte. Zum Anzeigen bitte zustimmen.',
    'Externen Inhalt anzeigen',
    'YouTube-Inhalte erlauben',
    'This article contains content provided by Twitter. We ask for your permission before anything is loaded.',
    'To view this content, you need to accept cookies from its maker.',
    'Warning: Third party content may contain adverts',
    'Ce contenu est bloqué car vous n’avez pas accepté les cookies.',
    'Este contenido no se puede mostrar sin cookies.',
    '允许Twitter内容',
    '此文包含Twitter提供的内容。由于这些内容会使用小甜饼等科技，我们在加载任何内容前会寻求您的认可。',
    '警告: 第三方内容可能含有广告',
    'By signing up, you agree to our Terms of Use.',
    'Mit der Anmeldung zum Newsletter stimmen Sie der Datenschutzerklärung zu.',
    'En vous inscrivant, vous acceptez de recevoir nos messages.',
    'Al suscribirte aceptas las condiciones de uso.',
    'Ao se inscrever, você concorda com os termos.',
    'Нажимая на кнопку, вы соглашаетесь с правилами.',
    '注册即表示您同意我们的服务条款。',
  ])('%s', (line) => expect(textOf(around(`<p>${line}</p>`))).toBe(CLEAN));

  test('with the offer of a newsletter and the heading over it', () => {
    const box = `<h3>The Quay</h3><p>All the news of the harbour, in your inbox.</p><p>Every Sunday</p>`;
    const notice = '<p>By entering your address you agree to receive our newsletter.</p>';
    expect(textOf(around(box.replace('<p>Every Sunday</p>', '') + notice))).toBe(CLEAN);
    expect(textOf(around(`<p>Free weekly newsletter</p>${notice}`))).toBe(CLEAN);
  });

  test('but no heading and no line of the text that stands there', () => {
    const notice = '<p>By entering your address you agree to receive our newsletter.</p>';
    expect(textOf(around(`<h3>Of pianos</h3><p>He left.</p>${notice}`))).toBe(
      `${TEXT}\n\nOf pianos\n\nHe left.\n\n${MORE}`,
    );
  });
});

test.each([
  'An dieser Stelle stand bis 1954 der Leuchtturm.',
  'Damit können personenbezogene Daten sicher verwahrt werden, sagt der Minister.',
  'Um das Gemälde zu sehen, muss der Direktor zustimmen.',
  'Ich möchte Ihnen keine E-Mail schreiben, sondern mit Ihnen reden.',
  'By signing up to the pact, ministers agree to limit their newsletters.',
  'By joining, the country accepts the terms of the union.',
  'Your personal data is used by forty companies before breakfast.',
  'Allow more time for the ferry, says the harbour master.',
  'This article contains a recipe provided by the captain of the ferry.',
  '登记离婚后，双方表示同意分割财产。',
  '此文件由港口提供。',
  'To view this content as art is to miss the point.',
])('what an article says of it stays: %s', (line) => expect(textOf(around(`<p>${line}</p>`))).toContain(line));
