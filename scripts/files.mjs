// The files of the tree that the checks read: what git would track, without asking git, for a release archive has none.
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage', 'screenshots']);

/**
 * Paths relative to `root`, with forward slashes, sorted.
 * @param {string} root
 * @param {(path: string) => boolean} wanted
 * @returns {string[]}
 */
export function filesBelow(root, wanted = () => true) {
  const found = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      // A worktree's .git is a file.
      if (NOT_OURS.has(entry.name)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) found.push(relative(root, path).split(sep).join('/'));
    }
  }
  return found.filter(wanted).sort();
}

/**
 * Ends a check: prints every problem, one a line, and sets the exit code.
 * @param {string} what the check looked at, for the good news
 * @param {string[]} problems
 */
export function report(what, problems) {
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0 ? `${what}: no problems` : `${what}: ${problems.length} problems`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}

/** The folder to check: the argument, for tests that plant mistakes, or the project. */
export function checkedRoot() {
  return process.argv[2] ?? new URL('..', import.meta.url).pathname;
}
