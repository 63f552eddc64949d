import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedPackages } from './published-packages.mjs';

/** The folder of the tarballs and of the projects that use them. */
export const home = mkdtempSync(join(tmpdir(), 'hardware-ws-'));

export function tarballOf({ name, version }) {
  return join(home, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
}

const ours = Object.fromEntries(
  publishedPackages.map(({ manifest }) => [manifest.name, `file:${tarballOf(manifest)}`]),
);

export function run(cwd, command, ...args) {
  execFileSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '' } });
}

/** Makes a project outside of the workspace that has all tarballs. Returns a function that runs its programs. */
export function consumer(name, devDependencies, files) {
  const folder = join(home, name);
  cpSync(fileURLToPath(new URL(`../consumers/${name}`, import.meta.url)), folder, { recursive: true });
  const dependencies = { ...ours, rxjs: '7.8.2', zod: '4.6.7' };
  writeAll(folder, { 'package.json': { private: true, dependencies, devDependencies }, ...files });
  const settings = {
    overrides: ours,
    allowBuilds: { '@parcel/watcher': false, esbuild: false, 'unrs-resolver': false, koffi: false },
    minimumReleaseAge: 0,
  };
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), JSON.stringify(settings));
  run(folder, 'npx', '-y', 'pnpm@12.21.0', 'install', '--silent', '--no-frozen-lockfile');
  return (command, ...args) => run(folder, join(folder, 'node_modules/.bin', command), ...args);
}

/** Makes a project that depends on one of our packages only, installed by npm. Returns its folder. */
export function loneConsumer({ name }, files) {
  const folder = join(home, 'alone', name);
  mkdirSync(folder, { recursive: true });
  const { [name]: own, ...others } = ours;
  writeAll(folder, { 'package.json': { private: true, dependencies: { [name]: own }, overrides: others }, ...files });
  run(folder, 'npm', 'install', '--silent', '--no-audit', '--no-fund');
  return folder;
}

function writeAll(folder, files) {
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
}
