import { Option, type Command } from 'commander';
import { unwrap } from '../../../glossary/index.ts';
import type { Context } from '../context.ts';
import { paragraphsJson, paragraphsText } from '../formats/paragraphs.ts';
import { readSource } from '../input.ts';

const FORMATS = ['text', 'json'] as const;

export function addUnwrap(program: Command, context: Context): void {
  const { messages } = context;
  program
    .command('unwrap')
    .description(messages.text('cli:commands.unwrap'))
    .usage('[FILE|-] [--format text|json]')
    .argument('[FILE]', messages.text('cli:arguments.source'))
    .addOption(
      new Option(
        '--format <FORMAT>',
        messages.text('cli:options.format', { choices: FORMATS.join(', ') }),
      )
        .choices(FORMATS)
        .default('text'),
    )
    .action(
      async (
        file: string | undefined,
        { format }: { readonly format: (typeof FORMATS)[number] },
      ) => {
        const paragraphs = unwrap((await readSource(context, file)).text);
        await context.output.write(
          format === 'json' ? paragraphsJson(paragraphs) : paragraphsText(paragraphs),
        );
      },
    );
}
