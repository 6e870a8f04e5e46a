import { createHash } from 'node:crypto';
import type { TargetLanguage } from '../../../glossary/index.ts';
import type { PassageTranslation } from '../../services/translations.ts';

/** What a form says of one field of the facing page. */
export interface SentField {
  readonly language: TargetLanguage;
  /** 1-based. */
  readonly passage: number;
  readonly text: string;
  readonly version: number;
  /** What stood in the field when the page was made, as a digest. */
  readonly was: string;
}

/** The name of the field for a passage (1-based); `.version` and `.was` say what it was made from. */
export function fieldName(language: TargetLanguage, passage: number): string {
  return `${language}.${String(passage)}`;
}

/** As an element may be named: a dot would have to be escaped wherever it is looked for. */
export function fieldId(language: TargetLanguage, passage: number): string {
  return `${language}-${String(passage)}`;
}

/** Fields whose version is none are left out: nothing could be saved by them. */
export function readFields(fields: ReadonlyMap<string, string>): readonly SentField[] {
  return Array.from(fields, ([name, text]): readonly SentField[] => {
    const [, language, passage] = /^(en|ko)\.([1-9]\d{0,8})$/.exec(name) ?? [];
    const version = fields.get(`${name}.version`) ?? '';
    if (passage === undefined || !/^\d{1,15}$/.test(version)) return [];
    return [
      {
        language: language === 'ko' ? 'ko' : 'en',
        passage: Number(passage),
        text,
        version: Number(version),
        was: fields.get(`${name}.was`) ?? '',
      },
    ];
  }).flat();
}

/**
 * A form sends all its fields, and only those in which somebody wrote are to be saved: where another person changed a
 * passage that this one only looked at, there is no conflict. The text itself would be sent twice.
 */
export function isTouched({ text, was }: SentField, current: PassageTranslation): boolean {
  return text !== asTyped(current.text) && digestOf(text) !== was;
}

/** Of a text as a field gives it back. */
export function digestOf(text: string): string {
  return createHash('sha256').update(asTyped(text)).digest('base64url').slice(0, 16);
}

function asTyped(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
