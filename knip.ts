import type { KnipConfig } from 'knip';

/** What is written but never used is deleted; every exception says why it only looks unused. */
const config: KnipConfig = {
  entry: [
    // Bundled by scripts/build.mjs, which names them as text.
    'server/main.ts',
    'server/cli/main.ts',
    'server/worker.ts',
    // Every file that stands directly in the folder becomes a file of dist/assets; pages name them.
    'views/assets/*.ts',
    // Run by package.json and by hand.
    'scripts/*.mjs',
    'bench/*.ts',
    // Bundled by scripts/bench.mjs, and started as threads.
    'bench/threads/*.ts',
    // Bundled and started as processes of their own by the tests that kill them.
    'tests/**/*-process.ts',
    // The published face of the engine: whoever takes it as a library uses what the server does not.
    'glossary/index.ts',
  ],
  project: ['{glossary,server,views,tests,bench,scripts}/**/*.{ts,mjs}'],
  ignoreDependencies: [
    // Read as data: its built scripts and styles, served from our own address.
    'swagger-ui-dist',
  ],
  ignoreBinaries: [
    // Debian's, and measured only where it is installed.
    'mecab',
  ],
  // A type that names a parameter or a result of an exported function belongs to that function's face.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
