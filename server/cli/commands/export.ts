import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { AppError } from '../../errors.ts';
import type { ExportRequest } from '../../services/exchange.ts';
import type { Glossaries, GlossarySummary } from '../../services/glossaries.ts';
import type { Context } from '../context.ts';
import { systemReason } from '../system-reason.ts';
import { refuseUsage } from '../usage.ts';

const FORMATS = ['csv', 'json'] as const;
const LAYOUTS = ['concept', 'term'] as const;

interface ExportArguments {
  readonly glossary?: string;
  readonly document?: string;
  readonly format?: (typeof FORMATS)[number];
  readonly layout?: (typeof LAYOUTS)[number];
  readonly spreadsheet?: boolean;
}

export function addExport(program: Command, context: Context): void {
  const { messages } = context;
  program
    .command('export')
    .description(messages.text('cli:commands.export'))
    .usage(
      '[FILE|-] [--glossary ID|NAME] [--document ID] [--format csv|json] [--layout concept|term] [--spreadsheet]',
    )
    .argument('[FILE]', messages.text('cli:arguments.target'))
    .option('--glossary <ID|NAME>', messages.text('cli:options.exportGlossary'))
    .option('--document <ID>', messages.text('cli:options.document'))
    .addOption(
      new Option(
        '--format <FORMAT>',
        messages.text('cli:options.exportFormat', { choices: FORMATS.join(', ') }),
      ).choices(FORMATS),
    )
    .addOption(
      new Option(
        '--layout <LAYOUT>',
        messages.text('cli:options.layout', { choices: LAYOUTS.join(', ') }),
      ).choices(LAYOUTS),
    )
    .option('--spreadsheet', messages.text('cli:options.spreadsheet'))
    .action((file: string | undefined, options: ExportArguments) =>
      exportGlossary(context, file, options),
    );
}

const COMMAND = 'taiyaku export';

async function exportGlossary(
  context: Context,
  file: string | undefined,
  { glossary, document, ...options }: ExportArguments,
): Promise<void> {
  const request = exportRequest(file, options);
  const { services, close } = await context.tools.openServices();
  try {
    const { id } = await chooseGlossary(services.glossaries, glossary);
    const { bytes } = await services.exchange.export(id, {
      ...request,
      ...(document === undefined ? {} : { documentId: document }),
    });
    if (file === undefined || file === '-') await context.output.write(bytes);
    else await save(file, bytes);
  } finally {
    await close();
  }
}

function exportRequest(
  file: string | undefined,
  { format, layout, spreadsheet }: ExportArguments,
): ExportRequest {
  const chosen = format ?? (file?.toLowerCase().endsWith('.json') === true ? 'json' : 'csv');
  if (chosen === 'json' && (layout !== undefined || spreadsheet === true)) {
    throw refuseUsage('csvOnly', {
      command: COMMAND,
      option: layout === undefined ? '--spreadsheet' : '--layout',
    });
  }
  return {
    format: chosen,
    ...(layout === undefined ? {} : { layout }),
    ...(spreadsheet === undefined ? {} : { spreadsheet }),
  };
}

/** The only one there is, or the one of that id or name. */
async function chooseGlossary(
  glossaries: Glossaries,
  wanted: string | undefined,
): Promise<GlossarySummary> {
  const all = await glossaries.list();
  if (wanted === undefined) {
    const [only, ...others] = all;
    if (only !== undefined && others.length === 0) return only;
    throw refuseUsage('whichGlossary', {
      command: COMMAND,
      names: all.map(({ name }) => name).join(', '),
    });
  }
  const found = all.find(({ id }) => id === wanted) ?? all.find(({ name }) => name === wanted);
  if (found === undefined) throw new AppError('glossary.unknown');
  return found;
}

async function save(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === '') throw error;
    throw new AppError('file.write', { file, reason });
  }
}
