import type { Language, Match } from '../../../glossary/index.ts';
import type { Reader } from '../reader.ts';

/** Why a match is one: how it was written, and why its edges hold. */
export function evidenceText(match: Match, reader: Reader): string {
  const { written, edges, grade } = match;
  const kind = [reader.language, ...written, edges.left, edges.right, grade].join(' ');
  const known = KNOWN.get(kind);
  if (known !== undefined) return known;
  const text = describe(match, reader);
  KNOWN.set(kind, text);
  return text;
}

/** A page has hundreds of matches, and most are alike. There are not many kinds. */
const KNOWN = new Map<string, string>();

function describe({ written, edges, grade }: Match, { t, language }: Reader): string {
  const ways = LISTS[language].format(written.map((way) => t(`evidence:written.${way}`)));
  const left = t(`evidence:edge.${edges.left}`);
  const right = t(`evidence:edge.${edges.right}`);
  return [
    t('evidence:writing', { ways }),
    edges.left === edges.right
      ? t('evidence:bothEdges', { edge: left })
      : t('evidence:edges', { left, right }),
    ...(grade === 'likely' ? [t('evidence:likely')] : []),
  ].join(language === 'ja' ? '' : ' ');
}

const LISTS: Readonly<Record<Language, Intl.ListFormat>> = {
  ja: new Intl.ListFormat('ja', { type: 'unit' }),
  en: new Intl.ListFormat('en', { type: 'unit' }),
  ko: new Intl.ListFormat('ko', { type: 'unit' }),
};
