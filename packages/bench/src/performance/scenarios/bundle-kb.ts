import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What this costs a web page: bundled with all that it needs, minified and gzipped, in KB of 1,024 bytes. */
export async function bundleKb(code: string): Promise<number> {
  return gzipSync(await bundle(code), { level: 9 }).length / 1024;
}

/** What a web page loads for this. */
export async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: 'packages/bench', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@hardware-ws/source'],
  });
  return outputFiles.map(({ text }) => text).join('');
}
