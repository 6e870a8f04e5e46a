import { Option, type Command } from 'commander';
import type { Context } from '../context.ts';
import { tokensJson, tokensWakati } from '../formats/tokens.ts';
import { readSource } from '../input.ts';

const FORMATS = ['wakati', 'json'] as const;

export function addSegment(program: Command, context: Context): void {
  const { messages } = context;
  program
    .command('segment')
    .description(messages.text('cli:commands.segment'))
    .usage('[FILE|-] [--format wakati|json]')
    .argument('[FILE]', messages.text('cli:arguments.source'))
    .addOption(
      new Option(
        '--format <FORMAT>',
        messages.text('cli:options.format', { choices: FORMATS.join(', ') }),
      )
        .choices(FORMATS)
        .default('wakati'),
    )
    .action(
      async (
        file: string | undefined,
        { format }: { readonly format: (typeof FORMATS)[number] },
      ) => {
        const { text } = await readSource(context, file);
        const tokens = (await context.tools.segmenter()).segment(text);
        await context.output.write(format === 'json' ? tokensJson(tokens) : tokensWakati(tokens));
      },
    );
}
