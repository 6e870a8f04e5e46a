import type { Concept, Term } from '../../../../glossary/terms/concept.ts';
import { concept, term } from '../../../support/concepts.ts';

/** `ja (reading) | en | ko`, several forms parted by `;`; those after the first are admitted. */
function sketch(id: string, row: string, rest: Partial<Concept> = {}): Concept {
  const [ja = '', en = '', ko = ''] = row.split('|');
  const of = (lang: Term['lang'], cell: string) =>
    cell
      .split(';')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text, index) => {
        const [, written = text, reading = ''] = /^(.*?)\s*\((.*)\)$/.exec(text) ?? [];
        const status = index === 0 ? 'preferred' : 'admitted';
        const type = /^[A-Z.]{2,5}$/.test(written) ? 'acronym' : 'fullForm';
        return term({ lang, text: written, reading, status, type });
      });
  return concept({ ...rest, id, terms: [...of('ja', ja), ...of('en', en), ...of('ko', ko)] });
}

/** A small glossary in which the queries of the tests are looked for. */
export const SAMPLE: readonly Concept[] = [
  sketch(
    'T001',
    '核協議グループ (かくきょうぎぐるーぷ) | Nuclear Consultative Group; NCG | 핵협의그룹; 핵 협의그룹',
    {
      definition: 'A body set up by two allies in 2023.',
    },
  ),
  sketch('T002', '核 (かく) | nuclear | 핵'),
  sketch('T003', '拡大抑止 (かくだいよくし) | extended deterrence | 확장억제', {
    definition: '同盟国に抑止を広げること。',
  }),
  sketch('T004', '抑止 (よくし) | deterrence | 억제'),
  sketch('T005', '抑止する (よくしする) | deter | 억제하다'),
  sketch('T006', '同盟 (どうめい) | alliance | 동맹'),
  sketch('T007', '米韓同盟 (べいかんどうめい) | U.S.-ROK alliance | 한미동맹'),
  sketch('T008', '同盟国 (どうめいこく) | ally | 동맹국'),
  sketch('T009', '協議 (きょうぎ) | consultation | 협의'),
  sketch('T010', '政策 (せいさく) | policy | 정책'),
  sketch('T011', '首脳会談 (しゅのうかいだん) | summit meeting | 정상회담'),
  sketch('T012', '東京宣言 (とうきょうせんげん) | Tokyo Declaration | 도쿄 선언'),
  sketch(
    'T013',
    '北大西洋条約機構 (きたたいせいようじょうやくきこう); NATO | NATO | 북대서양조약기구; 나토',
  ),
  sketch('T014', 'キル・チェイン | kill chain | 킬체인'),
  sketch('T015', 'サーバー | server | 서버'),
  sketch('T016', '新聞 (しんぶん) | newspaper | 신문'),
  sketch('T017', '人工知能 (じんこうちのう) | artificial intelligence; AI | 인공지능'),
  sketch('T018', '訓練 (くんれん) | training | 훈련'),
  sketch('T019', 'B-61 (びー61) | B61 bomb | B61 핵폭탄'),
  sketch('T020', '米国 (べいこく) | United States; U.S. | 미국'),
  sketch('T021', '焦点 (しょうてん) | focus | 초점'),
  sketch('T022', '監視 (かんし) | monitoring | 감시'),
  sketch('T023', '委員会 (いいんかい) | committee | 위원회'),
  sketch('T024', '作戦計画 (さくせんけいかく) | operation plan; OPLAN | 작전계획; 작계'),
  sketch('T025', '核兵器 (かくへいき) | nuclear weapon | 핵무기'),
  sketch('T026', '尹錫悦 (ゆん・そんにょる) | Yoon Suk Yeol | 윤석열'),
  sketch('T027', '大阪 (おおさか) | Osaka | 오사카'),
  sketch('T028', '信用 (しんよう) | credit | 신용'),
  sketch('T029', '軍事戦略 (ぐんじせんりゃく) | military strategy | 군사 전략'),
  sketch('T030', '書く (かく) | write | 쓰다'),
  sketch('T031', '調査団 (ちょうさだん) | survey mission | 조사단', {
    definition: 'Sent to look into an accident.',
  }),
  sketch('T032', '潜水艦 (せんすいかん) | submarine | 잠수함'),
  sketch('T033', 'カフェ | café | 카페'),
  sketch('T034', '令和 (れいわ) | Reiwa | 레이와'),
  sketch('T035', '切手 (きって) | postage stamp | 우표'),
  sketch('T036', '国民 (こくみん) | nation | 국민'),
  sketch('T037', '港 (みなと) | harbour; port | 항구'),
];
