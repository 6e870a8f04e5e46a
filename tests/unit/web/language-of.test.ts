import { expect, test } from '@jest/globals';
import { languageOf } from '../../../server/web/models/language-of.ts';

test.each([
  ['同盟の協議', 'ja'],
  ['拡大抑止', 'ja'],
  ['NCGの創設', 'ja'],
  ['확장억제', 'ko'],
  ['확장억제(擴大抑止)', 'ko'],
  ['Washington Declaration', 'en'],
  ['Washington Statement: wrong document type; 워싱턴 성명: official word is 선언', 'en'],
  ['E01 E02', 'en'],
  ['1,402', 'en'],
  ['', 'en'],
])('%s is shown as %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
