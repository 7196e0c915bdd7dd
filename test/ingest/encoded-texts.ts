/** Texts in encodings older than UTF-8: the encoding, the text, its bytes in Base64. */
export const ENCODED_TEXTS: readonly [encoding: string, text: string, base64: string][] = [
  ['gb18030', '中国', '1tC5+g=='],
  ['gb18030', '早上好', '1OfJz7rD'],
  [
    'gb18030',
    '码头笔记：雨后的渔港，第一条船五点靠岸。没有人说话，网是湿的，价钱也不好。',
    'wuvNt7HKvMejutPquvO1xNPmuNujrLXa0rvM9bSszuW147+/sLaho8O709DIy8u1u7CjrM34ysfKqrXEo6y828eu0rKyu7rDoaM=',
  ],
  ['gb18030', 'The river 河 is long.', 'VGhlIHJpdmVyILrTIGlzIGxvbmcu'],
  ['big5', '臺灣', 'u0/GVw=='],
  [
    'big5',
    '碼頭筆記：雨後的漁港，第一條船五點靠岸。沒有人說話，網是濕的，價錢也不好。',
    'vVjAWbWnsE+hR6tCq+GqurqutOShQbLEpECx+LLupK3CSb5hqaShQ6hTprOkSLuhuNyhQbr0rE/A46q6oUG7+b/6pF2ko6ZuoUM=',
  ],
  ['shift_jis', '日本', 'k/qWew=='],
  ['shift_jis', 'カタカナ', 'g0qDXoNKg2k='],
  [
    'shift_jis',
    '港の朝：最初の船は五時に着いた。誰もあまり話さなかった。',
    'jWCCzJKpgUaNxY+JgsyRRILNjNyOnoLJkoWCooK9gUKSToLggqCC3ILomGKCs4LIgqmCwYK9gUI=',
  ],
  ['euc-jp', '港の朝：最初の船は五時に着いた。', 'ucGkzsSroae6x73ppM7BpaTPuN67/qTLw+WkpKS/oaM='],
  ['euc-kr', '한국', 'x9GxuQ=='],
  [
    'euc-kr',
    '부두의 아침: 첫 배가 다섯 시에 들어왔다. 아무도 말이 없었다.',
    'us61zsDHIL7GxKc6IMO5ILnosKEgtNm8uCC9w7+hILXpvu6/1LTZLiC+xrmrtbUguLvAzCC++L76tNku',
  ],
  ['windows-1251', 'Привет', 'z/Do4uXy'],
  ['windows-1251', 'УТРО НА ПРИСТАНИ', '09LQziDNwCDP0MjR0sDNyA=='],
  [
    'windows-1251',
    'Первая лодка пришла в пять — «никто не говорил», сети были мокрые.',
    'z+Xw4uD/IOvu5OrgIO/w6Pjr4CDiIO//8vwglyCr7ejq8u4g7eUg4+7i7vDo67ssIPHl8ugg4fvr6CDs7urw++Uu',
  ],
  ['windows-1251', 'Ранок на пристані: їхній перший човен.', '0ODt7uog7eAg7/Do8fLg7bM6IL/17bPpIO/l8Pjo6SD37uLl7S4='],
  [
    'koi8-r',
    'Первая лодка пришла в пять, никто не говорил.',
    '8MXS18HRIMzPxMvBINDSydvMwSDXINDR1NgsIM7Jy9TPIM7FIMfP18/Sycwu',
  ],
  ['windows-1252', 'Café', 'Q2Fm6Q=='],
  ['windows-1252', 'é', '6Q=='],
  ['windows-1252', '½ cup, 12 °C, ± 3', 'vSBjdXAsIDEyILBDLCCxIDM='],
  [
    'windows-1252',
    'Das erste Boot kam um fünf, über die Brücke – “schön” für 5 €.',
    'RGFzIGVyc3RlIEJvb3Qga2FtIHVtIGb8bmYsIPxiZXIgZGllIEJy/GNrZSCWIJNzY2j2bpQgZvxyIDUggC4=',
  ],
  [
    'windows-1252',
    'L’été, à la mairie, on a décidé d’ouvrir la bibliothèque.',
    'TJLpdOksIOAgbGEgbWFpcmllLCBvbiBhIGTpY2lk6SBkkm91dnJpciBsYSBiaWJsaW90aOhxdWUu',
  ],
  ['windows-1252', 'ÜBERGRÖSSE', '3EJFUkdS1lNTRQ=='],
];
