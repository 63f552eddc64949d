// Builds the Debian package and the archive, without root. Arguments: the architectures, by default all three.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { publishedPackages } from '../published-packages.mjs';
import { archiveFile } from './archive-file.mjs';
import { architectures } from './architectures.mjs';
import { maintainer } from './control.mjs';
import { debFile } from './deb-file.mjs';
import { packageTree } from './package-tree.mjs';
import { sourceDate } from './source-date.mjs';

const cli = publishedPackages.find(({ manifest }) => manifest.bin);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
    // For a test of upgrades. A release has the version of the npm package.
    version: { type: 'string', default: cli.manifest.version },
    // A test compresses less: the best level takes most of the time.
    level: { type: 'string', default: '6' },
    'deb-only': { type: 'boolean', default: false },
  },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(architectures);
const unknown = wanted.find((name) => !Object.hasOwn(architectures, name));
if (unknown !== undefined) {
  console.error(`${unknown} is not an architecture of the package: expected ${Object.keys(architectures).join(', ')}.`);
  process.exit(2);
}

const { out, version, level } = values;
const [date, who] = [sourceDate(), maintainer(process.env)];
mkdirSync(out, { recursive: true });
for (const architecture of wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'hardware-ws-deb-'));
  try {
    const { libraries } = architectures[architecture];
    const manifest = { ...cli.manifest, version };
    await packageTree(folder, {
      cli: { ...cli, manifest },
      version,
      architecture: architectures[architecture],
      date,
      who,
    });
    const deb = join(out, `hardware-ws_${version}_${architecture}.deb`);
    debFile(folder, { file: deb, date, level, version, architecture, libraries, who });
    report(deb);
    if (values['deb-only']) continue;
    const archive = join(out, `hardware-ws_${version}_linux_${architecture}.tar.xz`);
    archiveFile(folder, { file: archive, date, level });
    report(archive);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(file) {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  console.log(`${hash}  ${file}  ${(statSync(file).size / 1e6).toFixed(1)} MB`);
}
