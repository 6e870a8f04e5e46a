import type { DecisionKind, Edge, Language, Match, Written } from '../../glossary/index.ts';

/** Says a text of the `evidence` namespace in one language. */
export type SayEvidence = (
  key:
    | `evidence:written.${Written}`
    | `evidence:edge.${Edge}`
    | `evidence:decision.${DecisionKind}`
    | 'evidence:writing'
    | 'evidence:edges'
    | 'evidence:bothEdges'
    | 'evidence:likely'
    | 'evidence:inside',
  values?: Readonly<Record<string, string>>,
) => string;

/** Makes what says of a match how it was written, why its edges hold or do not, and who decided. */
export function createExplainer(
  language: Language,
  say: SayEvidence,
): (match: Pick<Match, 'written' | 'edges' | 'grade' | 'decision'>) => string {
  // A text has hundreds of matches, and most are alike. There are not many kinds.
  const known = new Map<string, string>();
  return (match) => {
    const { written, edges, grade, decision } = match;
    const kind = [...written, edges.left, edges.right, grade, decision?.kind].join(' ');
    const text = known.get(kind) ?? explain(match, language, say);
    known.set(kind, text);
    return text;
  };
}

function explain(
  { written, edges, grade, decision }: Pick<Match, 'written' | 'edges' | 'grade' | 'decision'>,
  language: Language,
  say: SayEvidence,
): string {
  const ways = LISTS[language].format(written.map((way) => say(`evidence:written.${way}`)));
  const left = say(`evidence:edge.${edges.left}`);
  const right = say(`evidence:edge.${edges.right}`);
  const sentences = [
    say('evidence:writing', { ways }),
    edges.left === edges.right
      ? say('evidence:bothEdges', { edge: left })
      : say('evidence:edges', { left, right }),
  ];
  if (decision !== undefined) sentences.push(say(`evidence:decision.${decision.kind}`));
  else if (grade === 'likely') sentences.push(say('evidence:likely'));
  else if (grade === 'inside') sentences.push(say('evidence:inside'));
  return sentences.join(language === 'ja' ? '' : ' ');
}

const LISTS: Readonly<Record<Language, Intl.ListFormat>> = {
  ja: new Intl.ListFormat('ja', { type: 'unit' }),
  en: new Intl.ListFormat('en', { type: 'unit' }),
  ko: new Intl.ListFormat('ko', { type: 'unit' }),
};
