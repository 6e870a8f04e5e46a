import { LANGUAGES, type Concept } from '../../terms/concept.ts';
import {
  formatAlternative,
  formatRelation,
  formatSource,
  parseAlternative,
  parseRelation,
  parseSource,
} from '../references.ts';
import { joinValues, type splitValues } from './cell-values.ts';
import type { TableRow } from './table.ts';

/** The columns of a concept's own fields, the same in both layouts; those after the first five only where used. */
const TEXTS = ['id', 'domain', 'definition', 'note', 'source'] as const;

const LISTS = {
  sources: { parse: parseSource, write: ({ sources }: Concept) => sources.map(formatSource) },
  alternatives: {
    parse: parseAlternative,
    write: ({ alternatives }: Concept) => alternatives.map(formatAlternative),
  },
  relations: {
    parse: parseRelation,
    write: ({ relations }: Concept) => relations.map(formatRelation),
  },
} as const;

const LIST_NAMES = ['sources', 'alternatives', 'relations'] as const;

export interface ConceptColumn {
  readonly name: string;
  readonly usual: boolean;
  readonly cell: (concept: Concept) => string;
}

export const CONCEPT_COLUMNS: readonly ConceptColumn[] = [
  ...TEXTS.map((name) => ({ name, usual: true, cell: (concept: Concept) => concept[name] })),
  ...LANGUAGES.map((lang) => ({
    name: `definition.${lang}`,
    usual: false,
    cell: ({ definitions }: Concept) => definitions[lang],
  })),
  ...LIST_NAMES.map((name) => ({
    name,
    usual: false,
    cell: (concept: Concept) => joinValues(LISTS[name].write(concept)),
  })),
];

/** The fields of a concept without its terms, as the schema wants them. */
export function readConceptCells(
  row: TableRow,
  split: typeof splitValues,
): Readonly<Record<string, unknown>> {
  const id = row.cell('id');
  return {
    ...(id === '' ? {} : { id }),
    ...Object.fromEntries(TEXTS.slice(1).map((name) => [name, row.cell(name)])),
    definitions: Object.fromEntries(
      LANGUAGES.map((lang) => [lang, row.cell(`definition.${lang}`)]),
    ),
    ...Object.fromEntries(
      LIST_NAMES.map((name) => {
        const cell = row.cell(name);
        return [name, cell === '' ? [] : split(cell).map(LISTS[name].parse)];
      }),
    ),
  };
}

/** The column of a path that does not lead to a term. */
export function conceptColumnOf([field, part]: readonly PropertyKey[]): string {
  return field === 'definitions' ? `definition.${String(part)}` : String(field ?? 'id');
}
