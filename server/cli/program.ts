import { Command, Option } from 'commander';
import { LANGUAGES } from '../../glossary/index.ts';
import { addCheck } from './commands/check.ts';
import { addConvert } from './commands/convert.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addExtract } from './commands/extract.ts';
import { addRecognise } from './commands/recognise.ts';
import { addSegment } from './commands/segment.ts';
import { addServe } from './commands/serve.ts';
import { addUnwrap } from './commands/unwrap.ts';
import type { Context } from './context.ts';
import type { Messages } from './messages.ts';

/** The commands and their options, described in the reader's language. Parsing throws instead of ending the process. */
export function createProgram(
  context: Context & { readonly help: (text: string) => void },
): Command {
  const { messages } = context;
  const program = new Command('taiyaku')
    .description(messages.text('cli:description'))
    .usage(messages.text('cli:help.usage'))
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: context.help,
      writeErr: context.help,
      outputError: () => undefined,
    })
    .configureHelp(localisedHelp(messages))
    .helpOption('-h, --help', messages.text('cli:help.help'))
    .helpCommand(false)
    .addOption(
      new Option(
        '--lng <lng>',
        messages.text('cli:options.lng', { choices: LANGUAGES.join(', ') }),
      ).choices(LANGUAGES),
    );
  for (const add of [
    addRecognise,
    addCheck,
    addExtract,
    addUnwrap,
    addSegment,
    addConvert,
    addExport,
    addImport,
    addServe,
  ])
    add(program, context);
  return program;
}

/** Commander's headings are English; its lists of choices are in our descriptions already. */
function localisedHelp(messages: Messages) {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': messages.text('cli:help.usageTitle'),
    'Arguments:': messages.text('cli:help.argumentsTitle'),
    'Options:': messages.text('cli:help.optionsTitle'),
    'Global Options:': messages.text('cli:help.globalOptionsTitle'),
    'Commands:': messages.text('cli:help.commandsTitle'),
  };
  return {
    showGlobalOptions: true,
    styleTitle: (title: string) => titles[title] ?? title,
    optionDescription: (option: Option) => option.description,
    subcommandTerm: (command: Command) => command.name(),
  };
}
