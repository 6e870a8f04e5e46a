import { z } from 'zod';
import { FINDING_CODES } from './finding.ts';
import { LEVELS, type CheckSettings } from './settings.ts';

const LevelsSchema = z.partialRecord(z.enum(FINDING_CODES), z.enum(LEVELS)).meta({
  id: 'CheckLevels',
  description: 'By rule: how grave its findings are, or off. What is left out is the default.',
});

export const CheckSettingsSchema = z
  .strictObject({ en: LevelsSchema.optional(), ko: LevelsSchema.optional() })
  .meta({
    id: 'CheckSettings',
    description: 'How grave the rules of the check are, by the language of the translation.',
  });

/** What was written down of them. @throws z.ZodError for what never was */
export function readCheckSettings(json: string): CheckSettings {
  const settings: unknown = JSON.parse(json);
  return CheckSettingsSchema.parse(settings);
}
