import { Option, type Command } from 'commander';
import {
  formatOf,
  GLOSSARY_FORMATS,
  lossOf,
  writeGlossary,
  type GlossaryFormat,
} from '../../../glossary/index.ts';
import type { Context } from '../context.ts';
import { loadGlossary } from '../glossary-file.ts';
import { tellLoss } from '../loss-report.ts';
import { save } from '../save.ts';
import { refuseUsage } from '../usage.ts';
import { formOptions, writingOptions, type FormArguments } from './file-form.ts';

interface ConvertArguments extends FormArguments {
  readonly from?: GlossaryFormat;
  readonly to?: GlossaryFormat;
}

export function addConvert(program: Command, context: Context): void {
  const { messages } = context;
  const choices = GLOSSARY_FORMATS.join(', ');
  const command = program
    .command('convert')
    .description(messages.text('cli:commands.convert'))
    .usage('IN OUT [--from F] [--to F] [--layout concept|term] [--spreadsheet] [--lang en|ko]')
    .argument('<IN>', messages.text('cli:arguments.glossaryIn'))
    .argument('<OUT>', messages.text('cli:arguments.glossaryOut'))
    .addOption(
      new Option('--from <F>', messages.text('cli:options.from', { choices })).choices(
        GLOSSARY_FORMATS,
      ),
    )
    .addOption(
      new Option('--to <F>', messages.text('cli:options.to', { choices })).choices(
        GLOSSARY_FORMATS,
      ),
    );
  for (const option of formOptions(messages)) command.addOption(option);
  command.action((input: string, output: string, options: ConvertArguments) =>
    convert(context, { input, output, options }),
  );
}

const COMMAND = 'taiyaku convert';

async function convert(
  context: Context,
  {
    input,
    output,
    options: { from, to, ...form },
  }: {
    readonly input: string;
    readonly output: string;
    readonly options: ConvertArguments;
  },
): Promise<void> {
  const format = to ?? formatOf(output);
  if (format === null) {
    throw refuseUsage('whichFormat', { command: COMMAND, file: output, option: '--to' });
  }
  const writing = writingOptions(COMMAND, format, form);
  const concepts = await loadGlossary(context, input, from);
  tellLoss(context, format, lossOf(format, concepts, writing));
  await save(context, output, await writeGlossary(concepts, format, writing));
}
