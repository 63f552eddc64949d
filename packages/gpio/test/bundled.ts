import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Bundles a program of this folder, which then starts sooner than from its sources. Returns the path of the bundle. */
export function bundled(name: string): string {
  const outfile = join(__dirname, `../dist/${name}.cjs`);
  buildSync({
    entryPoints: [join(__dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    conditions: ['@hardware-ws/source'],
    external: ['koffi'],
  });
  return outfile;
}
