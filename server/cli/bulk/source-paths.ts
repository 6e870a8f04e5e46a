import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether the paths ask for an answer for each of many files: several paths, or a folder. */
export async function areMany(paths: readonly string[]): Promise<boolean> {
  const [only = '-', ...others] = paths;
  return others.length > 0 || (await isFolder(only));
}

/**
 * The text files that the paths name, in their order: a file whatever its name; of a folder its .txt and .md files and
 * those of the folders in it, sorted. What cannot be read comes as it is, and whoever reads it says why. Linked folders
 * are not entered, because they may lead back.
 */
export async function sourceFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (await isFolder(path)) await walk(path, files);
    else files.push(path);
  }
  return files;
}

async function walk(folder: string, files: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    files.push(folder);
    return;
  }
  // By code unit: the same order on every machine.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, files);
    else if (TEXT_FILE.test(entry.name) && !(await isFolder(path))) files.push(path);
  }
}

const TEXT_FILE = /\.(txt|md)$/i;

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
