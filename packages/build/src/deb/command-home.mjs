import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleCommand } from '../bundle-command.mjs';
import { registryPackage } from '../registry/registry-package.mjs';

const launcher = `#!/bin/sh
home=$(dirname "$(readlink -f "$0")")
exec "$home/node" "$home/main.js" "$@"
`;

// Node has this function since 20.16. The Node for 32-bit ARM is older.
const builtinModules = `import { createRequire as requireOf } from 'node:module';
process.getBuiltinModule ??= requireOf(import.meta.url);`;

const koffiFiles = /^(package\.json|LICENSE\.txt|index\.js|src\/koffi\/.+\.js)$/;
const nativeFiles = /^(package\.json|index\.js|linux_.+\/.+)$/;

/** Makes the folder that runs the command: the one-file command, a Node of its own and koffi, for one architecture. */
export async function commandHome(home, { cli, architecture: { node, koffi } }) {
  mkdirSync(home, { recursive: true });
  await bundleCommand(cli, home);
  const main = join(home, 'main.js');
  // The launcher runs it, with the Node beside it.
  writeFileSync(main, readFileSync(main, 'utf8').replace(/^#!.*/, builtinModules));
  chmodSync(main, 0o644);
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(home, 'hardware-ws'), launcher);
  chmodSync(join(home, 'hardware-ws'), 0o755);

  copyFileSync(join(registryPackage(node), 'bin/node'), join(home, 'node'));
  copyFiles('koffi', koffiFiles, home);
  copyFiles(koffi, nativeFiles, home);
}

/** Copies files of a package of the registry to where Node finds it. */
function copyFiles(name, wanted, home) {
  const from = registryPackage(name);
  const to = join(home, 'node_modules', name);
  for (const file of readdirSync(from, { recursive: true }).filter((file) => wanted.test(file))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(from, file), join(to, file));
  }
}
