import { Option } from 'commander';
import {
  FORMAT_TRAITS,
  type GlossaryFormat,
  type WritingOptions,
} from '../../../glossary/index.ts';
import type { Messages } from '../messages.ts';
import { refuseUsage } from '../usage.ts';

/** The options of commands that write a glossary file. */
export interface FormArguments {
  readonly layout?: (typeof LAYOUTS)[number];
  readonly spreadsheet?: boolean;
  readonly lang?: (typeof TARGETS)[number];
}

const LAYOUTS = ['concept', 'term'] as const;
const TARGETS = ['en', 'ko'] as const;

export function formOptions(messages: Messages): readonly Option[] {
  return [
    new Option(
      '--layout <LAYOUT>',
      messages.text('cli:options.layout', { choices: LAYOUTS.join(', ') }),
    ).choices(LAYOUTS),
    new Option('--spreadsheet', messages.text('cli:options.spreadsheet')),
    new Option(
      '--lang <LANG>',
      messages.text('cli:options.pairLang', { choices: TARGETS.join(', ') }),
    ).choices(TARGETS),
  ];
}

/** @throws AppError `usage` for an option that the format has no use for */
export function writingOptions(
  command: string,
  format: GlossaryFormat,
  { layout, spreadsheet, lang }: FormArguments,
): WritingOptions {
  const { layouts, bilingual } = FORMAT_TRAITS[format];
  const useless = [
    ...(layout !== undefined && !layouts ? ['--layout'] : []),
    ...(spreadsheet === true && format !== 'csv' && format !== 'tsv' ? ['--spreadsheet'] : []),
    ...(lang !== undefined && !bilingual ? ['--lang'] : []),
  ];
  if (useless.length > 0) {
    throw refuseUsage('notForFormat', { command, option: useless.join(', '), format });
  }
  return {
    ...(layout === undefined ? {} : { layout }),
    ...(spreadsheet === undefined ? {} : { spreadsheet }),
    ...(lang === undefined ? {} : { languages: { source: 'ja', target: lang } }),
  };
}
