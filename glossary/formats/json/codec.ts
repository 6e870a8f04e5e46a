import type { Concept, Term } from '../../terms/concept.ts';
import { ExchangeConceptSchema, ExchangeTermSchema } from '../../terms/exchange-schemas.ts';
import { TERM_PRESETS } from '../../terms/presets.ts';
import { collectConcepts, eachRaw, refusedReading, type GlossaryReading } from '../collector.ts';

/** Reads the exchange format: an array of concepts. */
export function readJson(text: string): GlossaryReading {
  const parsed = parse(text);
  if (parsed === undefined) return refusedReading({ code: 'json.malformed' });
  if (!Array.isArray(parsed.value)) {
    return refusedReading({ code: 'field.type', data: { expected: 'array' } });
  }
  return readConcepts(parsed.value);
}

/** Reads concepts that already stand in memory, such as the `glossary` of one line of a JSON Lines job. */
export function readConcepts(values: readonly unknown[]): GlossaryReading {
  const raws = eachRaw(values, (value, index) => ({
    value,
    position: index + 1,
    place: (path) => ({
      row: index + 1,
      ...(path.length > 0 ? { field: path.map(String).join('.') } : {}),
    }),
  }));
  return { ...collectConcepts(raws, []), unknownColumns: unknownFields(values), passedOver: [] };
}

/**
 * One concept a line, so that two versions of a glossary can be compared line by line. The fields that every concept
 * has are always written, those that few need only where they say something.
 */
export function* jsonPieces(concepts: readonly Concept[]): Generator<string> {
  if (concepts.length === 0) {
    yield '[]\n';
    return;
  }
  yield '[\n';
  for (const [index, concept] of concepts.entries()) {
    yield `${JSON.stringify(inOrder(concept))}${index === concepts.length - 1 ? '' : ','}\n`;
  }
  yield ']\n';
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return { value };
  } catch {
    return undefined;
  }
}

/** The fields of the format alone, in its order: what is stored beside them (versions, dates) stays at home. */
function inOrder(concept: Concept): object {
  const { id, domain, definition, definitions, note, source, terms } = concept;
  const { sources, alternatives, relations } = concept;
  return {
    id,
    domain,
    definition,
    ...saying({ definitions: saying(definitions) }),
    note,
    source,
    ...saying({
      sources: sources.map(({ title, url, date }) => ({ title, ...saying({ url, date }) })),
      alternatives: alternatives.map(({ lang, text, source: { title, url, date } }) => ({
        lang,
        text,
        source: { title, ...saying({ url, date }) },
      })),
      relations: relations.map(({ kind, conceptId }) => ({ kind, conceptId })),
    }),
    terms: terms.map(termInOrder),
  };
}

function termInOrder(term: Term): object {
  const { lang, text, status, type, reading, partOfSpeech, note } = term;
  const { hanja, gender, number, casePolicy, match, example, source } = term;
  return {
    lang,
    text,
    status,
    type,
    reading,
    partOfSpeech,
    note,
    ...saying({
      hanja,
      gender,
      number,
      casePolicy: casePolicy === TERM_PRESETS.casePolicy ? '' : casePolicy,
      match: match === TERM_PRESETS.match ? '' : match,
      example,
      source,
    }),
  };
}

/** Without what is empty. */
function saying(fields: Readonly<Record<string, string | object>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) =>
      typeof value === 'string' ? value !== '' : Object.keys(value).length > 0,
    ),
  );
}

function unknownFields(values: readonly unknown[]): readonly string[] {
  const found = new Set<string>();
  for (const value of values) {
    if (!isRecord(value)) continue;
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(ExchangeConceptSchema.shape, key)) found.add(key);
    }
    const terms = value['terms'];
    if (!Array.isArray(terms)) continue;
    for (const term of terms) {
      if (!isRecord(term)) continue;
      for (const key of Object.keys(term)) {
        if (!Object.hasOwn(ExchangeTermSchema.shape, key)) found.add(`terms.${key}`);
      }
    }
  }
  return [...found];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
