// The directions of ARCHITECTURE.md, checked. Each rule says where the code belongs instead. tests/rules/dependencies.test.ts
// plants one violation a rule and sees it reported.

/** Server rooms that turn the outside into bytes or rows; services know them only by the ports they implement. */
const ADAPTERS = '^server/(store|documents|workers)/';
/** Server rooms through which the outside comes in. */
const DOORS = '^server/(web|api|cli)/';
/** Files any server room may know: they decide nothing and do nothing. */
const COMMON = '^server/(errors|config)\\.ts$';
/** Where a process begins: these may put the whole together. */
const ENTRIES = '^server/(main|serve|compose|worker)\\.ts$|^server/cli/main\\.ts$';
/** These choose what stands behind the ports: for the server, for commands that need no database, and for a worker thread. */
const COMPOSERS = '^server/(compose|worker|cli/main)\\.ts$';
/** Ways out of the process. */
const OUTSIDE =
  '^(node:)?(fs|fs/promises|http|https|http2|net|tls|dgram|dns|dns/promises|child_process|cluster|worker_threads)$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'glossary-knows-no-host',
      comment:
        'glossary/ can be published as a library. What it needs from the host comes in as an argument; what uses the host belongs in server/services/.',
      severity: 'error',
      from: { path: '^glossary/' },
      to: { path: '^(server|views|locales|tests|bench|scripts)/' },
    },
    {
      name: 'glossary-does-no-io',
      comment:
        'glossary/ is pure: bytes are handed in, time and randomness are arguments. Reading belongs in server/documents/, server/store/ or beside compose.ts.',
      severity: 'error',
      from: { path: '^glossary/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'glossary-takes-pure-packages',
      comment:
        'Only packages that compute: a new one joins this list with its row in docs/dependencies.md. Anything that opens files, sockets or databases belongs in server/.',
      severity: 'error',
      from: { path: '^glossary/' },
      to: {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-no-pkg',
          'npm-unknown',
        ],
        pathNot:
          'node_modules/(zod|wanakana|es-hangul|american-english|csv-parse|csv-stringify|saxes|yauzl|read-excel-file|write-excel-file)/',
      },
    },
    {
      name: 'server-enters-glossary-by-its-face',
      comment:
        'Export what the server needs from glossary/index.ts; the folders behind it may then change freely.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^glossary/', pathNot: '^glossary/index\\.ts$' },
    },
    {
      name: 'glossary-does-not-enter-itself-by-its-face',
      comment:
        'Inside the engine import the file itself: index.ts knows every folder, so importing it makes a circle.',
      severity: 'error',
      from: { path: '^glossary/.+/' },
      to: { path: '^glossary/index\\.ts$' },
    },
    {
      name: 'text-knows-only-text',
      comment:
        'glossary/text/ is the ground floor. What knows terms or words belongs in recognise/, check/, extract/ or formats/.',
      severity: 'error',
      from: { path: '^glossary/text/' },
      to: { path: '^glossary/', pathNot: '^glossary/text/' },
    },
    {
      name: 'terms-and-morphology-know-only-text',
      comment:
        'terms/ says what a concept is, morphology/ what a word is; neither knows the other. What needs both belongs in recognise/, check/ or extract/.',
      severity: 'error',
      from: { path: '^glossary/(terms|morphology)/' },
      to: { path: '^glossary/', pathNot: ['^glossary/text/', '^glossary/$1/'] },
    },
    {
      name: 'engine-tasks-do-not-know-each-other',
      comment:
        'recognise/, check/, extract/, formats/ and search/ stand side by side. What two of them need belongs in terms/, morphology/ or text/.',
      severity: 'error',
      from: { path: '^glossary/(recognise|check|extract|formats|search)/' },
      to: {
        path: '^glossary/(recognise|check|extract|formats|search|starter)/',
        pathNot: '^glossary/$1/',
      },
    },
    {
      name: 'services-know-only-the-engine',
      comment:
        'A service states what it needs as an interface in services/ports/; the room that implements it is handed in by compose.ts.',
      severity: 'error',
      from: { path: '^server/services/' },
      to: { path: '^(server|views|locales)/', pathNot: ['^server/services/', COMMON] },
    },
    {
      name: 'services-do-no-io',
      comment:
        'A use case decides; files, sockets and processes belong in an adapter (store/, documents/, workers/) behind a port.',
      severity: 'error',
      from: { path: '^server/services/' },
      to: { path: OUTSIDE },
    },
    {
      name: 'adapters-know-only-services',
      comment:
        'store/, documents/ and workers/ implement the ports of services/ and know nothing else of the server.',
      severity: 'error',
      from: { path: '^server/(store|documents|workers)/' },
      to: {
        path: '^(server|views|locales)/',
        pathNot: ['^server/$1/', '^server/services/', COMMON],
      },
    },
    {
      name: 'only-compose-names-adapters',
      comment:
        'Ask a service. If none offers it, the service grows a method or a port; only compose.ts (and cli/main.ts, for commands without a database, and worker.ts, for a thread) chooses what stands behind.',
      severity: 'error',
      from: { path: '^(server|bench)/', pathNot: [ADAPTERS, COMPOSERS] },
      to: { path: ADAPTERS },
    },
    {
      name: 'doors-do-not-know-each-other',
      comment:
        'web/, api/ and cli/ each speak one outside language. What two of them need belongs in services/ or, where it decides nothing, beside errors.ts.',
      severity: 'error',
      from: { path: '^server/(web|api|cli)/' },
      to: { path: DOORS, pathNot: '^server/$1/' },
    },
    {
      name: 'rooms-do-not-compose',
      comment:
        'What a room needs is handed to it. Only the places where a process begins put the whole together.',
      severity: 'error',
      from: { path: '^(server|views)/', pathNot: ENTRIES },
      to: { path: '^server/(main|serve|compose|worker)\\.ts$' },
    },
    {
      name: 'browser-stands-alone',
      comment:
        'Browser scripts paint what the server computed: no matcher, no engine, no package. What they need to know stands in the page.',
      severity: 'error',
      from: { path: '^views/' },
      to: { pathNot: '^views/' },
    },
    {
      name: 'databases-stay-in-the-store',
      comment:
        'SQL, drivers and Kysely belong in server/store/; everyone else speaks of glossaries and documents.',
      severity: 'error',
      from: { path: '^(glossary|server|views|bench)/', pathNot: '^server/store/' },
      to: { path: 'node_modules/(@types/)?(better-sqlite3|pg|pg-boss|kysely)/' },
    },
    {
      name: 'express-stays-at-the-doors',
      comment:
        'Requests and responses end in server/web/ and server/api/; hand values to a service instead.',
      severity: 'error',
      from: { path: '^server/', pathNot: ['^server/(web|api)/', '^server/(app|compose)\\.ts$'] },
      to: {
        path: 'node_modules/(@types/)?(express|express-serve-static-core|ejs|helmet|multer|pino-http|i18next-http-middleware)/',
      },
    },
    {
      name: 'kuromoji-is-an-oracle',
      comment:
        "kuromoji's dictionary files are read as data; its code loses characters, throws on NUL and is quadratic (docs/decisions/0003). Use createSegmenter.",
      severity: 'error',
      from: { path: '^(glossary|server|views)/' },
      to: { path: 'node_modules/(@types/)?kuromoji/' },
    },
    {
      name: 'no-way-out',
      comment:
        'Texts are confidential: the product starts no process and sends no request to other machines. node:http is for serving, in the entries alone.',
      severity: 'error',
      from: { path: '^(glossary|server|views)/' },
      to: {
        path: '^(node:)?(child_process|cluster|https|http2|tls|dgram|dns|dns/promises|vm|inspector)$',
      },
    },
    {
      name: 'product-does-not-know-its-tests',
      comment:
        'What the product needs belongs in glossary/ or server/; helpers of tests in tests/support/.',
      severity: 'error',
      from: { path: '^(glossary|server|views)/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'product-runs-without-dev-packages',
      comment:
        '`npm ci --omit=dev` must run. Move the package to dependencies (with its row in docs/dependencies.md) or do without.',
      severity: 'error',
      from: { path: '^(glossary|server)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'no-circle',
      comment:
        'Two files that need each other are one file, or both need a third: take out what they share.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment:
        'The import names nothing that exists: a wrong path, or a package missing from package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports count: a type from the wrong room ties the rooms just as well.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
