import type { FindingCode, Severity } from '../../../glossary/index.ts';
import { createFindingExplainer } from '../../services/finding-message.ts';
import { conceptKey, type ReportedFinding } from '../../services/reports.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress } from './addresses.ts';
import type { Phrase } from './language-of.ts';
import { passageLink, type PassageLink } from './rendering-rows.ts';
import { headword } from './terms.ts';

export const GROUPINGS = ['passage', 'rule', 'concept'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FindingGroup {
  readonly heading: Phrase;
  readonly href: string | null;
  readonly count: string;
  readonly rows: readonly FindingRow[];
}

export interface FindingRow {
  readonly passage: PassageLink;
  readonly language: string;
  readonly severity: {
    readonly name: Severity;
    readonly label: string;
    readonly tone: 'bad' | 'warn' | 'soft';
  };
  readonly rule: string;
  readonly message: string;
}

/** Findings under what they have in common, in the order in which it first comes. */
export function findingGroups(
  findings: readonly ReportedFinding[],
  grouping: Grouping,
  {
    documentId,
    reader,
    ruleHref,
  }: {
    readonly documentId: string;
    readonly reader: Reader;
    /** The findings of one rule alone. */
    readonly ruleHref: (code: FindingCode) => string;
  },
): readonly FindingGroup[] {
  const { t, formats, language } = reader;
  const explain = createFindingExplainer(language, (key, values) => t(key, values));
  const groups = new Map<string, { heading: Phrase; href: string | null; rows: FindingRow[] }>();
  for (const finding of findings) {
    const { passage, code, severity, concept } = finding;
    const placed = passageLink(documentId, passage, reader);
    const key = keyOf(finding, grouping);
    const group = groups.get(key) ?? { ...headingOf(finding), rows: [] };
    group.rows.push({
      passage: placed,
      language: t(`common:languageCode.${finding.language}`),
      severity: {
        name: severity,
        label: t(`report:severity.${severity}`),
        tone: TONES[severity],
      },
      rule: t(`facing:code.${code}`),
      message: explain(finding),
    });
    groups.set(key, group);

    function headingOf(of: ReportedFinding): { heading: Phrase; href: string | null } {
      if (grouping === 'passage') {
        const text = t('report:passage', { number: formats.number(of.passage) });
        return { heading: { text, lang: language }, href: placed.href };
      }
      if (grouping === 'rule') {
        const text = t(`facing:code.${of.code}`);
        return { heading: { text, lang: language }, href: ruleHref(of.code) };
      }
      if (concept === null) {
        return { heading: { text: t('report:noConcept'), lang: language }, href: null };
      }
      const { text, lang } = headword(concept);
      return { heading: { text, lang }, href: conceptAddress(concept.glossaryId, concept.id) };
    }
  }
  return Array.from(groups.values(), ({ rows, ...group }) => ({
    ...group,
    rows,
    count: formats.number(rows.length),
  }));
}

const TONES = { error: 'bad', warning: 'warn', hint: 'soft' } as const satisfies Record<
  Severity,
  string
>;

function keyOf({ passage, code, concept }: ReportedFinding, grouping: Grouping): string {
  if (grouping === 'passage') return String(passage);
  if (grouping === 'rule') return code;
  return concept === null ? '' : conceptKey(concept);
}
