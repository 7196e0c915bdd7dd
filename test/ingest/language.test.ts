import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/ingest/text/language.ts';

describe('the language of a text', () => {
  test.each([
    ['zh-Hans', '这座桥将于下周通车，两岸的居民说他们已经等了很久。'],
    ['zh-Hant', '這座橋將於下週通車，兩岸的居民說他們已經等了很久。'],
    [
      'zh-Hans',
      '关于 iPhone 和 Android 的问题，我们问了专家。https://example.org/a/very/long/address/that/is/not/text',
    ],
    ['ja', '橋は来週開通します。住民は長い間待っていたと話しています。'],
    ['ko', '다리는 다음 주에 개통됩니다. 주민들은 오래 기다렸다고 말합니다.'],
    ['ru', 'Мост откроют на следующей неделе, сообщили жители, которые ждали это очень долго.'],
    ['uk', 'Міст відкриють наступного тижня, кажуть мешканці, які дуже довго чекали.'],
    ['ar', 'سيفتح الجسر الأسبوع المقبل، وقال السكان إنهم انتظروا طويلا.'],
    ['fa', 'این پل هفته آینده باز می‌شود و مردم گفتند که مدت زیادی منتظر بودند.'],
    ['fa', 'دولت بودجه سال آینده را تصویب کرد.'],
    ['he', 'הגשר ייפתח בשבוע הבא, אמרו התושבים.'],
    ['el', 'Η γέφυρα θα ανοίξει την επόμενη εβδομάδα.'],
    ['th', 'สะพานจะเปิดใช้ในสัปดาห์หน้า'],
    ['hi', 'पुल अगले सप्ताह खुलेगा, निवासियों ने कहा।'],
    ['en', 'The bridge will open next week, and people on both banks say that they have waited for it.'],
    ['de', 'Die Brücke wird nächste Woche eröffnet, und die Anwohner sagen, dass sie lange gewartet haben.'],
    ['fr', 'Le pont ouvrira la semaine prochaine et les habitants disent qu’ils ont attendu longtemps pour cela.'],
    ['es', 'El puente se abrirá la próxima semana y los vecinos dicen que han esperado mucho por él.'],
    [
      'pt',
      'A ponte será aberta na próxima semana e os moradores dizem que esperaram muito por isso, mas não sabem quando.',
    ],
    ['it', 'Il ponte aprirà la prossima settimana e gli abitanti dicono che lo hanno aspettato per molto tempo.'],
    ['nl', 'De brug gaat volgende week open en de bewoners zeggen dat ze er lang op hebben gewacht.'],
    ['tr', 'Köprü gelecek hafta açılacak ve sakinler bunun için çok uzun bir süre beklediler.'],
    ['id', 'Jembatan itu akan dibuka minggu depan dan warga mengatakan bahwa mereka sudah lama menunggu.'],
    ['vi', 'Cây cầu sẽ được mở vào tuần tới và người dân nói rằng họ đã chờ đợi rất lâu.'],
    ['pl', 'Most zostanie otwarty w przyszłym tygodniu, a mieszkańcy mówią, że nie mogą się już doczekać.'],
    ['sv', 'Bron öppnar nästa vecka och de boende säger att det har tagit för lång tid.'],
    ['und', ''],
    ['und', '12345 !!! 67'],
    ['und', 'Xyzzy plugh'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
