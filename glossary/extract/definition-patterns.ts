import type { DefinitionKind } from './candidate.ts';

/**
 * Ways in which a Japanese text says what it calls something, written in normalised text: ( for （. A pattern says where
 * the name stands; what it may be is judged by the words there (defined-term.ts).
 *
 * name     quoted, or the group `name`
 * before   the nouns that end where the pattern begins
 * after    the nouns that begin where it ends
 */
export interface DefinitionPattern {
  readonly kind: DefinitionKind;
  /** How sure it is that what is found is a term, from 0 to 1. */
  readonly confidence: number;
  readonly term: 'name' | 'before' | 'after';
  readonly pattern: RegExp;
  /** Text → what is proposed, with what is said of it: each is run as a test. */
  readonly examples: readonly (readonly [text: string, proposed: string])[];
}

/** Nouns that a name in quotes is the name of: 「核の傘」という概念, but not 「賛成だ」という意見. */
const NAMED_THINGS =
  '概念|用語|言葉|語|名称|名前|名|呼称|略称|表現|制度|体制|枠組み|枠組|仕組み|組織|団体|機関|機構|部隊|計画|構想|戦略|作戦|理論|考え方|手法|方式|技術|装置|兵器|条約|協定|法律|病気|現象|指標|手続き|演習|宣言|文書|報告書';

const CALLED =
  '(?:は)?(?:呼ば|呼ん|呼び|呼ぶ|称さ|称し|称す|名付け|名づけ|命名|通称さ|略称さ|略さ|略し|略す|定義さ|定義し|定義す)';

export const DEFINITION_PATTERNS: readonly DefinitionPattern[] = [
  {
    kind: 'parenthesis',
    confidence: 0.95,
    term: 'before',
    pattern: /[(〔](?<inner>[^()〔〕\n]{1,200})[)〕]/gu,
    examples: [
      ['海洋監視グループ（MSG: Maritime Surveillance Group）を置く。', '海洋監視グループ [acronym MSG] [en Maritime Surveillance Group]'],
      ['「共同警戒に関する指針」（GJW）が成った。', '共同警戒に関する指針 [acronym GJW]'],
      ['金永吉（キム・ヨンギル）議員が来た。', '金永吉 [reading きむ・よんぎる]'],
      ['警戒管制団（경계관제단）の任務。', '警戒管制団 [ko 경계관제단]'],
      ['MSG（海洋監視グループ）を置く。', '海洋監視グループ [acronym MSG]'],
    ],
  },
  {
    kind: 'calledSo',
    confidence: 0.8,
    term: 'name',
    pattern: new RegExp(`[「『](?<name>[^「」『』\\n]{2,40})[」』]という(?=${NAMED_THINGS})`, 'gu'),
    examples: [['「柔軟抑止選択肢」という概念を用いる。', '柔軟抑止選択肢']],
  },
  {
    kind: 'calledSo',
    confidence: 0.8,
    term: 'name',
    pattern: new RegExp(`[「『](?<name>[^「」『』\\n]{2,40})[」』]と${CALLED}`, 'gu'),
    examples: [['これは「灰色地帯事態」と呼ばれる。', '灰色地帯事態']],
  },
  {
    kind: 'calledSo',
    confidence: 0.75,
    term: 'name',
    pattern: /を[「『](?<name>[^「」『』\n]{2,40})[」』]と(?:いう|いい|言う)(?=[。、)])/gu,
    examples: [['海に設けた区域を「航行警戒区域」という。', '航行警戒区域']],
  },
  {
    kind: 'soCalled',
    confidence: 0.75,
    term: 'name',
    pattern: /(?:いわゆる|所謂)[「『“](?<name>[^「」『』“”\n]{2,40})[」』”]/gu,
    examples: [['いわゆる「安保ただ乗り論」に応えた。', '安保ただ乗り論']],
  },
  {
    kind: 'soCalled',
    confidence: 0.65,
    term: 'after',
    pattern: /(?:いわゆる|所謂)(?![「『“])/gu,
    examples: [['いわゆる戦略的曖昧性は保たれた。', '戦略的曖昧性']],
  },
  {
    kind: 'defined',
    confidence: 0.75,
    term: 'name',
    pattern: /[「『](?<name>[^「」『』\n]{2,40})[」』]とは(?=、|[^。\n]{2,200}(?:をいう|を言う|を指す|をさす|のことで|のことだ|の総称|を意味する))/gu,
    examples: [['「分離演習」とは、部隊を分けて行う訓練をいう。', '分離演習']],
  },
  {
    kind: 'defined',
    confidence: 0.75,
    term: 'before',
    pattern: /とは(?=[^。\n]{2,200}(?:をいう|を言う|を指す|をさす|のことで|のことだ|の総称|を意味する|と定義))/gu,
    examples: [['警戒水位とは、部隊が備えを始める段階のことである。', '警戒水位']],
  },
  {
    kind: 'standsFor',
    confidence: 0.9,
    term: 'name',
    pattern: /(?<acronym>(?<![A-Za-z])[A-Z][A-Za-z0-9-]{1,11})(?:とは|は)、?[「『]?(?<name>[^。、「」『』\n]{3,80}?)[」』]?の(?:略称|略語|略|頭文字)/gu,
    examples: [
      ['MSGは海洋監視グループの略である。', '海洋監視グループ [acronym MSG]'],
      ['MSGはMaritime Surveillance Groupの略だ。', 'MSG [en Maritime Surveillance Group]'],
    ],
  },
  {
    kind: 'shortFor',
    confidence: 0.85,
    term: 'before',
    pattern: /(?:を|、)(?:以下(?:では)?、?|略して|略称(?:は|を)?)[「『](?<short>[^「」『』\n]{1,40})[」』]/gu,
    examples: [['海洋監視グループを以下「監視G」と呼ぶ。', '海洋監視グループ [alias 監視G]']],
  },
  {
    kind: 'shortFor',
    confidence: 0.85,
    term: 'before',
    pattern: /(?:を|、)(?:以下(?:では)?、?|略して|略称(?:は|を)?)(?<short>[A-Z][A-Z0-9-]{1,11})(?![A-Za-z])/gu,
    examples: [['海洋監視グループ、略してMSGが動いた。', '海洋監視グループ [acronym MSG]']],
  },
]; // prettier-ignore
