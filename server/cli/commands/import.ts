import { Option, type Command } from 'commander';
import {
  GLOSSARY_FORMATS,
  LIMITS,
  MERGE_POLICIES,
  ROLES,
  type Delimiter,
  type GlossaryFormat,
  type MergePolicy,
} from '../../../glossary/index.ts';
import { AppError } from '../../errors.ts';
import { countsFor } from '../../services/import-preview.ts';
import { previewFailure } from '../../services/import-reading.ts';
import type { Imports, ImportState } from '../../services/imports.ts';
import type { ReadingChoices } from '../../services/ports/glossary-reader.ts';
import { TEXT_ENCODINGS, type TextEncoding } from '../../services/ports/text-decoder.ts';
import { chooseGlossary } from '../choose-glossary.ts';
import type { Context } from '../context.ts';
import { tellImport, type ImportForm } from '../import-report.ts';
import { inFile, readBytes } from '../input.ts';
import { refuseUsage } from '../usage.ts';

interface ImportArguments {
  readonly into?: string;
  readonly new?: string;
  readonly policy: MergePolicy;
  readonly from?: GlossaryFormat;
  readonly encoding?: TextEncoding;
  readonly delimiter?: keyof typeof DELIMITER_NAMES;
  readonly map?: readonly string[];
  readonly skipProblems?: boolean;
  readonly dryRun?: boolean;
  readonly format: ImportForm;
}

const COMMAND = 'taiyaku import';

const DELIMITER_NAMES = {
  comma: ',',
  tab: '\t',
  semicolon: ';',
  ideographic: '、',
  bar: '|',
} as const satisfies Record<string, Delimiter>;

export function addImport(program: Command, context: Context): void {
  const { messages } = context;
  const choice = (flags: string, key: string, choices: readonly string[]): Option =>
    new Option(flags, messages.text(`cli:options.${key}`, { choices: choices.join(', ') })).choices(
      choices,
    );
  program
    .command('import')
    .description(messages.text('cli:commands.import'))
    .usage(
      'FILE|- [--into ID|NAME | --new NAME] [--policy keep|add|replace] [--from F] [--encoding E] [--delimiter D] [--map COLUMN=ROLE ...] [--skip-problems] [--dry-run] [--format text|json]',
    )
    .argument('<FILE>', messages.text('cli:arguments.importFile'))
    .option('--into <ID|NAME>', messages.text('cli:options.into'))
    .option('--new <NAME>', messages.text('cli:options.new'))
    .addOption(choice('--policy <POLICY>', 'policy', MERGE_POLICIES).default('keep'))
    .addOption(choice('--from <F>', 'from', GLOSSARY_FORMATS))
    .addOption(choice('--encoding <E>', 'encoding', TEXT_ENCODINGS))
    .addOption(choice('--delimiter <D>', 'delimiter', Object.keys(DELIMITER_NAMES)))
    .option('--map <COLUMN=ROLE...>', messages.text('cli:options.map'))
    .option('--skip-problems', messages.text('cli:options.skipProblems'))
    .option('--dry-run', messages.text('cli:options.dryRun'))
    .addOption(choice('--format <FORMAT>', 'format', ['text', 'json']).default('text'))
    .action((file: string, options: ImportArguments) => importGlossary(context, file, options));
}

async function importGlossary(
  context: Context,
  file: string,
  options: ImportArguments,
): Promise<void> {
  const { into, new: glossaryName } = options;
  if (into !== undefined && glossaryName !== undefined) {
    throw refuseUsage('intoOrNew', { command: COMMAND });
  }
  const { bytes, name } = await readBytes(context, file, LIMITS.glossaryFile);
  const { services, close } = await context.tools.openServices();
  try {
    const target =
      glossaryName === undefined
        ? { glossaryId: (await chooseGlossary(services.glossaries, into, COMMAND, '--into')).id }
        : { glossaryName };
    await inFile(name, async () => {
      const fileName = file === '-' ? '' : file;
      const choices = choicesOf(options);
      const { id } = await services.imports.stage(target, { bytes, fileName, choices });
      await work({ context, imports: services.imports, id, name, options, choices });
    });
  } finally {
    await close();
  }
}

interface Work {
  readonly context: Context;
  readonly imports: Imports;
  readonly id: string;
  /** Of the file. */
  readonly name: string;
  readonly options: ImportArguments;
  readonly choices: ReadingChoices;
}

async function work({ context, imports, id, name, options, choices }: Work): Promise<void> {
  const { policy, map = [], dryRun = false, skipProblems = false, format } = options;
  let state = await settled(context, imports, id);
  if (map.length > 0) {
    await imports.choose(id, { ...choices, roles: mappedRoles(state, map) });
    state = await settled(context, imports, id);
  }
  const { preview } = state;
  if (preview === null) throw state.error ?? new AppError('import.unread');
  const failure = previewFailure(preview);
  if (failure !== null) throw failure;
  const problems = await imports.entries(id, {
    policy,
    shown: 'problem',
    page: 1,
    pageSize: MOST_PROBLEMS,
  });
  const counts = countsFor(preview, policy);
  const report = { file: name, preview, counts, problems: problems.entries, format };
  const isBlocked = counts.skippedBy.problem.rows > 0 && !skipProblems;
  const isUseless = counts.new.rows + counts.changed.rows === 0;
  if (dryRun || isBlocked || isUseless) {
    await imports.cancel(id);
    await tellImport(context, { ...report, changeSetId: null, glossaryId: state.glossaryId });
    if (isBlocked && !dryRun) {
      throw new AppError('import.problems', { count: counts.skippedBy.problem.rows });
    }
    return;
  }
  await imports.apply(id, { policy, leaveProblems: skipProblems });
  const done = await settled(context, imports, id);
  if (done.error !== null) throw done.error;
  const { glossaryId, changeSet } = done;
  await tellImport(context, { ...report, glossaryId, changeSetId: changeSet?.id ?? null });
}

const MOST_PROBLEMS = 100;

/** Until nothing is being done, with a bar for each thing that is. */
async function settled(context: Context, imports: Imports, id: string): Promise<ImportState> {
  let bar: ReturnType<Context['progress']> | null = null;
  let shown = '';
  const state = await imports.settled(id, ({ phase, done, total }) => {
    if (total === 0) return;
    if (phase !== shown) {
      bar?.stop();
      bar = context.progress(total, false);
      shown = phase;
    }
    bar?.to(done);
  });
  stop(bar);
  return state;
}

function stop(bar: { stop(): void } | null): void {
  bar?.stop();
}

function choicesOf({ from, encoding, delimiter }: ImportArguments): ReadingChoices {
  return {
    ...(from === undefined ? {} : { format: from }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter: DELIMITER_NAMES[delimiter] }),
  };
}

/** The columns as they were found out, with what somebody says of some of them by name or by number. */
function mappedRoles({ preview }: ImportState, map: readonly string[]): readonly string[] {
  const columns = preview?.reading.table?.columns ?? [];
  const roles = columns.map(({ role }) => (ROLES.includes(role) ? role : ''));
  for (const given of map) {
    const at = given.lastIndexOf('=');
    const column = given.slice(0, at);
    const role = given.slice(at + 1);
    const index = columns.findIndex(({ name }) => name.toLowerCase() === column.toLowerCase());
    const place = index === -1 && /^[1-9]\d?$/.test(column) ? Number(column) - 1 : index;
    if (at < 1 || roles[place] === undefined) {
      const names = columns.map(({ name }) => name).join(', ');
      throw refuseUsage('mapColumn', { command: COMMAND, column: given, names });
    }
    if (role !== '' && !ROLES.includes(role)) {
      throw refuseUsage('mapRole', { command: COMMAND, role });
    }
    roles[place] = role;
  }
  return roles;
}
