import { LANGUAGES, type Concept, type Language, type Term } from '../../terms/concept.ts';
import { TERM_PRESETS } from '../../terms/presets.ts';
import { formatAlternative, formatSource } from '../references.ts';
import { escapeAttribute, escapeText, isXmlId } from '../xml/write-xml.ts';
import { labelledNote, plainNote, type Label } from './labelled-notes.ts';
import { OWN_MARK, STYLES, type TbxStyle } from './styles.ts';
import { isByLanguage, languagesOf } from './term-order.ts';

/**
 * Writes TBX. A statement that the dialect has no category for becomes a labelled note, so that every dialect carries
 * everything and is still valid.
 */
export function* tbxPieces(
  concepts: readonly Concept[],
  style: TbxStyle = 'basic-dca',
): Generator<string> {
  const ids = xmlIds(concepts);
  const { head, foot } = STYLES[style];
  for (const line of head(escapeText(OWN_MARK))) yield `${line}\n`;
  for (const concept of concepts) yield `${entry(concept, { style, ids })}\n`;
  for (const line of foot) yield `${line}\n`;
}

interface Writing {
  readonly style: TbxStyle;
  /** Concept id -> identifier of its element. */
  readonly ids: ReadonlyMap<string, string>;
}

function entry(concept: Concept, writing: Writing): string {
  const { entryTag, langTag } = STYLES[writing.style];
  const xmlId = writing.ids.get(concept.id) ?? '';
  const sections = languagesOf(concept);
  return [
    `<${entryTag} id="${escapeAttribute(xmlId)}">`,
    ...conceptStatements(concept, xmlId, writing).map((line) => `  ${line}`),
    ...(isByLanguage(concept)
      ? []
      : [`  ${note(labelledNote('order', orderOf(concept, sections)))}`]),
    ...sections.flatMap((lang) => [
      `  <${langTag} xml:lang="${lang}">`,
      ...concept.terms
        .filter((term) => term.lang === lang)
        .flatMap((term) => termSection(term, writing).map((line) => `    ${line}`)),
      `  </${langTag}>`,
    ]),
    `</${entryTag}>`,
  ]
    .map((line) => `      ${line}`)
    .join('\n');
}

function conceptStatements(
  concept: Concept,
  xmlId: string,
  { style, ids }: Writing,
): readonly string[] {
  const { has, write } = STYLES[style];
  const said = (
    category: string,
    label: Label,
    text: string,
    lang?: Language,
  ): readonly string[] => {
    if (text === '') return [];
    if (!has(category)) return [note(labelledNote(label, text))];
    const attributes: Readonly<Record<string, string>> =
      lang === undefined ? {} : { 'xml:lang': lang };
    return [write({ category, text, attributes })];
  };
  return [
    ...(xmlId === concept.id ? [] : [note(labelledNote('id', concept.id))]),
    ...said('subjectField', 'domain', concept.domain),
    ...said('definition', 'definition', concept.definition),
    ...LANGUAGES.flatMap((lang) =>
      said('definition', `definition (${lang})`, concept.definitions[lang], lang),
    ),
    ...said('source', 'source', concept.source),
    ...concept.sources.map((source) => {
      if (source.url === '' || !has('externalCrossReference')) {
        return note(labelledNote('cited source', formatSource(source)));
      }
      return write({
        category: 'externalCrossReference',
        text: formatSource({ ...source, url: '' }),
        attributes: { target: source.url },
      });
    }),
    ...concept.alternatives.map((alternative) =>
      note(labelledNote('alternative', formatAlternative(alternative))),
    ),
    ...concept.relations.map(({ kind, conceptId }) => {
      const target = ids.get(conceptId);
      if (target === undefined || !has('crossReference'))
        return note(labelledNote(kind, conceptId));
      return write({ category: 'crossReference', text: kind, attributes: { target } });
    }),
    ...(concept.note === '' ? [] : [note(plainNote(concept.note))]),
  ];
}

function termSection(term: Term, { style }: Writing): readonly string[] {
  const { has, write, termTag } = STYLES[style];
  const values = categoriesOf(term).filter(({ text }) => text !== '');
  const own = values.filter(({ category }) => category !== null && has(category));
  const labelled = values.filter(({ category }) => category === null || !has(category));
  return [
    `<${termTag}>`,
    `  <term>${escapeText(term.text)}</term>`,
    // Notes of the term come first: the schema asks for that order.
    ...own
      .toSorted((a, b) => Number(isLater(a.category)) - Number(isLater(b.category)))
      .flatMap(({ category, text }) =>
        category === null ? [] : [`  ${write({ category, text, attributes: {} })}`],
      ),
    ...labelled.flatMap(({ label, text }) =>
      label === null ? [] : [`  ${note(labelledNote(label, text))}`],
    ),
    ...(term.note === '' ? [] : [`  ${note(plainNote(term.note))}`]),
    `</${termTag}>`,
  ];
}

interface TermStatement {
  /** Null: TBX-Basic has none for this value. */
  readonly category: string | null;
  readonly label: Label | null;
  readonly text: string;
}

function categoriesOf(term: Term): readonly TermStatement[] {
  const { status, casePolicy, match } = term;
  const administrative = ADMINISTRATIVE[status];
  const basicPart = PARTS_OF_SPEECH.includes(term.partOfSpeech);
  return [
    { category: 'administrativeStatus', label: 'status', text: administrative },
    {
      category: null,
      label: 'status',
      text: status === 'forbidden' || status === 'proposed' ? status : '',
    },
    { category: 'termType', label: 'type', text: term.type },
    {
      category: basicPart ? 'partOfSpeech' : null,
      label: 'part of speech',
      text: term.partOfSpeech,
    },
    { category: 'grammaticalGender', label: 'gender', text: term.gender },
    { category: null, label: 'number', text: term.number },
    { category: null, label: 'reading', text: term.reading },
    { category: null, label: 'hanja', text: term.hanja },
    {
      category: null,
      label: 'case',
      text: casePolicy === TERM_PRESETS.casePolicy ? '' : casePolicy,
    },
    { category: null, label: 'match', text: match === TERM_PRESETS.match ? '' : match },
    { category: 'context', label: 'example', text: term.example },
    { category: 'source', label: 'source', text: term.source },
  ];
}

/** TBX-Basic knows no term that is forbidden (deprecated comes nearest) and none that is only proposed. */
const ADMINISTRATIVE = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
  proposed: '',
} as const;

const PARTS_OF_SPEECH: readonly string[] = ['noun', 'verb', 'adjective', 'adverb', 'other'];

function isLater(category: string | null): boolean {
  return category === 'context' || category === 'source';
}

function note(text: string): string {
  return `<note>${escapeText(text)}</note>`;
}

/** Where each term, read section by section, stands in the concept. */
function orderOf({ terms }: Concept, sections: readonly Language[]): string {
  return sections
    .flatMap((lang) => terms.flatMap((term, index) => (term.lang === lang ? [String(index)] : [])))
    .join(' ');
}

function xmlIds(concepts: readonly Concept[]): ReadonlyMap<string, string> {
  const taken = new Set(concepts.map(({ id }) => id));
  let next = 0;
  const free = (): string => {
    do next += 1;
    while (taken.has(`entry-${String(next)}`));
    return `entry-${String(next)}`;
  };
  return new Map(concepts.map(({ id }) => [id, isXmlId(id) ? id : free()]));
}
