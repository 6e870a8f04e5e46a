import { Option, type Command } from 'commander';
import { createRecogniser, extract, type Segmenter, type Span } from '../../../glossary/index.ts';
import { candidateReading } from '../../services/candidate-reading.ts';
import { reportCandidate } from '../../services/candidate-report.ts';
import type { Context } from '../context.ts';
import { candidatesCsv, candidatesJson } from '../formats/candidates.ts';
import { loadGlossary } from '../glossary-file.ts';
import { readSource } from '../input.ts';

const FORMATS = ['json', 'csv'] as const;

interface ExtractArguments {
  readonly glossary?: string;
  readonly format: (typeof FORMATS)[number];
}

export function addExtract(program: Command, context: Context): void {
  const { messages } = context;
  program
    .command('extract')
    .description(messages.text('cli:commands.extract'))
    .usage('[FILE|-] [--glossary FILE] [--format json|csv]')
    .argument('[FILE]', messages.text('cli:arguments.source'))
    .option('--glossary <FILE>', messages.text('cli:options.knownGlossary'))
    .addOption(
      new Option(
        '--format <FORMAT>',
        messages.text('cli:options.format', { choices: FORMATS.join(', ') }),
      )
        .choices(FORMATS)
        .default('json'),
    )
    .action((file: string | undefined, options: ExtractArguments) =>
      extractFrom(context, file, options),
    );
}

async function extractFrom(
  context: Context,
  file: string | undefined,
  { glossary, format }: ExtractArguments,
): Promise<void> {
  const { text } = await readSource(context, file);
  const segmenter = await context.tools.segmenter();
  const known = glossary === undefined ? [] : await knownIn(context, text, { glossary, segmenter });
  const say = context.messages.candidate;
  const reports = extract({ text, segmenter })
    .candidates(known)
    .map((candidate) =>
      reportCandidate(candidate, { say, reading: candidateReading(candidate, segmenter) }),
    );
  await context.output.write(format === 'csv' ? candidatesCsv(reports) : candidatesJson(reports));
}

async function knownIn(
  context: Context,
  text: string,
  { glossary, segmenter }: { readonly glossary: string; readonly segmenter: Segmenter },
): Promise<readonly Span[]> {
  const concepts = await loadGlossary(context, glossary);
  const spellings = await context.tools.spellings();
  return createRecogniser({ concepts, segmenter, spellings }).recognise(text);
}
