import { LIMITS } from '../../../glossary/index.ts';
import { reportMatch } from '../../services/match-report.ts';
import type { RecognisedText } from '../../services/recognition.ts';
import { json, NOTHING, route, type ApiReader } from '../route.ts';
import { taughtDecision } from '../schemas/decisions.ts';
import { MatchesSchema, RecogniseRequestSchema } from '../schemas/recognition.ts';

/** A code unit takes at most three bytes of UTF-8; the rest is for what stands around the text. */
export const TEXT_BYTES = 3 * LIMITS.documentText + 500_000;

export const recognitionRoutes = [
  route({
    method: 'post',
    path: '/recognise',
    operationId: 'recognise',
    tag: 'recognition',
    summary: 'Find the terms of the glossaries in a text that is not stored',
    answers: 'The terms, where they stand, and their equivalents.',
    content: MatchesSchema,
    refusals: [404, 413, 415, 422],
    params: NOTHING,
    query: NOTHING,
    body: RecogniseRequestSchema,
    maxBytes: TEXT_BYTES,
    async handle({ body, reader }, { recognition }) {
      const { text, all = false, glossaryIds, decisions = [] } = body;
      const recognised = await recognition.text(text, {
        all,
        decisions: decisions.map(taughtDecision),
        ...(glossaryIds === undefined ? {} : { glossaryIds }),
      });
      return json(presentMatches(recognised, reader));
    },
  }),
];

/** A concept goes by its own identifier here: its glossary stands beside it. */
export function presentMatches({ matches, concepts }: RecognisedText, { explain }: ApiReader) {
  return {
    matches: matches.map((match) => {
      const concept = concepts.get(match.conceptId);
      if (concept === undefined)
        throw new Error(`a match of the unknown concept ${match.conceptId}`);
      const { start, end, surface, term, ...rest } = reportMatch(match, concept, explain);
      const { glossaryId, id: conceptId } = concept;
      return { start, end, surface, term, glossaryId, ...rest, conceptId };
    }),
  };
}
