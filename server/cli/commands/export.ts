import { Option, type Command } from 'commander';
import { formatOf, GLOSSARY_FORMATS, type GlossaryFormat } from '../../../glossary/index.ts';
import { chooseGlossary } from '../choose-glossary.ts';
import type { Context } from '../context.ts';
import { tellLoss } from '../loss-report.ts';
import { save } from '../save.ts';
import { formOptions, writingOptions, type FormArguments } from './file-form.ts';

interface ExportArguments extends FormArguments {
  readonly glossary?: string;
  readonly document?: string;
  readonly format?: GlossaryFormat;
}

export function addExport(program: Command, context: Context): void {
  const { messages } = context;
  const choices = GLOSSARY_FORMATS.join(', ');
  const command = program
    .command('export')
    .description(messages.text('cli:commands.export'))
    .usage(
      '[FILE|-] [--glossary ID|NAME] [--document ID] [--format F] [--layout concept|term] [--spreadsheet] [--lang en|ko]',
    )
    .argument('[FILE]', messages.text('cli:arguments.target'))
    .option('--glossary <ID|NAME>', messages.text('cli:options.exportGlossary'))
    .option('--document <ID>', messages.text('cli:options.document'))
    .addOption(
      new Option('--format <F>', messages.text('cli:options.exportFormat', { choices })).choices(
        GLOSSARY_FORMATS,
      ),
    );
  for (const option of formOptions(messages)) command.addOption(option);
  command.action((file: string | undefined, options: ExportArguments) =>
    exportGlossary(context, file, options),
  );
}

const COMMAND = 'taiyaku export';

async function exportGlossary(
  context: Context,
  file: string | undefined,
  { glossary, document, format: named, ...form }: ExportArguments,
): Promise<void> {
  const format = named ?? formatOf(file ?? '') ?? 'csv';
  const request = {
    format,
    ...writingOptions(COMMAND, format, form),
    ...(document === undefined ? {} : { documentId: document }),
  };
  const { services, close } = await context.tools.openServices();
  try {
    const { id } = await chooseGlossary(services.glossaries, glossary, COMMAND, '--glossary');
    tellLoss(context, format, await services.exchange.loss(id, request));
    const { pieces } = await services.exchange.export(id, request);
    await save(context, file, pieces);
  } finally {
    await close();
  }
}
