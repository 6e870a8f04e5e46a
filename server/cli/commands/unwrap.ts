import { Option, type Command } from 'commander';
import { unwrap } from '../../../glossary/index.ts';
import { answerFiles } from '../bulk/answer-files.ts';
import { areMany } from '../bulk/source-paths.ts';
import type { Context } from '../context.ts';
import { paragraphsJson, paragraphsText } from '../formats/paragraphs.ts';
import { readSource } from '../input.ts';
import { refuseUsage } from '../usage.ts';

const FORMATS = ['text', 'json'] as const;

export function addUnwrap(program: Command, context: Context): void {
  const { messages } = context;
  program
    .command('unwrap')
    .description(messages.text('cli:commands.unwrap'))
    .usage('[FILE|-] [--format text|json]\n       taiyaku unwrap PATH... [--progress]')
    .argument('[PATH...]', messages.text('cli:arguments.sources'))
    .addOption(
      new Option(
        '--format <FORMAT>',
        messages.text('cli:options.format', { choices: FORMATS.join(', ') }),
      ).choices(FORMATS),
    )
    .option('--progress', messages.text('cli:options.progress'))
    .action(async (paths: readonly string[], options: UnwrapArguments) => {
      if (await areMany(paths)) await unwrapFiles(context, paths, options);
      else await unwrapOne(context, paths[0], options);
    });
}

const COMMAND = 'taiyaku unwrap';

interface UnwrapArguments {
  readonly format?: (typeof FORMATS)[number];
  readonly progress?: boolean;
}

async function unwrapFiles(
  context: Context,
  paths: readonly string[],
  { format, progress = false }: UnwrapArguments,
): Promise<void> {
  if (format === 'text') {
    throw refuseUsage('manyAlone', { command: COMMAND, option: '--format text' });
  }
  await answerFiles(context, {
    command: COMMAND,
    paths,
    progress,
    answer: (workers, file) => workers.unwrapFile({ file }),
  });
}

async function unwrapOne(
  context: Context,
  file: string | undefined,
  { format = 'text' }: UnwrapArguments,
): Promise<void> {
  const paragraphs = unwrap((await readSource(context, file)).text);
  await context.output.write(
    format === 'json' ? paragraphsJson(paragraphs) : paragraphsText(paragraphs),
  );
}
