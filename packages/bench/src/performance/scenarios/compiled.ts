import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const folder = 'packages/bench';
const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { dependencies: Record<string, string> };
const theirs = Object.keys(manifest.dependencies).filter((name) => !name.startsWith('@hardware-ws/'));

/**
 * Compiles a script together with this library, as published, and returns the file, so that no loader is part of the measurement.
 * The dependencies stay where they are installed.
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
    // In Node it is nothing else; that it is an ES module or CommonJS would make a difference to a bundler alone.
    alias: { 'isomorphic-ws': 'ws' },
  });
  return outfile;
}
