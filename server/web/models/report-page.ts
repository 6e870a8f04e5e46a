import { FINDING_CODES, SEVERITIES, TARGET_LANGUAGES } from '../../../glossary/index.ts';
import {
  conceptKey,
  passes,
  type DocumentReport,
  type FindingFilter,
  type ReportedFinding,
} from '../../services/reports.ts';
import type { Reader } from '../reader.ts';
import {
  dismissalsAddress,
  documentAddress,
  facingAddress,
  reportAddress,
  withQuery,
} from './addresses.ts';
import { lyingBars, standingBars, type BarChart } from './bar-chart.ts';
import type { ExportGroup } from './exports.ts';
import { findingGroups, GROUPINGS, type FindingGroup, type Grouping } from './finding-groups.ts';
import type { Chip } from './finder.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { renderingRows, type RenderingRow } from './rendering-rows.ts';
import { headword } from './terms.ts';

export interface ReportPage {
  readonly name: Phrase;
  readonly documentHref: string;
  readonly facingHref: string;
  readonly progress: readonly string[];
  /** Errors, warnings and hints, in words. */
  readonly counts: readonly string[];
  /** The way to what was dismissed; null where nothing was. */
  readonly dismissed: { readonly label: string; readonly href: string } | null;
  readonly charts: readonly BarChart[];
  readonly filters: readonly { readonly label: string; readonly chips: readonly Chip[] }[];
  readonly clearHref: string | null;
  readonly groupings: readonly Chip[];
  readonly groups: readonly FindingGroup[];
  /** What to say where there is nothing. */
  readonly empty: string;
  readonly matrix: readonly RenderingRow[];
  readonly exports: readonly ExportGroup[];
}

export function reportPage({
  report,
  filter,
  grouping,
  reader,
}: {
  readonly report: DocumentReport;
  readonly filter: FindingFilter;
  readonly grouping: Grouping;
  readonly reader: Reader;
}): ReportPage {
  const { t, formats, language } = reader;
  const { document, findings, progress, dismissed } = report;
  const shown = findings.filter((finding) => passes(filter, finding));
  const parameters = parametersOf(filter, grouping);
  const address = (changes: Readonly<Record<string, string | undefined>>): string =>
    withQuery(reportAddress(document.id), { ...parameters, ...changes });
  const chip = (name: keyof FindingFilter, value: string, label: string): Chip => {
    const current = parameters[name] === value;
    return {
      label,
      lang: language,
      current,
      href: address({ [name]: current ? undefined : value }),
    };
  };
  const countOf = (test: (finding: ReportedFinding) => boolean): number =>
    findings.filter(test).length;
  const codes = FINDING_CODES.map((code) => ({
    code,
    count: countOf((finding) => finding.code === code),
  })).filter(({ count }) => count > 0);
  const translated = TARGET_LANGUAGES.some((lang) => progress[lang].done > 0);
  return {
    name: phraseOf(document.name),
    documentHref: documentAddress(document.id),
    facingHref: facingAddress(document.id),
    progress: TARGET_LANGUAGES.map((lang) =>
      t(`facing:progress.${lang}`, {
        done: formats.number(progress[lang].done),
        of: formats.number(progress[lang].of),
      }),
    ),
    counts: SEVERITIES.flatMap((severity) => {
      const count = countOf((finding) => finding.severity === severity);
      return count === 0 ? [] : [t(`report:count.${severity}`, { count })];
    }),
    dismissed:
      dismissed === 0
        ? null
        : {
            label: t('report:dismissed', { count: dismissed }),
            href: dismissalsAddress(document.id),
          },
    charts:
      findings.length === 0
        ? []
        : [
            lyingBars(
              t('report:charts.rules'),
              codes.map(({ code, count }) => {
                const label = t(`facing:code.${code}`);
                const value = formats.number(count);
                return {
                  label,
                  count,
                  value,
                  title: t('report:charts.bar', { label, count: value }),
                };
              }),
            ),
            passageChart(report, reader),
          ],
    filters: [
      {
        label: t('report:filter.language'),
        chips: TARGET_LANGUAGES.map((lang) => chip('language', lang, t(`common:language.${lang}`))),
      },
      {
        label: t('report:filter.severity'),
        chips: SEVERITIES.map((severity) =>
          chip('severity', severity, t(`report:severity.${severity}`)),
        ),
      },
      {
        label: t('report:filter.rule'),
        chips: codes.map(({ code }) => chip('code', code, t(`facing:code.${code}`))),
      },
      ...chosenPlace(filter, report, { chip, reader }),
    ].filter(({ chips }) => chips.length > 0),
    clearHref:
      Object.keys(filter).length === 0
        ? null
        : withQuery(reportAddress(document.id), { group: parameters.group }),
    groupings: GROUPINGS.map((name) => ({
      label: t(`report:group.${name}`),
      lang: language,
      current: name === grouping,
      href: address({ group: name }),
    })),
    groups: findingGroups(shown, grouping, {
      documentId: document.id,
      reader,
      ruleHref: (code) => address({ code }),
    }),
    empty: translated
      ? t(findings.length === 0 ? 'report:none' : 'report:noneFiltered')
      : t('report:untranslated'),
    matrix: renderingRows(report, reader),
    exports: [exportsOf(document.id, parameters, reader)],
  };
}

/** The concept or passage that the reader came for, to be let go again. */
function chosenPlace(
  { concept, passage }: FindingFilter,
  { findings }: DocumentReport,
  {
    chip,
    reader: { t, formats },
  }: {
    readonly chip: (name: keyof FindingFilter, value: string, label: string) => Chip;
    readonly reader: Reader;
  },
): ReportPage['filters'] {
  const named = findings.find(
    (finding) => finding.concept !== null && conceptKey(finding.concept) === concept,
  )?.concept;
  const chips = [
    ...(concept === undefined
      ? []
      : [
          chip(
            'concept',
            concept,
            t('report:filter.concept', { term: named ? headword(named).text : concept }),
          ),
        ]),
    ...(passage === undefined
      ? []
      : [
          chip(
            'passage',
            String(passage),
            t('report:filter.passage', { number: formats.number(passage) }),
          ),
        ]),
  ];
  return [{ label: t('report:filter.label'), chips }];
}

function passageChart({ findings, progress }: DocumentReport, { t, formats }: Reader): BarChart {
  const counts = Array.from({ length: progress.en.of }, () => 0);
  for (const { passage } of findings) counts[passage - 1] = (counts[passage - 1] ?? 0) + 1;
  return standingBars(t('report:charts.passages'), counts, (first, last, count) => {
    const span = { first: formats.number(first), last: formats.number(last) };
    const number = first === last ? span.first : t('report:charts.span', span);
    const label = t('report:passage', { number });
    return t('report:charts.bar', { label, count: formats.number(count) });
  });
}

function parametersOf(
  { language, code, severity, concept, passage }: FindingFilter,
  grouping: Grouping,
): Readonly<Record<keyof FindingFilter | 'group', string | undefined>> {
  return {
    language,
    code,
    severity,
    concept,
    passage: passage === undefined ? undefined : String(passage),
    group: grouping === 'passage' ? undefined : grouping,
  };
}

function exportsOf(
  documentId: string,
  parameters: Readonly<Record<string, string | undefined>>,
  { t }: Reader,
): ExportGroup {
  const file = (format: Readonly<Record<string, string>>): string =>
    withQuery(`${reportAddress(documentId)}/export`, {
      ...parameters,
      group: undefined,
      ...format,
    });
  return {
    label: t('report:files.label'),
    links: [
      { label: t('report:files.csv'), href: file({ format: 'csv' }) },
      { label: t('report:files.spreadsheet'), href: file({ format: 'csv', spreadsheet: '1' }) },
      { label: t('report:files.xlsx'), href: file({ format: 'xlsx' }) },
      { label: t('report:files.json'), href: file({ format: 'json' }) },
      { label: t('report:files.junit'), href: file({ format: 'junit' }) },
    ],
    more: null,
  };
}
