import { Option, type Command } from 'commander';
import { createRecogniser, type Concept } from '../../../glossary/index.ts';
import { createExplainer } from '../../services/evidence.ts';
import { reportMatches } from '../../services/match-report.ts';
import { resolveDecisions } from '../../services/resolved-decisions.ts';
import type { Context } from '../context.ts';
import { answerFiles } from '../bulk/answer-files.ts';
import { shareGlossary } from '../bulk/shared-glossary.ts';
import { areMany } from '../bulk/source-paths.ts';
import { loadDecisions } from '../decisions-file.ts';
import { matchesHtml } from '../formats/matches-html.ts';
import { matchesJson } from '../formats/matches-json.ts';
import { matchesTsv } from '../formats/matches-tsv.ts';
import { loadGlossary } from '../glossary-file.ts';
import { readSource } from '../input.ts';
import { refuseUsage } from '../usage.ts';
import { recogniseJobs } from './recognise-jobs.ts';

const FORMATS = ['json', 'tsv', 'html'] as const;

interface RecogniseArguments {
  readonly glossary?: string;
  readonly format?: (typeof FORMATS)[number];
  readonly all?: boolean;
  readonly decisions?: string;
  readonly jsonl?: boolean;
  readonly progress?: boolean;
}

export function addRecognise(program: Command, context: Context): void {
  const { messages } = context;
  program
    .command('recognise')
    .description(messages.text('cli:commands.recognise'))
    .usage(
      '[FILE|-] --glossary FILE [--decisions FILE] [--format json|tsv|html] [--all]\n       taiyaku recognise PATH... --glossary FILE [--all] [--progress]\n       taiyaku recognise --jsonl [--all]',
    )
    .argument('[PATH...]', messages.text('cli:arguments.sources'))
    .option('--glossary <FILE>', messages.text('cli:options.glossary'))
    .addOption(
      new Option(
        '--format <FORMAT>',
        messages.text('cli:options.format', { choices: FORMATS.join(', ') }),
      ).choices(FORMATS),
    )
    .option('--decisions <FILE>', messages.text('cli:options.decisions'))
    .option('--all', messages.text('cli:options.all'))
    .option('--jsonl', messages.text('cli:options.jsonl'))
    .option('--progress', messages.text('cli:options.progress'))
    .action(async (paths: readonly string[], options: RecogniseArguments) => {
      if (options.jsonl === true) await jobs(context, paths, options);
      else if (await areMany(paths)) await recogniseFiles(context, paths, options);
      else await recognise(context, paths[0], options);
    });
}

const COMMAND = 'taiyaku recognise';

async function jobs(
  context: Context,
  paths: readonly string[],
  { glossary, decisions, format, progress, all = false }: RecogniseArguments,
): Promise<void> {
  const given = [
    ...paths.filter((path) => path !== '-'),
    ...(glossary === undefined ? [] : ['--glossary']),
    ...(decisions === undefined ? [] : ['--decisions']),
    ...(format === undefined ? [] : ['--format']),
    ...(progress === undefined ? [] : ['--progress']),
  ];
  if (given.length > 0) {
    throw refuseUsage('jobsAlone', { command: COMMAND, option: given.join(', ') });
  }
  await recogniseJobs(context, { all });
}

async function recogniseFiles(
  context: Context,
  paths: readonly string[],
  { glossary, decisions, format, progress = false, all = false }: RecogniseArguments,
): Promise<void> {
  if (glossary === undefined) throw refuseUsage('needsGlossary', { command: COMMAND });
  // Decisions are those of one document: what holds for its places holds for no other's.
  if (decisions !== undefined) {
    throw refuseUsage('manyAlone', { command: COMMAND, option: '--decisions' });
  }
  if (format !== undefined && format !== 'json') {
    throw refuseUsage('manyAlone', { command: COMMAND, option: `--format ${format}` });
  }
  const concepts = await loadGlossary(context, glossary);
  const shared = await shareGlossary(concepts);
  await answerFiles(context, {
    command: COMMAND,
    paths,
    progress,
    answer: (workers, file) =>
      workers.recogniseFile({ file, all, language: context.language, glossary: shared }),
  });
}

async function recognise(
  context: Context,
  file: string | undefined,
  { glossary, decisions: taught, format = 'json', all = false }: RecogniseArguments,
): Promise<void> {
  if (glossary === undefined) throw refuseUsage('needsGlossary', { command: COMMAND });
  const concepts = await loadGlossary(context, glossary);
  const read = taught === undefined ? [] : await loadDecisions(context, taught);
  const { text, name } = await readSource(context, file);
  const { tools } = context;
  const [segmenter, spellings] = await Promise.all([tools.segmenter(), tools.spellings()]);
  const recogniser = createRecogniser({ concepts, segmenter, spellings });
  const decisions = resolveDecisions(read, { concepts: byId(concepts) });
  const matches = recogniser.recognise(text, { all, decisions });
  const explain = createExplainer(context.language, context.messages.evidence);
  const reports = reportMatches(matches, concepts, explain);
  switch (format) {
    case 'json':
      return context.output.write(matchesJson(reports));
    case 'tsv':
      return context.output.write(matchesTsv(reports));
    case 'html':
      return context.output.write(
        matchesHtml({
          name,
          text,
          matches,
          reports,
          messages: context.messages,
          language: context.language,
        }),
      );
  }
}

function byId(concepts: readonly Concept[]): ReadonlyMap<string, Concept> {
  return new Map(concepts.map((concept) => [concept.id, concept]));
}
