import {
  roleMeaning,
  ROLES,
  type Role,
  type RoleMeaning,
  type Slot,
} from '../../../glossary/index.ts';
import type { Reader } from '../reader.ts';
import type { TextKey } from '../translator.ts';

/** One of the choices of a list, some of which stand under a heading. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly options: readonly Choice[];
}

/** What a column may hold, by language. */
export function roleGroups(chosen: Role, reader: Reader): readonly ChoiceGroup[] {
  const groups = new Map<Slot | null, Choice[]>();
  for (const role of ROLES) {
    const meaning = roleMeaning(role);
    if (meaning === null) continue;
    const group = groups.get(meaning.slot) ?? [];
    groups.set(meaning.slot, group);
    group.push({ value: role, label: roleLabel(meaning, reader), selected: role === chosen });
  }
  return Array.from(groups, ([slot, options]) => ({ label: slotLabel(slot, reader), options }));
}

function roleLabel(meaning: RoleMeaning, reader: Reader): string {
  const field = fieldLabel(meaning.field, reader);
  if (meaning.slot === null) return field;
  return reader.t('import:columns.of', { slot: slotLabel(meaning.slot, reader), field });
}

function slotLabel(slot: Slot | null, { t }: Reader): string {
  if (slot === null) return t('import:columns.concept');
  if (slot === 'source' || slot === 'target' || slot === 'row') return t(`import:columns.${slot}`);
  return t(`common:language.${slot}`);
}

function fieldLabel(field: RoleMeaning['field'], { t }: Reader): string {
  return t(FIELD_LABELS[field]);
}

const FIELD_LABELS = {
  id: 'import:columns.id',
  domain: 'editing:domain',
  definition: 'editing:definition',
  note: 'editing:note',
  source: 'editing:source',
  text: 'editing:term.text',
  synonym: 'common:status.admitted',
  short: 'common:termType.abbreviation',
  avoid: 'common:status.deprecated',
  never: 'common:status.forbidden',
  reading: 'editing:term.reading',
  partOfSpeech: 'editing:term.partOfSpeech',
  status: 'editing:term.status',
  type: 'editing:term.type',
  hanja: 'editing:term.hanja',
  gender: 'editing:term.gender',
  number: 'editing:term.number',
  casePolicy: 'editing:term.casePolicy',
  match: 'editing:term.match',
  example: 'editing:term.example',
  info: 'import:columns.info',
  language: 'import:columns.language',
} as const satisfies Record<RoleMeaning['field'], TextKey>;
