import { numbers } from './numbers.ts';

/**
 * Japanese prose made of our own pieces, the same on every run: dense with kanji compounds, names, katakana, numbers and
 * inflected verbs, as the documents are that the product is for. Clauses end after 8 to 40 characters.
 */
export function sampleText(length: number): string {
  const next = numbers(20_240_401);
  const pick = (choices: readonly string[]): string => choices[next() % choices.length] ?? '';
  let text = '';
  while (text.length < length) {
    text += `${pick(TOPICS)}、${pick(MODIFIERS)}${pick(OBJECTS)}${pick(RELATIONS)}`;
    text += `${pick(MODIFIERS)}${pick(OBJECTS)}${pick(VERBS)}。`;
    if (next() % 6 === 0) text += '\n';
  }
  return text.slice(0, length);
}

/** The same prose without its 、and 。, so that a clause is as long as the text. */
export function unpunctuatedText(length: number): string {
  return sampleText(2 * length)
    .replace(/[、。]/g, '')
    .slice(0, length);
}

const TOPICS = [
  '両国の外務・防衛当局は',
  '同政権の高官によれば',
  '2023年4月の首脳会談では',
  'この文書が公表されて以降',
  'ワシントンの研究者たちの間では',
  '日本政府は従来から',
  'サイバー空間の脅威に対しては',
  '第３回の事務レベル協議において',
  '北大西洋条約機構の加盟国は',
  'もっとも',
];

const MODIFIERS = [
  '拡大抑止の信頼性を高めるための',
  '地域の安全保障環境に見合った',
  '核兵器に依存しすぎない',
  '既存の枠組みを発展させた',
  '同盟国の懸念を和らげるような',
  'ミサイル防衛システムを含む',
  '最も厳しい情勢を想定した',
  '戦略爆撃機や原子力潜水艦の派遣に関する',
  '透明性の高い',
  '',
];

const OBJECTS = [
  '共同作戦計画',
  '情報共有の仕組み',
  '定例の図上演習',
  '意思決定の手続き',
  'ガイドライン',
  '核協議グループの運営方針',
  'コミュニケーションの経路',
  '軍備管理をめぐる対話',
  '抑止態勢の見直し',
  'インテリジェンス部門の連携',
];

const RELATIONS = [
  'を通じて',
  'に加えて',
  'が進められる一方で',
  'について話し合いながら',
  'のもとで',
];

const VERBS = [
  'を整えなければならないとの声が強まっている',
  'が議論されてきたが、結論は出ていない',
  'を今後とも着実に強化していくことで一致した',
  'について説明を受けたと述べるにとどめた',
  'を求められれば応じざるを得ないだろう',
  'の重要性が改めて確認された',
];
