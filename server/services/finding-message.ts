import type { Finding, FindingReason, Language } from '../../glossary/index.ts';
import type { ExplainFinding } from './finding-report.ts';

/** Says a text of the `check` namespace in one language. */
export type SayFinding = (
  key: `check:message.${FindingReason}` | 'check:expected',
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Makes what says of a finding what was found, why it is one, and what the glossary would have. */
export function createFindingExplainer(language: Language, say: SayFinding): ExplainFinding {
  const list = (words: readonly string[]): string => words.join(language === 'ja' ? '、' : ', ');
  return ({ reason, expected, found, values }: Finding): string => {
    const told: Record<string, string | number> = { found, expected: list(expected) };
    for (const [name, value] of Object.entries(values)) {
      told[name] = typeof value === 'object' ? list(value) : value;
    }
    const sentences = [say(`check:message.${reason}`, told)];
    // What the glossary would have is another sentence, because it may have nothing.
    if (expected.length > 0 && !SAYS_ITSELF.has(reason)) {
      sentences.push(say('check:expected', { expected: list(expected) }));
    }
    return sentences.join(language === 'ja' ? '' : ' ');
  };
}

const SAYS_ITSELF: ReadonlySet<FindingReason> = new Set([
  'particle',
  'inconsistent',
  'numberMissing',
  'numberAdded',
  'modelMissing',
  'modelAdded',
  'japaneseLeft',
]);
