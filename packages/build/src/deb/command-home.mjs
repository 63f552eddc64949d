import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCommand } from '../bundle-command.mjs';
import { extractPackage } from './extract-package.mjs';
import { lockedPackage } from './locked-package.mjs';

const launcher = `#!/bin/sh
home=$(dirname "$(readlink -f "$0")")
exec "$home/node" "$home/main.js" "$@"
`;

// Node has this function since 20.16. The Node for 32-bit ARM is older.
const builtinModules = `import { createRequire as requireOf } from 'node:module';
process.getBuiltinModule ??= requireOf(import.meta.url);`;

const koffiFiles = ['package.json', 'LICENSE.txt', 'index.js', 'src/koffi/*.js'];

/** Makes the folder that runs the command: the one-file command, a Node of its own and koffi, for one architecture. */
export async function commandHome(home, { cli, architecture: { node, integrity, koffi } }) {
  mkdirSync(home, { recursive: true });
  await bundleCommand(cli, home);
  const main = join(home, 'main.js');
  // The launcher runs it, with the Node beside it.
  writeFileSync(main, readFileSync(main, 'utf8').replace(/^#!.*/, builtinModules));
  chmodSync(main, 0o644);
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(home, 'hardware-ws'), launcher);
  chmodSync(join(home, 'hardware-ws'), 0o755);

  extractPackage(node, { integrity, files: ['bin/node'], folder: home, without: 2 });
  for (const [name, files] of [
    ['koffi', koffiFiles],
    [koffi, ['package.json', 'index.js', 'linux_*']],
  ]) {
    const locked = lockedPackage(name);
    extractPackage(locked.name, { ...locked, files, folder: join(home, 'node_modules', name) });
  }
}
