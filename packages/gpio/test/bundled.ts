import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Bundles a program of this directory, for that starts sooner than its sources; where it is then. */
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
