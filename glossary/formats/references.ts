import {
  RELATION_KINDS,
  LANGUAGES,
  type Alternative,
  type Relation,
  type Source,
} from '../terms/concept.ts';
import { isPartialDate, isWebAddress } from '../terms/text-schema.ts';
import { joinValues, splitExactly } from './table/cell-values.ts';

/**
 * Sources, alternatives and relations in one line of text, for cells and notes. A person reads and writes them; what is
 * written comes back exactly.
 */

/** `Washington Declaration <https://example.org/> [2023-04-26]`; address and date may be missing. */
export function formatSource({ title, url, date }: Source): string {
  const short = title + (url === '' ? '' : ` <${url}>`) + (date === '' ? '' : ` [${date}]`);
  // A title that itself ends like an address or a date is told from one by empty brackets.
  const read = parseSource(short);
  const same = read.title === title && read.url === url && read.date === date;
  return same ? short : `${title} <${url}> [${date}]`;
}

export function parseSource(text: string): Source {
  const [beforeDate, date] = cutEnd(text, / \[([\d-]*)\]$/, isPartialDate);
  const [title, url] = cutEnd(beforeDate, / <([^<>]*)>$/, isWebAddress);
  return { title, url, date };
}

/** `en:Extended Deterrence = White House [2023]`. */
export function formatAlternative({ lang, text, source }: Alternative): string {
  return joinValues([`${lang}:${text}`, formatSource(source)], '=');
}

/** What is not written so is given as far as it can be made out; the schema says what is missing. */
export function parseAlternative(written: string): unknown {
  const [name = '', ...rest] = splitExactly(written, '=');
  const lang = LANGUAGES.find((language) => name.startsWith(`${language}:`));
  if (lang === undefined) return { text: name, source: parseSource(rest.join(' = ')) };
  return { lang, text: name.slice(lang.length + 1), source: parseSource(rest.join(' = ')) };
}

/** `doNotConfuse:T012`. */
export function formatRelation({ kind, conceptId }: Relation): string {
  return `${kind}:${conceptId}`;
}

export function parseRelation(written: string): unknown {
  const at = written.indexOf(':');
  const kind = RELATION_KINDS.find((known) => known === written.slice(0, Math.max(0, at)));
  return { ...(kind === undefined ? {} : { kind }), conceptId: written.slice(at + 1) };
}

function cutEnd(
  text: string,
  pattern: RegExp,
  isValue: (value: string) => boolean,
): readonly [string, string] {
  const found = pattern.exec(text);
  const value = found?.[1];
  if (found === null || value === undefined || (value !== '' && !isValue(value))) return [text, ''];
  return [text.slice(0, found.index), value];
}
