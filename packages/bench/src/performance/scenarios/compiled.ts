import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Bundles a script with this library, as for publishing, and returns the path of the output file. The measurement then includes
 * no loader. Dependencies are loaded from where they are installed.
 */
export async function compiled(name: string, folder = 'packages/bench', from = 'src/performance'): Promise<string> {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest;
  const theirs = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const outfile = `${folder}/dist/${name}.mjs`;
  await build({
    entryPoints: [`${folder}/${from}/${name}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['@hardware-ws/source'],
    external: theirs.filter((dependency) => !dependency.startsWith('@hardware-ws/')),
    // In Node, `isomorphic-ws` is only `ws`. Whether it is an ES module or CommonJS would matter to a bundler alone.
    alias: { 'isomorphic-ws': 'ws' },
  });
  return outfile;
}

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}
