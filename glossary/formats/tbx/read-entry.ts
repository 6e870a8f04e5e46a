import { RELATION_KINDS, type Language } from '../../terms/concept.ts';
import { isWebAddress } from '../../terms/text-schema.ts';
import { isMisnamed, languageOf } from '../languages.ts';
import { parseAlternative, parseSource } from '../references.ts';
import { genderOf, numberOf, statusOf, termTypeOf } from '../vocabulary.ts';
import { elementsOf, type Element } from '../xml/read-elements.ts';
import {
  LANGUAGE_SECTIONS,
  statementsIn,
  TERM_SECTIONS,
  type Statement,
} from './data-categories.ts';
import type { Label } from './labelled-notes.ts';
import { inOrder, joined, labelOf, tidy, type Reading } from './statement-text.ts';

/** A concept as an entry gives it, before its references are resolved and the schema has seen it. */
export interface ReadEntry {
  /** Of the element; empty if it has none. */
  readonly xmlId: string;
  readonly value: ReadValue;
  readonly line: number;
  readonly termLines: readonly number[];
}

export interface ReadValue {
  id?: string;
  domain: string;
  definition: string;
  definitions: Record<string, string>;
  note: string;
  source: string;
  sources: unknown[];
  alternatives: unknown[];
  relations: { kind: string; conceptId: string }[];
  terms: Record<string, string>[];
}

export function readEntry(entry: Element, reading: Reading): ReadEntry {
  const xmlId = entry.attributes['id'] ?? '';
  const value: ReadValue = {
    ...(xmlId === '' ? {} : { id: xmlId }),
    domain: '',
    definition: '',
    definitions: {},
    note: '',
    source: '',
    sources: [],
    alternatives: [],
    relations: [],
    terms: [],
  };
  const termLines: number[] = [];
  let order: readonly number[] = [];
  for (const statement of statementsIn(entry)) {
    const { label, text } = labelOf(statement, reading);
    if (label === 'order') order = text.split(' ').map(Number);
    else readConceptStatement({ ...statement, text }, label, value, reading);
  }
  for (const section of elementsOf(entry)) {
    if (!LANGUAGE_SECTIONS.has(section.name)) continue;
    const written = section.attributes['xml:lang'] ?? section.attributes['lang'] ?? '';
    const lang = languageOf(written);
    if (lang === null) {
      reading.tally.add('language', written.slice(0, LONGEST_NAME));
      continue;
    }
    if (isMisnamed(written)) reading.tally.add('languageName', written);
    for (const statement of statementsIn(section)) {
      const { label, text } = labelOf(statement, reading);
      const said = { ...statement, text, lang: statement.lang === '' ? lang : statement.lang };
      readConceptStatement(said, label, value, reading);
    }
    for (const term of elementsOf(section)) {
      if (!TERM_SECTIONS.has(term.name)) continue;
      const read = readTerm(term, lang, value, reading);
      if (read === null) continue;
      value.terms.push(read);
      termLines.push(term.line);
    }
  }
  if (order.length === value.terms.length) value.terms = inOrder(value.terms, order);
  return { xmlId, value, line: entry.line, termLines };
}

/** A code of a language has at most 35 characters. */
const LONGEST_NAME = 35;

function readConceptStatement(
  statement: Statement,
  label: Label | null,
  value: ReadValue,
  reading: Reading,
): void {
  const { text, target, source } = statement;
  switch (label ?? statement.category) {
    case 'id':
      if (label === null) break;
      value.id = text;
      return;
    case 'subjectField':
    case 'domain':
      if (value.domain !== '') break;
      value.domain = text;
      return;
    case 'definition':
    case 'definition (ja)':
    case 'definition (en)':
    case 'definition (ko)': {
      const lang = languageOf(label?.slice(-3, -1) ?? statement.lang);
      if (lang === null) value.definition = joined(value.definition, text);
      else value.definitions[lang] = joined(value.definitions[lang] ?? '', text);
      if (source !== '' && value.source === '') value.source = tidy(source, reading);
      return;
    }
    case 'note':
      value.note = joined(value.note, text);
      return;
    case 'source':
      value.source = joined(value.source, text);
      return;
    case 'cited source':
      value.sources.push(parseSource(text));
      return;
    case 'externalCrossReference':
    case 'xSource':
      if (!isWebAddress(target)) break;
      value.sources.push({ ...parseSource(text === '' ? target : text), url: target });
      return;
    case 'alternative':
      value.alternatives.push(parseAlternative(text));
      return;
    case 'broader':
    case 'narrower':
    case 'related':
    case 'doNotConfuse':
      if (label === null) break;
      value.relations.push({ kind: label, conceptId: text });
      return;
    case 'crossReference':
      value.relations.push({
        kind: RELATION_KINDS.find((kind) => kind === text) ?? 'related',
        conceptId: REFERENCE + target,
      });
      return;
    default:
  }
  reading.tally.add('category', statement.category);
}

/** Marks a relation that names an element of the file, whose concept may be called otherwise. */
export const REFERENCE = '\u0000';

function readTerm(
  section: Element,
  lang: Language,
  concept: ReadValue,
  reading: Reading,
): Record<string, string> | null {
  const term: Record<string, string> = { lang, text: '' };
  for (const statement of statementsIn(section)) {
    const { label, text } = labelOf(statement, reading);
    if (label === null && statement.category === 'term') term['text'] = text;
    else readTermStatement({ ...statement, text }, label, { term, lang, concept, reading });
  }
  if (term['text'] === '') return null;
  return term;
}

function readTermStatement(
  statement: Statement,
  label: Label | null,
  {
    term,
    lang,
    concept,
    reading,
  }: {
    readonly term: Record<string, string>;
    readonly lang: Language;
    readonly concept: ReadValue;
    readonly reading: Reading;
  },
): void {
  const { text, source } = statement;
  const add = (field: string): void => {
    term[field] = joined(term[field] ?? '', text);
  };
  switch (label ?? statement.category) {
    case 'administrativeStatus':
    case 'normativeAuthorization':
    case 'termStatus':
    case 'status':
      // A value that is not known stays as it is: the schema names it, nothing is approved by default.
      if (label !== null || term['status'] === undefined) term['status'] = statusOf(text) ?? text;
      return;
    case 'termType':
    case 'type':
      term['type'] = termTypeOf(text) ?? (text === 'entryTerm' ? 'fullForm' : text);
      return;
    case 'partOfSpeech':
    case 'part of speech':
      term['partOfSpeech'] = text;
      return;
    case 'grammaticalGender':
    case 'gender':
      term['gender'] = genderOf(text) ?? text;
      return;
    case 'grammaticalNumber':
    case 'number':
      term['number'] = numberOf(text) ?? text;
      return;
    case 'reading':
    case 'pronunciation':
    case 'transliteration':
      term['reading'] = text;
      return;
    case 'hanja':
      term['hanja'] = text;
      return;
    case 'case':
      term['casePolicy'] = text;
      return;
    case 'match':
      term['match'] = text;
      return;
    case 'context':
    case 'example':
      add('example');
      if (source !== '' && term['source'] === undefined) term['source'] = tidy(source, reading);
      return;
    case 'source':
      add('source');
      return;
    case 'note':
    case 'usageNote':
      add('note');
      return;
    case 'definition':
    case 'externalCrossReference':
    case 'crossReference':
      readConceptStatement({ ...statement, lang }, null, concept, reading);
      return;
    default:
      reading.tally.add('category', statement.category);
  }
}
