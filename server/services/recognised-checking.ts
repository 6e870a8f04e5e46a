import {
  checkerOver,
  gravityOf,
  isBlank,
  TARGET_LANGUAGES,
  type Checker,
  type CheckLevels,
  type KoreanWords,
  type LevelsOf,
  type Match,
  type SegmentInput,
  type Span,
  type TargetLanguage,
} from '../../glossary/index.ts';
import type { Checking, CheckReport, Stretch, Translations } from './checking.ts';
import { namedConcepts } from './named-concepts.ts';
import { checkTranslations, type Checkers } from './checked-translations.ts';
import type { Recognition, SoughtConcepts } from './recognition.ts';
import { createTargetShelf } from './target-shelf.ts';
import { acceptText } from './text-input.ts';

export function createChecking({
  recognition,
  koreanWords,
}: {
  readonly recognition: Recognition;
  readonly koreanWords: () => Promise<KoreanWords>;
}): Checking {
  const shelf = createTargetShelf(koreanWords);

  const checkersFor = (sought: SoughtConcepts): Checkers => {
    const concepts = sought.listed;
    const over = async (language: TargetLanguage): Promise<Checker> => {
      const terms = await shelf.terms(sought, language);
      return checkerOver({ concepts, terms, levels: levelsIn(sought, language) });
    };
    // What shows between the two languages is told of the Korean.
    const gravity = gravityOf(concepts, levelsIn(sought, 'ko'));
    return { en: () => over('en'), ko: () => over('ko'), gravity };
  };

  const checkStretches = async (
    documentId: string,
    stretches: readonly Stretch[],
    compare: boolean,
  ): Promise<CheckReport> => {
    const [{ text, matches }, sought] = await Promise.all([
      recognition.document(documentId),
      recognition.sought({ documentId }),
    ]);
    const inputs = stretches.map(({ span, texts }) => ({
      segment: { source: text, span, matches: matchesIn(matches, span) },
      texts: accept(texts),
    }));
    const checkers = checkersFor(sought);
    const segments = await checkTranslations(inputs, { checkers, compare });
    return { segments, concepts: namedConcepts(segments, sought.concepts) };
  };

  return {
    async texts(given, scope) {
      const sought = await recognition.sought(scope);
      const inputs: TranslatedSegment[] = [];
      for (const { source, texts } of given) {
        // A batch may hold segments without a word.
        const matches = isBlank(source) ? [] : (await recognition.text(source, scope)).matches;
        inputs.push({ segment: { source, matches }, texts: accept(texts) });
      }
      const checkers = checkersFor(sought);
      const segments = await checkTranslations(inputs, { checkers, compare: true });
      return { segments, concepts: namedConcepts(segments, sought.concepts) };
    },

    segment: (documentId, stretch) => checkStretches(documentId, [stretch], false),

    document: (documentId, stretches) => checkStretches(documentId, stretches, true),
  };
}

/** As the glossary of a concept has it; what is about no concept follows the first glossary. */
function levelsIn({ glossaries, concepts }: SoughtConcepts, language: TargetLanguage): LevelsOf {
  const settings = new Map(glossaries.map(({ id, checks }) => [id, checks[language] ?? NOTHING]));
  return (concept) => {
    const glossaryId = concept === null ? glossaries[0]?.id : concepts.get(concept.id)?.glossaryId;
    return settings.get(glossaryId ?? '') ?? NOTHING;
  };
}

const NOTHING: CheckLevels = {};

interface TranslatedSegment {
  readonly segment: Omit<SegmentInput, 'target'>;
  readonly texts: Translations;
}

/** @throws AppError `text.*` */
function accept(texts: Translations): Translations {
  for (const language of TARGET_LANGUAGES) acceptText(texts[language] ?? '', 'passage');
  return texts;
}

/** Those that stand in a span whole, of matches in text order. */
function matchesIn(matches: readonly Match[], { start, end }: Span): readonly Match[] {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Match[] = [];
  for (let at = low; at < matches.length; at += 1) {
    const match = matches[at];
    if (match === undefined || match.start >= end) break;
    if (match.end <= end) found.push(match);
  }
  return found;
}
