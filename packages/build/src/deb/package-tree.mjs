import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { registryPackage } from '../registry/registry-package.mjs';
import { commandHome } from './command-home.mjs';
import { changelog } from './control.mjs';
import { writeFiles } from './file-tree.mjs';
import { helpTexts, output } from './help-texts.mjs';
import { manPage } from './man-page.mjs';

const contains = `
The package contains Node, koffi and other programs. Their licenses are in THIRD-PARTY-LICENSES.txt beside this file.
`;

/** Makes the files of the package in a folder, where they will be on a machine. */
export async function packageTree(folder, { cli, version, architecture, date, who }) {
  const home = join(folder, 'usr/lib/hardware-ws');
  await commandHome(home, { cli, architecture });
  mkdirSync(join(folder, 'usr/bin'), { recursive: true });
  symlinkSync('../lib/hardware-ws/hardware-ws', join(folder, 'usr/bin/hardware-ws'));

  const main = join(home, 'main.js');
  const man = manPage({ ...helpTexts(main), version, date });
  writeFiles(join(folder, 'usr/share'), {
    'man/man1/hardware-ws.1.gz': gzipSync(man, { level: 9 }),
    'bash-completion/completions/hardware-ws': output(main, 'completion', 'bash'),
    'zsh/vendor-completions/_hardware-ws': output(main, 'completion', 'zsh'),
    'fish/vendor_completions.d/hardware-ws.fish': output(main, 'completion', 'fish'),
    'doc/hardware-ws/copyright': readFileSync(join(cli.folder, '../../LICENSE'), 'utf8') + contains,
    'doc/hardware-ws/THIRD-PARTY-LICENSES.txt': thirdPartyLicenses(home, architecture),
    'doc/hardware-ws/changelog.gz': gzipSync(changelog({ version, who, date }), { level: 9 }),
    'lintian/overrides/hardware-ws': debian('lintian-overrides'),
  });
  writeFiles(folder, {
    'usr/lib/systemd/system/hardware-ws@.service': debian('hardware-ws@.service'),
    'usr/lib/sysusers.d/hardware-ws.conf': debian('sysusers.conf'),
    'usr/lib/udev/rules.d/51-hardware-ws.rules': debian('udev.rules'),
    'etc/hardware-ws/README': debian('README'),
  });
}

/** A file of the folder `debian` beside this file. */
export function debian(name) {
  return readFileSync(new URL(`debian/${name}`, import.meta.url), 'utf8');
}

/** The licenses of what the package contains: koffi, the packages that are part of main.js, and Node. */
function thirdPartyLicenses(home, { node }) {
  const own = ['node_modules/koffi/LICENSE.txt', 'THIRD-PARTY-LICENSES.txt'].map((name) => join(home, name));
  const texts = [...own, join(registryPackage(node), 'LICENSE')].map((file) => readFileSync(file, 'utf8'));
  for (const file of own) rmSync(file);
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
