import { Option, type Command } from 'commander';
import {
  createChecker,
  createRecogniser,
  TARGET_LANGUAGES,
  type CheckLevels,
  type TargetLanguage,
} from '../../../glossary/index.ts';
import { checkLines } from '../../services/checked-lines.ts';
import { createFindingExplainer } from '../../services/finding-message.ts';
import { answerEach } from '../bulk/answer-each.ts';
import { shareGlossary } from '../bulk/shared-glossary.ts';
import { areMany } from '../bulk/source-paths.ts';
import { textPairs } from '../bulk/text-pairs.ts';
import type { Context } from '../context.ts';
import { isFailing, readFailOn, type FailOn } from '../fail-on.ts';
import { findingsJson, findingsText, reportLines } from '../formats/findings.ts';
import { loadGlossary } from '../glossary-file.ts';
import { inFile, readSource } from '../input.ts';
import { readLevels } from '../levels.ts';
import { refuseUsage } from '../usage.ts';
import { checkJobs } from './check-jobs.ts';

const FORMATS = ['json', 'text'] as const;
const COMMAND = 'taiyaku check';
const FINDINGS = 1;

interface CheckArguments {
  readonly glossary?: string;
  readonly source?: readonly string[];
  readonly target?: readonly string[];
  readonly lang?: TargetLanguage;
  readonly format?: (typeof FORMATS)[number];
  readonly failOn?: string;
  readonly level?: readonly string[];
  readonly jsonl?: boolean;
  readonly progress?: boolean;
}

/** What the check is asked for, however the texts come. */
interface Demands {
  readonly levels: CheckLevels;
  readonly failOn: FailOn;
}

export function addCheck(program: Command, context: Context): void {
  const { messages } = context;
  const choices = (key: `cli:${string}`, values: readonly string[]): string =>
    messages.text(key, { choices: values.join(', ') });
  program
    .command('check')
    .description(messages.text('cli:commands.check'))
    .usage(
      '--glossary FILE --source FILE --target FILE --lang en|ko [--format json|text]\n       taiyaku check --glossary FILE --source PATH... --target PATH... --lang en|ko [--progress]\n       taiyaku check --jsonl',
    )
    .option('--glossary <FILE>', messages.text('cli:options.glossary'))
    .option('--source <PATH...>', messages.text('cli:options.checkSource'))
    .option('--target <PATH...>', messages.text('cli:options.checkTarget'))
    .addOption(
      new Option('--lang <LANG>', choices('cli:options.checkLang', TARGET_LANGUAGES)).choices(
        TARGET_LANGUAGES,
      ),
    )
    .addOption(
      new Option('--format <FORMAT>', choices('cli:options.format', FORMATS)).choices(FORMATS),
    )
    .option('--fail-on <WHAT>', messages.text('cli:options.failOn'))
    .option('--level <RULE=LEVEL...>', messages.text('cli:options.level'))
    .option('--jsonl', messages.text('cli:options.jsonl'))
    .option('--progress', messages.text('cli:options.progress'))
    .action(async (options: CheckArguments) => {
      const demands: Demands = {
        levels: readLevels(options.level ?? [], COMMAND),
        failOn: readFailOn(options.failOn, COMMAND),
      };
      if (options.jsonl === true) await jobs(context, options, demands);
      else await checkFiles(context, options, demands);
    });
}

async function jobs(
  context: Context,
  { glossary, source, target, lang, format, progress }: CheckArguments,
  { levels, failOn }: Demands,
): Promise<void> {
  const given = Object.entries({ glossary, source, target, lang, format, progress })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `--${name}`);
  if (given.length > 0) {
    throw refuseUsage('jobsAlone', { command: COMMAND, option: given.join(', ') });
  }
  await checkJobs(context, { levels, fails: (finding) => isFailing(finding, failOn) });
}

async function checkFiles(
  context: Context,
  { glossary, source, target, lang, format, progress }: CheckArguments,
  demands: Demands,
): Promise<void> {
  if (glossary === undefined) throw refuseUsage('needsGlossary', { command: COMMAND });
  if (lang === undefined) throw refuseUsage('missingOption', missing('--lang en|ko'));
  if (source === undefined) throw refuseUsage('missingOption', missing('--source FILE'));
  if (target === undefined) throw refuseUsage('missingOption', missing('--target FILE'));
  if ((await areMany(source)) || (await areMany(target))) {
    if (format === 'text') {
      throw refuseUsage('manyAlone', { command: COMMAND, option: '--format text' });
    }
    const paths = { glossary, source, target };
    await checkMany(context, { ...paths, lang, progress: progress ?? false, ...demands });
  } else {
    const [from = '-'] = source;
    const [to = '-'] = target;
    await checkOne(context, { glossary, source: from, target: to, lang, format, ...demands });
  }
}

function missing(option: string) {
  return { command: COMMAND, option };
}

async function checkMany(
  context: Context,
  {
    glossary,
    source,
    target,
    progress,
    ...asked
  }: Demands & {
    readonly glossary: string;
    readonly source: readonly string[];
    readonly target: readonly string[];
    readonly lang: TargetLanguage;
    readonly progress: boolean;
  },
): Promise<void> {
  if ([...source, ...target].includes('-')) throw refuseUsage('manyInput', { command: COMMAND });
  const pairs = await textPairs(source, target);
  if (pairs.length === 0) {
    throw refuseUsage('noTexts', { command: COMMAND, paths: source.join(', ') });
  }
  const shared = await shareGlossary(await loadGlossary(context, glossary));
  await answerEach(context, {
    items: pairs,
    progress,
    nameOf: (pair) => ({ ...pair }),
    answer: (workers, pair) =>
      workers.checkFile({ ...pair, ...asked, language: context.language, glossary: shared }),
  });
}

async function checkOne(
  context: Context,
  {
    glossary,
    source: from,
    target: to,
    lang,
    format = 'json',
    levels,
    failOn,
  }: Demands & {
    readonly glossary: string;
    readonly source: string;
    readonly target: string;
    readonly lang: TargetLanguage;
    readonly format: CheckArguments['format'];
  },
): Promise<void> {
  if (from === '-' && to === '-') throw refuseUsage('manyInput', { command: COMMAND });
  const { tools, messages, language, output } = context;
  const concepts = await loadGlossary(context, glossary);
  const source = await readSource(context, from);
  const target = await readSource(context, to);
  const [segmenter, spellings, koreanWords] = await Promise.all([
    tools.segmenter(),
    tools.spellings(),
    tools.koreanWords(),
  ]);
  const recogniser = createRecogniser({ concepts, segmenter, spellings });
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const checker = createChecker({
    language: lang,
    concepts: byId,
    koreanWords,
    levels: () => levels,
  });
  const findings = await inFile(target.name, () =>
    checkLines({ source: source.text, target: target.text, recogniser, checker }),
  );
  const reports = reportLines(findings, createFindingExplainer(language, messages.finding));
  if (findings.some((finding) => isFailing(finding, failOn))) context.finish(FINDINGS);
  await output.write(
    format === 'json'
      ? findingsJson(reports)
      : findingsText(reports, {
          ...target,
          severity: (report) => messages.text(`cli:severity.${report.severity}`),
        }),
  );
}
