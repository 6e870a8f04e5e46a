import { LANGUAGES, RELATION_KINDS } from '../../../glossary/index.ts';
import type { Reader } from '../reader.ts';
import type { ConceptDraft, SourceDraft } from './concept-draft.ts';
import type { FieldMaker, FieldView } from './form-fields.ts';

/** What a part of the concept form is made from. */
export interface FormPart {
  readonly draft: ConceptDraft;
  /** The row that was just added, by its name. */
  readonly added: string | null;
  readonly make: FieldMaker;
  readonly reader: Reader;
}

/** Rows of something that few concepts have. */
export interface ListView {
  readonly name: 'sources' | 'alternatives' | 'relations';
  readonly title: string;
  readonly add: string;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly fields: readonly FieldView[];
    readonly autofocus: boolean;
  }[];
}

export function listViews({
  draft,
  added,
  make,
  reader: { t, formats },
}: FormPart): readonly ListView[] {
  const view = <Row>(
    name: ListView['name'],
    rows: readonly Row[],
    fieldsOf: (row: Row, path: string) => readonly FieldView[],
  ): ListView => ({
    name,
    title: t(`editing:lists.${name}`),
    add: t(`editing:add.${name}`),
    rows: rows.map((row, index) => ({
      key: `${name}.${String(index)}`,
      label: `${t(`editing:lists.${name}`)} ${formats.number(index + 1)}`,
      fields: fieldsOf(row, `${name}.${String(index)}`),
      autofocus: added === `${name}.${String(index)}`,
    })),
  });
  const sourceFields = ({ title, url, date }: SourceDraft, path: string): readonly FieldView[] => [
    make.line(`${path}.title`, title, { label: 'editing:sourceTitle' }),
    make.line(`${path}.url`, url, { label: 'editing:sourceUrl', lang: 'en' }),
    make.line(`${path}.date`, date, { label: 'editing:sourceDate', lang: 'en' }),
  ];
  return [
    view('sources', draft.sources, sourceFields),
    view('alternatives', draft.alternatives, ({ lang, text, source }, path) => [
      make.choice(`${path}.lang`, lang, {
        label: 'glossary:concept.language',
        options: LANGUAGES.map((name) => [name, `common:language.${name}`] as const),
      }),
      make.line(`${path}.text`, text, { label: 'editing:term.text' }),
      ...sourceFields(source, `${path}.source`),
    ]),
    view('relations', draft.relations, ({ kind, conceptId }, path) => [
      make.choice(`${path}.kind`, kind, {
        label: 'editing:relationKind',
        options: RELATION_KINDS.map((name) => [name, `editing:relation.${name}`] as const),
      }),
      make.line(`${path}.conceptId`, conceptId, { label: 'editing:relationTo', lang: 'en' }),
    ]),
  ];
}
