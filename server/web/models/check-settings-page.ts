import {
  DEFAULT_LEVELS,
  FINDING_CODES,
  LEVELS,
  TARGET_LANGUAGES,
  type CheckSettings,
  type FindingCode,
  type Level,
  type TargetLanguage,
} from '../../../glossary/index.ts';
import type { GlossarySummary } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { glossaryAddress } from './addresses.ts';
import type { FormError } from './form-error.ts';
import { phraseOf, type Phrase } from './language-of.ts';

export const CHECK_FORM = 'check-settings';

/** How grave each rule of the check is for the terms of one glossary. */
export interface CheckSettingsPage {
  readonly glossary: { readonly name: Phrase; readonly href: string };
  readonly action: string;
  readonly version: number;
  readonly message: string | null;
  readonly error: FormError | null;
  readonly languages: readonly string[];
  readonly rules: readonly RuleRow[];
}

export interface RuleRow {
  readonly name: string;
  readonly what: string;
  readonly choices: readonly Choice[];
}

/** One rule in one language. */
export interface Choice {
  /** Also the id of its field. */
  readonly name: string;
  readonly label: string;
  /** For narrow screens, where no heading stands above it. */
  readonly language: string;
  readonly options: readonly {
    readonly value: string;
    readonly text: string;
    readonly selected: boolean;
  }[];
  /** What somebody else has set meanwhile, where it is another. */
  readonly now: string | null;
}

export function checkSettingsPage({
  reader: { t },
  glossary,
  chosen = glossary.checks,
  saved,
  error = null,
}: {
  readonly reader: Reader;
  readonly glossary: GlossarySummary;
  /** What was sent and could not be taken. */
  readonly chosen?: CheckSettings;
  readonly saved: boolean;
  readonly error?: FormError | null;
}): CheckSettingsPage {
  const href = glossaryAddress(glossary.id);
  const choice = (code: FindingCode, language: TargetLanguage): Choice => {
    const level = chosen[language]?.[code];
    const stands = glossary.checks[language]?.[code];
    const preset = t('check:settings.preset', { level: levelText(DEFAULT_LEVELS[code]) });
    return {
      name: fieldName(code, language),
      label: t('check:settings.label', {
        rule: t(`facing:code.${code}`),
        language: t(`common:language.${language}`),
      }),
      language: t(`common:language.${language}`),
      options: [
        { value: '', text: preset, selected: level === undefined },
        ...LEVELS.map((value) => ({
          value,
          text: levelText(value),
          selected: value === level,
        })),
      ],
      now:
        level === stands
          ? null
          : t('check:settings.now', { level: stands === undefined ? preset : levelText(stands) }),
    };
  };
  return {
    glossary: { name: phraseOf(glossary.name), href },
    action: `${href}/check`,
    version: glossary.version,
    message: saved ? t('check:settings.saved') : null,
    error,
    languages: TARGET_LANGUAGES.map((language) => t(`common:language.${language}`)),
    rules: FINDING_CODES.map((code) => ({
      name: t(`facing:code.${code}`),
      what: t(`check:rule.${code}`),
      choices: TARGET_LANGUAGES.filter((language) => isOf(code, language)).map((language) =>
        choice(code, language),
      ),
    })),
  };

  function levelText(level: Level): string {
    return t(`check:level.${level}`);
  }
}

/** What a form with these fields chose; a level that is none is the default. */
export function chosenChecks(field: (name: string) => string): CheckSettings {
  const levels = (language: TargetLanguage) => {
    const set = FINDING_CODES.flatMap((code) => {
      const level = LEVELS.find((known) => known === field(fieldName(code, language)));
      return level === undefined ? [] : [[code, level] as const];
    });
    return set.length === 0 ? {} : { [language]: Object.fromEntries(set) };
  };
  return { ...levels('en'), ...levels('ko') };
}

function fieldName(code: FindingCode, language: TargetLanguage): string {
  return `${language}-${code}`;
}

/** English has no particles, and what shows between the two languages is told of the Korean. */
function isOf(code: FindingCode, language: TargetLanguage): boolean {
  return language === 'ko' || (code !== 'particle' && code !== 'crossLanguage');
}
