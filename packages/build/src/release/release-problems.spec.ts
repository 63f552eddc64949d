import type { DryRun, PublishedManifest } from './dry-run.ts';
import { releaseProblems } from './release-problems.ts';

const files = ['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json', 'dist/index.js', 'dist/index.d.ts'];

function dryRun(manifest: Partial<PublishedManifest> = {}, more: Partial<DryRun> = {}): DryRun {
  const entries = { exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } } };
  return {
    name: '@hardware-ws/osc',
    version: '1.2.0',
    size: 1,
    unpackedSize: 2,
    files: files.map((path) => ({ path })),
    manifest: { version: '1.2.0', ...entries, ...manifest },
    ...more,
  };
}

const client = dryRun({}, { name: '@hardware-ws/client' });

describe('the problems of a release', () => {
  it('are none if every file is there and every range is of what is published', () => {
    const dependencies = { '@hardware-ws/client': '^1.2.0', zod: '^4.0.0' };
    expect(releaseProblems([client, dryRun({ dependencies })])).toEqual([]);
  });

  it.each(['README.md', 'LICENSE', 'CHANGELOG.md', 'dist/index.js', 'dist/index.d.ts'])(
    'name %s if it is missing',
    (path) => {
      const left = files.filter((file) => file !== path).map((file) => ({ path: file }));
      expect(releaseProblems([dryRun({}, { files: left })])).toEqual([
        `@hardware-ws/osc: ${path} is missing from the tarball.`,
      ]);
    },
  );

  it('name the program and the types for old compilers if they are missing', () => {
    const manifest = { bin: { osc: './dist/main.js' }, types: './dist/cjs/index.d.ts' };
    expect(releaseProblems([dryRun(manifest)])).toEqual([
      '@hardware-ws/osc: dist/cjs/index.d.ts is missing from the tarball.',
      '@hardware-ws/osc: dist/main.js is missing from the tarball.',
    ]);
  });

  it('name a library whose entries have no types', () => {
    expect(releaseProblems([dryRun({ exports: { '.': './dist/index.js' } })])).toEqual([
      '@hardware-ws/osc: its entries have no types.',
    ]);
  });

  it('name a file that is of no use to users', () => {
    const extra = [...files, 'src/osc.spec.ts', 'dist/.tsbuildinfo'].map((path) => ({ path }));
    expect(releaseProblems([dryRun({}, { files: extra })])).toEqual([
      '@hardware-ws/osc: src/osc.spec.ts is of no use to users.',
      '@hardware-ws/osc: dist/.tsbuildinfo is of no use to users.',
    ]);
  });

  it.each([
    ['workspace:^', 'it depends on @hardware-ws/client as workspace:^, which only the workspace knows.'],
    ['catalog:', 'it depends on @hardware-ws/client as catalog:, which only the workspace knows.'],
    ['^1.1.0', 'it depends on @hardware-ws/client ^1.1.0, and 1.2.0 would be published.'],
  ])('name a dependency on %s', (range, problem) => {
    const dependent = dryRun({ peerDependencies: { '@hardware-ws/client': range } });
    expect(releaseProblems([client, dependent])).toEqual([`@hardware-ws/osc: ${problem}`]);
  });

  it('name a dependency on a package that is not published', () => {
    expect(releaseProblems([dryRun({ dependencies: { '@hardware-ws/arm': '0.0.1' } })])).toEqual([
      '@hardware-ws/osc: it depends on @hardware-ws/arm, which is not published.',
    ]);
  });

  it('name a package that has no version of its own', () => {
    expect(releaseProblems([dryRun({}, { version: '0.0.0' })])).toEqual([
      '@hardware-ws/osc: its version is still 0.0.0. Is there a changeset for it?',
    ]);
  });
});
