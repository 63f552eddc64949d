// Builds every published package. The compiler makes ES modules and types, and esbuild makes from them what Node loads in
// dist/bundle and their CommonJS twin in dist/cjs. The command becomes a single file.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleCommand } from './bundle-command.mjs';
import { bundleEntries } from './bundle-entries.mjs';
import { publishedPackages } from './published-packages.mjs';

execFileSync('tsc', ['-b', 'tsconfig.build.json'], { stdio: 'inherit' });

for (const { folder, manifest } of publishedPackages) {
  const dist = join(folder, 'dist');
  for (const made of ['bundle', 'cjs']) rmSync(join(dist, made), { recursive: true, force: true });
  const built = readdirSync(dist, { recursive: true });
  const types = built.filter((file) => file.endsWith('.d.ts'));

  // The compiler does not rewrite the extensions of imports in declarations.
  const declarations = types.map((file) => ({
    file,
    text: readFileSync(join(dist, file), 'utf8').replace(/(from |import\()(['"])(\.[^'"]*)\.ts\2/g, '$1$2$3.js$2'),
  }));
  for (const { file, text } of declarations) writeFileSync(join(dist, file), text);
  if (manifest.exports === undefined) {
    await bundleCommand({ folder, manifest });
    continue;
  }

  await bundleEntries({ folder, manifest });
  await build({
    entryPoints: built.filter((file) => file.endsWith('.js')).map((file) => join(dist, file)),
    outdir: join(dist, 'cjs'),
    outbase: dist,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  });
  for (const { file, text } of declarations) {
    writeFileSync(join(dist, 'cjs', file), text.replace(/\n\/\/# sourceMappingURL=.*/, ''));
  }
  writeFileSync(join(dist, 'cjs', 'package.json'), '{ "type": "commonjs" }\n');
}
