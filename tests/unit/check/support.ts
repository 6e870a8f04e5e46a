import { createRecogniser } from '../../../glossary/recognise/compilation.ts';
import { createChecker } from '../../../glossary/check/checker.ts';
import type { CheckedSegment } from '../../../glossary/check/check-segment.ts';
import type { Finding } from '../../../glossary/check/finding.ts';
import type { TargetLanguage } from '../../../glossary/check/renderings.ts';
import type { CheckLevels } from '../../../glossary/check/settings.ts';
import {
  STATUSES,
  TERM_TYPES,
  type Concept,
  type Status,
} from '../../../glossary/terms/concept.ts';
import { concept, term } from '../../support/concepts.ts';
import { fakeSegmenter } from '../../support/fake-segmenter.ts';
import { KOREAN_WORDS } from '../../support/korean-words.ts';

/**
 * A concept in a line: `国防部 = Ministry of National Defense | MND (acronym) | Department of Defense (forbidden)`. What stands
 * before the sign is Japanese and its identifier; the first word after it is preferred, the others are admitted.
 */
function sketched(sketch: string, language: TargetLanguage): Concept {
  const [ja = '', words = ''] = sketch.split(/ = ?/);
  const [id = '', ...others] = ja.split(' | ');
  const japanese = [id, ...others].map((text) => term({ lang: 'ja', text }));
  const targets = words
    .split(' | ')
    .filter((word) => word !== '')
    .map((word, index) => {
      const [, text = '', notes = ''] = /^(.*?)(?: \((.*)\))?$/.exec(word) ?? [];
      const marks = notes.split(', ');
      const status: Status = index === 0 ? 'preferred' : 'admitted';
      return term({
        lang: language,
        text,
        status: STATUSES.find((known) => marks.includes(known)) ?? status,
        type: TERM_TYPES.find((known) => marks.includes(known)) ?? 'fullForm',
      });
    });
  return concept({ id, terms: [...japanese, ...targets] });
}

export interface Row {
  readonly lang: TargetLanguage;
  readonly glossary: readonly (string | Concept)[];
  /** Words with bars between them where the lattice is asked. */
  readonly source: string;
  readonly target: string;
  readonly levels?: CheckLevels;
}

/** The segments of a document, each a source and its translation. */
export function checkAll(
  { lang, glossary, levels = {} }: Omit<Row, 'source' | 'target'>,
  segments: readonly (readonly [source: string, target: string])[],
) {
  const concepts = glossary.map((given) =>
    typeof given === 'string' ? sketched(given, lang) : given,
  );
  const checker = createChecker({
    language: lang,
    concepts: new Map(concepts.map((each) => [each.id, each])),
    koreanWords: KOREAN_WORDS,
    levels: () => levels,
  });
  const checked = segments.map(([source, target]): CheckedSegment => {
    const text = source.replaceAll('|', '');
    const recogniser = createRecogniser({ concepts, segmenter: fakeSegmenter(source) });
    return checker.segment({ source: text, matches: recogniser.recognise(text), target });
  });
  return { checked, compared: checker.document(checked) };
}

export function check({ source, target, ...row }: Row): CheckedSegment {
  const [only] = checkAll(row, [[source, target]]).checked;
  if (only === undefined) throw new Error('nothing was checked');
  return only;
}

/** `forbidden 메세지`: the code, what was found, and what was asked for where nothing was. */
export function told({ code, found, values }: Finding): string {
  return `${code} ${found === '' ? String(values['term']) : found}`;
}
