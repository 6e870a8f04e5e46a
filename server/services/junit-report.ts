import { escapeAttribute, escapeText, TARGET_LANGUAGES } from '../../glossary/index.ts';
import type { ExplainFinding } from './finding-report.ts';
import type { DocumentReport } from './reports.ts';

/**
 * For build servers: a suite a language, a case a passage that has findings. Errors and warnings fail it, hints are said
 * in its output, as a warning that is wrong fails nobody for good: it can be dismissed.
 */
export function junitReport(
  { document, progress, findings }: DocumentReport,
  explain: ExplainFinding,
): string {
  const suites = TARGET_LANGUAGES.map((language) => {
    const own = findings.filter((finding) => finding.language === language);
    const passages = new Set(own.map(({ passage }) => passage));
    const failing = own.filter(({ severity }) => severity !== 'hint');
    const cases = [...passages].map((passage) => {
      const here = own.filter((finding) => finding.passage === passage);
      return [
        `    <testcase classname="${escapeAttribute(`${document.name}.${language}`)}" name="${String(passage)}">`,
        ...here
          .filter(({ severity }) => severity !== 'hint')
          .map(
            (finding) =>
              `      <failure type="${finding.code}" message="${escapeAttribute(explain(finding))}">${escapeText(finding.target)}</failure>`,
          ),
        ...here
          .filter(({ severity }) => severity === 'hint')
          .map((finding) => `      <system-out>${escapeText(explain(finding))}</system-out>`),
        '    </testcase>',
      ].join('\n');
    });
    const failures = new Set(failing.map(({ passage }) => passage)).size;
    return [
      `  <testsuite name="${language}" tests="${String(progress[language].done)}" failures="${String(failures)}">`,
      ...cases,
      '  </testsuite>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeAttribute(document.name)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}
