import {
  particleAfter,
  particleAt,
  particlesAfter,
  type Finding,
  type FindingCode,
  type Span,
} from '../../glossary/index.ts';

/** What one key does about a finding. */
export type Fix =
  /** Other words in the place of what stands there, a particle behind them included. */
  | { readonly kind: 'replace'; readonly span: Span; readonly text: string }
  /** Words that are not there yet; where they belong, only the person knows who writes. */
  | {
      readonly kind: 'insert';
      readonly text: string;
      /** Particles that become others behind these words, should they stand there. */
      readonly particles: ReadonlyMap<string, string>;
    };

/** Null where the glossary has nothing better, or a person has to look first. */
export function fixOf(finding: Finding, target: string): Fix | null {
  const { code, language, targetSpan, expected } = finding;
  const text = wordFor(finding);
  if (text === undefined || text === '') return null;
  if (code === 'missing') {
    const particles = language === 'ko' ? particlesAfter(text) : NONE;
    return { kind: 'insert', text, particles };
  }
  if (targetSpan === null || !REPLACED.has(code)) return null;
  // The expected form is word and particle together already.
  if (code === 'particle') return { kind: 'replace', span: targetSpan, text: expected[0] ?? text };
  if (language === 'en') {
    return { kind: 'replace', span: targetSpan, text: capitalised(text, target, targetSpan) };
  }
  const particle = particleAt(target, targetSpan.end);
  if (particle === null) return { kind: 'replace', span: targetSpan, text };
  const span = { start: targetSpan.start, end: targetSpan.end + particle.length };
  return { kind: 'replace', span, text: text + particleAfter(text, particle) };
}

const NONE: ReadonlyMap<string, string> = new Map();

const REPLACED: ReadonlySet<FindingCode> = new Set([
  'forbidden',
  'wrongConcept',
  'deprecated',
  'acronym',
  'inconsistent',
  'particle',
  'case',
  'spacing',
]);

function wordFor({ code, expected, found, values }: Finding): string | undefined {
  const listed = values['listed'];
  // It is the right word, written otherwise than listed.
  if ((code === 'case' || code === 'spacing') && typeof listed === 'string') return listed;
  // Whoever wrote a short form wants a short form.
  if (isAcronym(found)) return expected.find(isAcronym) ?? expected[0];
  return expected[0];
}

function isAcronym(text: string): boolean {
  return /^[\p{Lu}\p{N}][\p{Lu}\p{N}&./-]*s?$/u.test(text);
}

/** A word that begins a sentence begins it still. */
function capitalised(text: string, target: string, { start }: Span): string {
  const before = target.slice(0, start).replace(/["'“‘(\s]+$/u, '');
  const begins = before === '' || /[.?!:]$/.test(before);
  const stood = target.charAt(start);
  return begins && stood !== stood.toLowerCase()
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}
