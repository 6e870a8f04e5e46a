import {
  CASE_POLICIES,
  GENDERS,
  MATCH_MODES,
  NUMBERS,
  STATUSES,
  TERM_PRESETS,
  TERM_TYPES,
  type Language,
} from '../../../glossary/index.ts';
import type { Reader } from '../reader.ts';
import type { TermDraft } from './concept-draft.ts';
import type { FieldMaker, FieldView } from './form-fields.ts';

/** A term in the form: what nearly every term has, and what few need, folded away. */
export interface TermRowView {
  readonly key: string;
  readonly lang: Language;
  /** Says which row this is to who does not see it. */
  readonly label: string;
  readonly main: readonly FieldView[];
  readonly more: readonly FieldView[];
  /** Names of the folded fields that say something. */
  readonly said: string;
  /** Something is said in the folded part, or is wrong there. */
  readonly open: boolean;
  readonly autofocus: boolean;
}

export function termRow({
  term,
  key,
  place,
  autofocus,
  make,
  reader: { t, formats },
}: {
  readonly term: TermDraft;
  /** Its number in the form, or what stands for it in a row that is still to be made. */
  readonly key: string;
  /** 1-based, among the terms of its language. */
  readonly place: number;
  readonly autofocus: boolean;
  readonly make: FieldMaker;
  readonly reader: Reader;
}): TermRowView {
  const { lang } = term;
  const name = (field: keyof TermDraft): string => `terms.${key}.${field}`;
  const more = [
    // A field that the language has no use for is shown where it says something all the same.
    ...(lang === 'ja' || term.reading === ''
      ? []
      : [make.line(name('reading'), term.reading, { label: 'editing:term.reading', lang })]),
    make.line(name('partOfSpeech'), term.partOfSpeech, {
      label: 'editing:term.partOfSpeech',
      list: 'parts-of-speech',
    }),
    ...(lang === 'ko' || term.hanja !== ''
      ? [make.line(name('hanja'), term.hanja, { label: 'editing:term.hanja', lang: 'ko' })]
      : []),
    ...(lang === 'ja' || term.match !== TERM_PRESETS.match
      ? [
          make.choice(name('match'), term.match, {
            label: 'editing:term.match',
            options: MATCH_MODES.map((mode) => [mode, `editing:match.${mode}`] as const),
          }),
        ]
      : []),
    ...(lang === 'en' || term.casePolicy !== TERM_PRESETS.casePolicy
      ? [
          make.choice(name('casePolicy'), term.casePolicy, {
            label: 'editing:term.casePolicy',
            options: CASE_POLICIES.map(
              (policy) => [policy, `editing:casePolicy.${policy}`] as const,
            ),
          }),
        ]
      : []),
    ...(lang === 'en' || term.number !== ''
      ? [
          make.choice(name('number'), term.number, {
            label: 'editing:term.number',
            options: [
              ['', 'editing:unsaid'] as const,
              ...NUMBERS.map((number) => [number, `editing:number.${number}`] as const),
            ],
          }),
        ]
      : []),
    ...(lang === 'en' || term.gender !== ''
      ? [
          make.choice(name('gender'), term.gender, {
            label: 'editing:term.gender',
            options: [
              ['', 'editing:unsaid'] as const,
              ...GENDERS.map((gender) => [gender, `editing:gender.${gender}`] as const),
            ],
          }),
        ]
      : []),
    make.line(name('source'), term.source, { label: 'editing:term.source' }),
    make.area(name('example'), term.example, { label: 'editing:term.example', lang }),
    make.area(name('note'), term.note, { label: 'editing:term.note' }),
  ];
  return {
    key,
    lang,
    label: t('editing:term.row', {
      language: t(`common:language.${lang}`),
      number: formats.number(place),
    }),
    main: [
      make.line(name('text'), term.text, { label: 'editing:term.text', lang }),
      ...(lang === 'ja'
        ? [make.line(name('reading'), term.reading, { label: 'editing:term.reading', lang })]
        : []),
      make.choice(name('status'), term.status, {
        label: 'editing:term.status',
        options: STATUSES.map((status) => [status, `common:status.${status}`] as const),
      }),
      make.choice(name('type'), term.type, {
        label: 'editing:term.type',
        options: TERM_TYPES.map((type) => [type, `common:termType.${type}`] as const),
      }),
    ],
    more,
    said: more
      .filter(({ kind, value }) => kind !== 'choice' && value !== '')
      .map(({ label }) => label)
      .join(' · '),
    open: more.some(({ error }) => error !== null),
    autofocus,
  };
}
