import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const folder = 'packages/bench';
const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { dependencies: Record<string, string> };
const theirs = Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@hardware-ws/'));

/**
 * Bundles a script with this library, as for publishing, and returns the path of the output file. The measurement then includes
 * no loader. Dependencies are loaded from where they are installed.
 */
export async function compiled(name: string): Promise<string> {
  const outfile = `${folder}/dist/${name}.mjs`;
  await build({
    entryPoints: [`${folder}/src/performance/${name}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['@hardware-ws/source'],
    external: theirs,
    // In Node, `isomorphic-ws` is only `ws`. Whether it is an ES module or CommonJS would matter to a bundler alone.
    alias: { 'isomorphic-ws': 'ws' },
  });
  return outfile;
}
