import { CONCEPT_PRESETS, TERM_PRESETS, type Concept, type Term } from '../glossary/index.ts';

/** Parts of compounds: Japanese, its reading, English, Korean. */
// prettier-ignore
export const PARTS = `核 かく nuclear 핵|拡大 かくだい extended 확대|統合 とうごう integrated 통합|共同 きょうどう joint 공동|戦略 せんりゃく strategic 전략
地域 ちいき regional 지역|海上 かいじょう maritime 해상|航空 こうくう aviation 항공|宇宙 うちゅう space 우주|電子 でんし electronic 전자
情報 じょうほう information 정보|通信 つうしん communications 통신|気象 きしょう weather 기상|環境 かんきょう environmental 환경|医療 いりょう medical 의료
教育 きょういく education 교육|財務 ざいむ financial 재무|農業 のうぎょう agricultural 농업|漁業 ぎょぎょう fishery 어업|観光 かんこう tourism 관광
道路 どうろ road 도로|鉄道 てつどう railway 철도|港湾 こうわん harbour 항만|河川 かせん river 하천|都市 とし urban 도시
文化 ぶんか cultural 문화|法務 ほうむ legal 법무|税務 ぜいむ tax 세무|労働 ろうどう labour 노동|保険 ほけん insurance 보험
金融 きんゆう banking 금융|貿易 ぼうえき trade 무역|産業 さんぎょう industrial 산업|資源 しげん resource 자원|燃料 ねんりょう fuel 연료
安全 あんぜん safety 안전|防災 ぼうさい disaster 방재|救急 きゅうきゅう emergency 구급|消防 しょうぼう fire 소방|警備 けいび guard 경비
計画 けいかく plan 계획|抑止 よくし deterrence 억제|協議 きょうぎ consultation 협의|同盟 どうめい alliance 동맹|条約 じょうやく treaty 조약
委員会 いいんかい committee 위원회|会議 かいぎ conference 회의|制度 せいど system 제도|基準 きじゅん standard 기준|評価 ひょうか assessment 평가
監視 かんし monitoring 감시|管理 かんり management 관리|調査 ちょうさ survey 조사|研究 けんきゅう research 연구|開発 かいはつ development 개발
訓練 くんれん training 훈련|演習 えんしゅう exercise 연습|支援 しえん support 지원|連携 れんけい cooperation 연계|体制 たいせい posture 태세
装置 そうち device 장치|設備 せつび equipment 설비|技術 ぎじゅつ technology 기술|方針 ほうしん policy 방침|手順 てじゅん procedure 절차
グループ ぐるーぷ group 그룹|センター せんたー centre 센터|ネットワーク ねっとわーく network 네트워크|システム しすてむ platform 시스템|サービス さーびす service 서비스
報告書 ほうこくしょ report 보고서|契約 けいやく contract 계약|予算 よさん budget 예산|指標 しひょう indicator 지표|区域 くいき zone 구역`
  .split(/[|\n]/)
  .map((row) => {
    const [ja = '', reading = '', en = '', ko = ''] = row.trim().split(' ');
    return { ja, reading, en, ko };
  });
const DOMAINS = ['医療', '交通', '法律', '財務', '気象', '観光'];

/** Compounds of three parts, no two alike, about four terms each; every fifth has an acronym, every third a definition. */
export function generatedGlossary(count: number): readonly Concept[] {
  const random = seeded(20_261_125);
  const all = PARTS.length ** 3;
  // A step that shares no divisor with the number of compounds meets each of them once.
  const step = 104_729;
  return Array.from({ length: count }, (_, index) => {
    const at = (index * step) % all;
    const parts = [
      at % PARTS.length,
      Math.floor(at / PARTS.length) % PARTS.length,
      Math.floor(at / PARTS.length ** 2),
    ].map((part) => PARTS[part] ?? { ja: '', reading: '', en: '', ko: '' });
    return conceptOf(parts, index, random);
  });
}

function conceptOf(parts: typeof PARTS, index: number, random: () => number): Concept {
  const join = (key: 'ja' | 'reading' | 'en' | 'ko', between: string): string =>
    parts.map((part) => part[key]).join(between);
  const ja = join('ja', '');
  const acronym = parts.map(({ en }) => en.charAt(0).toUpperCase()).join('');
  const terms: Term[] = [
    term('ja', ja, {
      reading: join('reading', ''),
      status: index % 50 === 7 ? 'proposed' : 'preferred',
    }),
    term('en', join('en', ' ')),
  ];
  if (index % 10 !== 3) terms.push(term('ko', join('ko', ' ')));
  if (index % 5 === 0) terms.push(term('en', acronym, { type: 'acronym', status: 'admitted' }));
  if (random() < 0.5) terms.push(term('ko', join('ko', ''), { status: 'admitted' }));
  if (random() < 0.3)
    terms.push(term('ja', `${ja}等`, { status: random() < 0.2 ? 'forbidden' : 'admitted' }));
  return {
    ...CONCEPT_PRESETS,
    id: `G${String(index + 1).padStart(6, '0')}`,
    domain: DOMAINS[Math.floor(random() * DOMAINS.length)] ?? '',
    definition:
      index % 3 === 0
        ? `${parts[2]?.ja ?? ''}のうち、${parts[0]?.ja ?? ''}と${parts[1]?.ja ?? ''}に関わるものをいう。`
        : '',
    terms,
  };
}

function term(lang: Term['lang'], text: string, rest: Partial<Term> = {}): Term {
  return { ...TERM_PRESETS, lang, text, status: 'preferred', ...rest };
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
