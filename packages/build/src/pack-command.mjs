// Bundles the command and packs it as for publishing. Argument: the folder of the tarball.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { bundleCommand } from './bundle-command.mjs';
import { publishedPackages } from './published-packages.mjs';

const [, , destination = '.'] = process.argv;
const command = publishedPackages.find(({ manifest }) => manifest.bin);
await bundleCommand(command);
const pack = ['-y', 'pnpm@12.21.0', 'pack', '--silent', '--pack-destination', resolve(destination)];
execFileSync('npx', pack, { cwd: command.folder, stdio: 'inherit' });
