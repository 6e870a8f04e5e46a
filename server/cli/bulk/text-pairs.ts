import { relative } from 'node:path';
import { AppError } from '../../errors.ts';
import { isFolder, sourceFiles } from './source-paths.ts';

/** Two files of which the second translates the first line by line. */
export interface TextPair {
  readonly source: string;
  readonly target: string;
}

/**
 * Pairs the files of two lists: the first with the first and so on; in two folders, the files that have one name and place
 * in them. @throws AppError `check.pairs` where one has no partner
 */
export async function textPairs(
  sources: readonly string[],
  targets: readonly string[],
): Promise<readonly TextPair[]> {
  if (sources.length !== targets.length) throw alone(sources, targets);
  const pairs: TextPair[] = [];
  for (const [index, source] of sources.entries()) {
    const target = targets[index] ?? '';
    const folders = (await isFolder(source)) || (await isFolder(target));
    if (folders) pairs.push(...(await pairFolders(source, target)));
    else pairs.push({ source, target });
  }
  return pairs;
}

async function pairFolders(source: string, target: string): Promise<readonly TextPair[]> {
  const [sources, targets] = await Promise.all([filesByName(source), filesByName(target)]);
  const pairs: TextPair[] = [];
  for (const [name, file] of sources) {
    const partner = targets.get(name);
    if (partner === undefined) throw new AppError('check.pairs', { file });
    pairs.push({ source: file, target: partner });
  }
  for (const [name, file] of targets) {
    if (!sources.has(name)) throw new AppError('check.pairs', { file });
  }
  return pairs;
}

async function filesByName(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await sourceFiles([folder]);
  return new Map(files.map((file) => [relative(folder, file), file]));
}

/** The first path that the shorter list has no partner for. */
function alone(sources: readonly string[], targets: readonly string[]): AppError {
  const longer = sources.length > targets.length ? sources : targets;
  const file = longer[Math.min(sources.length, targets.length)] ?? '';
  return new AppError('check.pairs', { file });
}
