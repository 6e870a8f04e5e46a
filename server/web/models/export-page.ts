import type { Loss } from '../../../glossary/index.ts';
import type { ConceptFilter, GlossarySummary } from '../../services/glossaries.ts';
import { lossMessage } from '../../services/loss-message.ts';
import type { Reader } from '../reader.ts';
import {
  conceptAddress,
  documentAddress,
  exportAddress,
  exportChoiceAddress,
  glossaryAddress,
  printedGlossaryAddress,
  withQuery,
} from './addresses.ts';
import { fileChoices, type FileChoice, type FileGroup } from './file-choices.ts';
import { phraseOf, type Phrase } from './language-of.ts';

/** What is taken of a glossary. */
export interface ExportScope {
  readonly filter: ConceptFilter;
  readonly document: { readonly id: string; readonly name: string } | null;
}

export interface ExportPage {
  readonly name: Phrase;
  readonly back: { readonly href: string; readonly label: Phrase };
  /** What is taken, with its number. */
  readonly scope: string;
  /** False if nothing would stand in the file. */
  readonly any: boolean;
  readonly groups: readonly {
    readonly label: string;
    readonly choices: readonly FileLink[];
  }[];
  readonly chosen: { readonly label: string; readonly about: string };
  /** Of a format that holds two languages; empty for others. */
  readonly targets: readonly FileLink[];
  readonly losses: readonly LossRow[];
  readonly download: { readonly href: string; readonly label: string };
  readonly printHref: string;
}

export interface FileLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface LossRow {
  readonly text: string;
  readonly examples: readonly {
    readonly href: string;
    readonly id: string;
    readonly text: Phrase;
  }[];
}

export function exportPage({
  glossary,
  scope,
  count,
  choice,
  target,
  losses,
  reader,
}: {
  readonly glossary: GlossarySummary;
  readonly scope: ExportScope;
  readonly count: number;
  readonly choice: FileChoice;
  readonly target: 'en' | 'ko';
  readonly losses: readonly Loss[];
  readonly reader: Reader;
}): ExportPage {
  const { t } = reader;
  const { id } = glossary;
  const taken = scopeParameters(scope);
  const address = (changes: Readonly<Record<string, string | undefined>>): string =>
    withQuery(exportChoiceAddress(id), { ...taken, as: choice.name, target, ...changes });
  const label = t(`export:format.${choice.name}`);
  return {
    name: phraseOf(glossary.name),
    back: wayBack(glossary, scope, taken),
    scope: scopeLabel(scope, count, reader),
    any: count > 0,
    groups: GROUPS.map((group) => ({
      label: t(`export:group.${group}`),
      choices: fileChoices()
        .filter((other) => other.group === group)
        .map(({ name }) => ({
          label: t(`export:format.${name}`),
          href: address({ as: name }),
          current: name === choice.name,
        })),
    })),
    chosen: { label, about: t(`export:about.${choice.name}`) },
    targets: choice.bilingual
      ? (['en', 'ko'] as const).map((lang) => ({
          label: t(`common:language.${lang}`),
          href: address({ target: lang }),
          current: lang === target,
        }))
      : [],
    losses: losses.map((loss) => ({
      text: lossMessage(loss, t),
      examples: loss.examples.map(({ conceptId, text }) => ({
        href: conceptAddress(id, conceptId),
        id: conceptId,
        text: phraseOf(text),
      })),
    })),
    download: {
      href: withQuery(exportAddress(id), { ...taken, ...fileParameters(choice, target) }),
      label: t('export:download', { name: label }),
    },
    printHref: withQuery(printedGlossaryAddress(id), taken),
  };
}

const GROUPS: readonly FileGroup[] = ['tables', 'tbx', 'tools', 'services', 'programs'];

function wayBack(
  { id, name }: GlossarySummary,
  { document }: ExportScope,
  taken: Readonly<Record<string, string | undefined>>,
): ExportPage['back'] {
  if (document === null)
    return { href: withQuery(glossaryAddress(id), taken), label: phraseOf(name) };
  return { href: documentAddress(document.id), label: phraseOf(document.name) };
}

function scopeLabel({ filter, document }: ExportScope, count: number, reader: Reader): string {
  const { t, formats } = reader;
  const number = formats.number(count);
  if (document !== null) return t('export:inDocument', { document: document.name, number });
  const { text, ...rest } = filter;
  const filtered = text !== '' || Object.keys(rest).length > 0;
  return filtered ? t('export:filtered', { number }) : t('export:whole', { number });
}

function scopeParameters({
  filter: { text, status, domain, missing },
  document,
}: ExportScope): Readonly<Record<string, string | undefined>> {
  return { q: text, status, domain, missing, document: document?.id };
}

function fileParameters(
  { request: { format, layout, spreadsheet }, bilingual }: FileChoice,
  target: 'en' | 'ko',
): Readonly<Record<string, string | undefined>> {
  return {
    format,
    layout,
    spreadsheet: spreadsheet === true ? '1' : undefined,
    target: bilingual ? target : undefined,
  };
}
