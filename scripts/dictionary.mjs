// Packs kuromoji's dictionary files into dist/dictionary.bin, which server/dictionary.ts reads. It takes some seconds, so
// what an earlier build packed is used again while neither kuromoji nor the code that packs has changed.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, gunzipSync } from 'node:zlib';

const PACKED = 'dictionary.bin';
/** Tells what the packed file was made from. */
const ORIGIN = 'dictionary.sha256';

/**
 * @param {string} root of the project
 * @param {string} folder in which the new build comes into being
 */
export async function packDictionary(root, folder) {
  const manifest = createRequire(join(root, 'package.json')).resolve('kuromoji/package.json');
  const source = join(dirname(manifest), 'dict');
  const packer = await bundlePacker(root);
  const zipped = Object.fromEntries(
    FILES.map((name) => [name, readFileSync(join(source, `${name}.dat.gz`))]),
  );
  const origin = createHash('sha256').update(packer);
  for (const bytes of Object.values(zipped)) origin.update(bytes);
  const digest = origin.digest('hex');

  const before = join(root, 'dist');
  if (!isPackedFrom(digest, before)) {
    const script = join(folder, 'packer.mjs');
    writeFileSync(script, packer);
    const { packDictionary: pack } = await import(pathToFileURL(script).href);
    rmSync(script);
    const bytes = pack(
      Object.fromEntries(
        Object.entries(zipped).map(([name, given]) => [name, new Uint8Array(gunzipSync(given))]),
      ),
    );
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32LE(crc32(bytes));
    writeFileSync(join(folder, PACKED), Buffer.concat([bytes, checksum]));
  } else {
    linkOrCopy(join(before, PACKED), join(folder, PACKED));
  }
  writeFileSync(join(folder, ORIGIN), digest);
}

const FILES = [
  ...['base', 'check', 'cc'],
  ...['tid', 'tid_map', 'tid_pos'],
  ...['unk', 'unk_map', 'unk_pos', 'unk_char', 'unk_invoke'],
];

function isPackedFrom(digest, folder) {
  const origin = join(folder, ORIGIN);
  return (
    existsSync(join(folder, PACKED)) &&
    existsSync(origin) &&
    readFileSync(origin, 'utf8') === digest
  );
}

async function bundlePacker(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['glossary/morphology/japanese/pack-dictionary.ts'],
    bundle: true,
    write: false,
    platform: 'neutral',
    format: 'esm',
    logLevel: 'warning',
  });
  return outputFiles[0].contents;
}

/** No second copy of 20 MB where the file system can do without. */
function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
