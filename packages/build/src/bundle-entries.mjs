import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles the entries of a library for Node: one file for each entry, and files for what entries share, so that each class exists
 * once. Node would otherwise spend most of a start on finding and reading hundreds of files. Other packages are not part of it.
 * Bundlers use the compiler's files, of which they leave out what a page does not need.
 */
export async function bundleEntries({ folder, manifest }) {
  const dist = join(folder, 'dist');
  await build({
    entryPoints: Object.values(manifest.publishConfig.exports).map((entry) => join(folder, entry.import.default)),
    outdir: join(dist, 'bundle'),
    outbase: dist,
    chunkNames: 'shared/[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
  });
}
