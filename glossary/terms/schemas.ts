import { z } from 'zod';
import { TEXT_RULES, textProblems, type TextRule } from '../text/input.ts';
import { LANGUAGES, STATUSES, TERM_TYPES, type Concept, type Term } from './concept.ts';

/**
 * The schemas of the JSON exchange format and of what the program keeps. Text problems are zod issues of code `custom`
 * whose `params` are a TextProblem; `exchange-problems.ts` turns any issue into a problem of ours.
 */
export const LanguageSchema = z
  .enum(LANGUAGES)
  .meta({ id: 'Language', description: 'Language of a term.' });

export const StatusSchema = z.enum(STATUSES).meta({
  id: 'Status',
  description:
    'What the termbase says of a term: use it, accept it, avoid it, never use it, or not yet decided.',
});

export const TermTypeSchema = z
  .enum(TERM_TYPES)
  .meta({ id: 'TermType', description: 'What kind of form a term is.' });

const termFields = {
  lang: LanguageSchema,
  text: text(TEXT_RULES.term).meta({
    description: 'The term as it is written.',
    example: '核協議グループ',
  }),
  reading: text(TEXT_RULES.reading).meta({
    description: 'Kana for Japanese terms; empty where unknown.',
    example: 'かくきょうぎぐるーぷ',
  }),
  partOfSpeech: text(TEXT_RULES.partOfSpeech).meta({
    description: 'Part of speech, in the words of the termbase; empty where unknown.',
    example: 'proper noun',
  }),
  note: text(TEXT_RULES.note).meta({ description: 'Remarks on this term; empty if none.' }),
};

const conceptFields = {
  id: text(TEXT_RULES.conceptId).meta({
    description: "The termbase's own short identifier.",
    example: 'T007',
  }),
  domain: text(TEXT_RULES.domain).meta({
    description: 'Subject field; empty if none.',
    example: 'organisation',
  }),
  definition: text(TEXT_RULES.definition).meta({
    description: 'What the concept is; empty if not written.',
  }),
  note: text(TEXT_RULES.note).meta({ description: 'Remarks on the concept; empty if none.' }),
  source: text(TEXT_RULES.source).meta({
    description: 'Where the concept and its terms come from; empty if not said.',
    example: 'E01 E03',
  }),
};

/** A term as the program keeps it: every field present. */
export const TermSchema = z
  .object({ ...termFields, status: StatusSchema, type: TermTypeSchema })
  .meta({
    id: 'Term',
    description: 'One word form of a concept in one language.',
  }) satisfies z.ZodType<Term>;

/** A concept as the program keeps it: every field present. */
export const ConceptSchema = z
  .object({ ...conceptFields, terms: z.array(TermSchema).min(1) })
  .meta({
    id: 'Concept',
    description: 'One meaning, with its terms in every language.',
  }) satisfies z.ZodType<Concept>;

/** A term as a file or a request gives it: only `lang` and `text` are required. */
export const ExchangeTermSchema = z
  .object({
    ...termFields,
    status: StatusSchema.optional().describe(
      'Left out: preferred for the first such term of its language, admitted for the others.',
    ),
    type: TermTypeSchema.default('fullForm'),
    reading: termFields.reading.default(''),
    partOfSpeech: termFields.partOfSpeech.default(''),
    note: termFields.note.default(''),
  })
  .meta({ id: 'ExchangeTerm', description: 'One word form; only lang and text are required.' });

/** A concept as a file or a request gives it. */
export const ExchangeConceptSchema = z
  .object({
    id: conceptFields.id.optional(),
    domain: conceptFields.domain.default(''),
    definition: conceptFields.definition.default(''),
    note: conceptFields.note.default(''),
    source: conceptFields.source.default(''),
    terms: z.array(ExchangeTermSchema).min(1),
  })
  .meta({
    id: 'ExchangeConcept',
    description: 'One meaning with its terms; fields that are left out are empty.',
  });

export type ExchangeTerm = z.output<typeof ExchangeTermSchema>;
export type ExchangeConcept = z.output<typeof ExchangeConceptSchema>;

/** Fills in what a file left out. `id` is the concept's own, or the one its reader gave it. */
export function toConcept(exchange: ExchangeConcept, id: string): Concept {
  const { domain, definition, note, source } = exchange;
  return { id, domain, definition, note, source, terms: withStatuses(exchange.terms) };
}

/** The first term of a language that says no status is meant to be used; those after it are other words for it. */
function withStatuses(terms: readonly ExchangeTerm[]): readonly Term[] {
  const taken = new Set(
    terms.filter((term) => term.status === 'preferred').map((term) => term.lang),
  );
  return terms.map(({ status, ...term }) => {
    if (status !== undefined) return { ...term, status };
    if (taken.has(term.lang)) return { ...term, status: 'admitted' };
    taken.add(term.lang);
    return { ...term, status: 'preferred' };
  });
}

function text(rule: TextRule) {
  return z
    .string()
    .check((context) => {
      for (const problem of textProblems(context.value, rule)) {
        context.issues.push({
          code: 'custom',
          input: context.value,
          params: { ...problem },
          message: problem.code,
          path: [],
        });
      }
    })
    .meta({ maxLength: rule.maxLength, ...(rule.blank === 'refused' ? { minLength: 1 } : {}) });
}
