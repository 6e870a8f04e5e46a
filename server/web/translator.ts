import type candidates from '../../locales/ja/candidates.json';
import type changes from '../../locales/ja/changes.json';
import type check from '../../locales/ja/check.json';
import type comments from '../../locales/ja/comments.json';
import type common from '../../locales/ja/common.json';
import type decisions from '../../locales/ja/decisions.json';
import type documents from '../../locales/ja/documents.json';
import type editing from '../../locales/ja/editing.json';
import type errors from '../../locales/ja/errors.json';
import type facing from '../../locales/ja/facing.json';
import type evidence from '../../locales/ja/evidence.json';
import type exports from '../../locales/ja/export.json';
import type imports from '../../locales/ja/import.json';
import type glossary from '../../locales/ja/glossary.json';
import type merging from '../../locales/ja/merging.json';
import type proposals from '../../locales/ja/proposals.json';
import type report from '../../locales/ja/report.json';

/** A text of the interface in the reader's language. Dates and numbers among the values are already formatted. */
export type Translator = (key: TextKey, values?: TextValues) => string;

export type TextValues = Readonly<Record<string, string | number>>;

/** Every key there is, as `namespace:nested.key`, read off the Japanese texts. */
export type TextKey =
  | `candidates:${Leaves<typeof candidates>}`
  | `changes:${Leaves<typeof changes>}`
  | `check:${Leaves<typeof check>}`
  | `comments:${Leaves<typeof comments>}`
  | `common:${Leaves<typeof common>}`
  | `decisions:${Leaves<typeof decisions>}`
  | `documents:${Leaves<typeof documents>}`
  | `editing:${Leaves<typeof editing>}`
  | `errors:${Leaves<typeof errors>}`
  | `evidence:${Leaves<typeof evidence>}`
  | `facing:${Leaves<typeof facing>}`
  | `export:${Leaves<typeof exports>}`
  | `import:${Leaves<typeof imports>}`
  | `glossary:${Leaves<typeof glossary>}`
  | `merging:${Leaves<typeof merging>}`
  | `proposals:${Leaves<typeof proposals>}`
  | `report:${Leaves<typeof report>}`;

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${Leaves<Tree[Key]>}`;
}[keyof Tree & string];

/** Japanese has one plural form, `passages_other`; it is asked for as `passages` with a `count`. */
type WithoutPlural<Key extends string> = Key extends `${infer Base}_other` ? Base : Key;
