// Says at the end what the run has proved: tests a room, on which databases, and whether a browser took part. Read from
// the results themselves, so that a part left out cannot look like a part that passed.

export default class TestReporter {
  onRunComplete(_contexts, { testResults }) {
    const rooms = new Map();
    const databases = new Set();
    for (const { displayName, testResults: tests } of testResults) {
      // A file that could not be run has no room and no tests; jest has said so above.
      if (displayName === undefined) continue;
      const room = displayName.name;
      rooms.set(room, (rooms.get(room) ?? 0) + tests.length);
      for (const { fullName } of tests) {
        for (const database of ['SQLite', 'PostgreSQL']) {
          if (room === 'contract' && fullName.includes(database)) databases.add(database);
        }
      }
    }
    const lines = [
      `Tests:     ${[...rooms].map(([room, count]) => `${room} ${count}`).join(', ')}`,
    ];
    lines.push(`Databases: ${databasesLine(databases)}`);
    lines.push(`Browser:   ${browserLine(rooms.get('browser') ?? 0)}`);
    // jest prints its own summary after every other reporter; the last lines are the ones people read.
    process.once('exit', () => process.stderr.write(`\n${lines.join('\n')}\n`));
  }
}

function databasesLine(databases) {
  if (databases.size === 0) return 'not part of this run';
  if (databases.has('PostgreSQL')) return [...databases].join(', ');
  return 'SQLite. PostgreSQL was NOT tested: TEST_DATABASE_URL names no server';
}

function browserLine(count) {
  if (count > 0) return `${count} tests in ${process.env.CHROMIUM ?? 'Chromium'}`;
  // scripts/test.mjs looked for one and names what it found, if only nothing.
  if (process.env.CHROMIUM !== '') return 'not part of this run';
  return 'NOT tested: no Chromium found. Install one, or name it in CHROMIUM';
}
