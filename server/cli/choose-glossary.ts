import { AppError } from '../errors.ts';
import type { Glossaries, GlossarySummary } from '../services/glossaries.ts';
import { refuseUsage } from './usage.ts';

/** The only one there is, or the one of that id or name. @throws AppError `usage`, `glossary.unknown` */
export async function chooseGlossary(
  glossaries: Glossaries,
  wanted: string | undefined,
  command: string,
  option: string,
): Promise<GlossarySummary> {
  const all = await glossaries.list();
  if (wanted === undefined) {
    const [only, ...others] = all;
    if (only !== undefined && others.length === 0) return only;
    const names = all.map(({ name }) => name).join(', ');
    throw refuseUsage('whichGlossary', { command, option, names });
  }
  const found = all.find(({ id }) => id === wanted) ?? all.find(({ name }) => name === wanted);
  if (found === undefined) throw new AppError('glossary.unknown');
  return found;
}
