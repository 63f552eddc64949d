import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

// Of rxjs's ES modules, a bundle has only what it uses. In Node, the name of the package leads to its CommonJS modules.
const rxjsModules = createRequire(import.meta.url)
  .resolve('rxjs')
  .replace('/cjs/', '/esm/');

/**
 * Bundles the command and its dependencies into one file, which replaces the compiler's output. A Raspberry Pi would otherwise
 * spend most of a start on finding and reading hundreds of files. The modules of a command run only if it is asked for. Packages
 * with a native part are not bundled, because they look for that part beside their own files. They are the command's optional
 * dependencies and peers.
 */
export async function bundleCommand({ folder, manifest }, dist = join(folder, 'dist')) {
  const { optionalDependencies, peerDependencies } = manifest;
  const main = join(dist, 'main.js');
  const { metafile } = await build({
    entryPoints: [join(folder, 'src/main.ts')],
    outfile: main,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['@hardware-ws/source'],
    external: Object.keys({ ...optionalDependencies, ...peerDependencies }),
    alias: { rxjs: rxjsModules },
    // Node reads the whole file at each start. The names stay, for stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    define: { packageVersion: JSON.stringify(manifest.version) },
    legalComments: 'none',
    metafile: true,
    // CommonJS packages load Node's modules with `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  writeFileSync(main, asciiOf(requiring(readFileSync(main, 'utf8'))));
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licensesOf(Object.keys(metafile.inputs)));
}

/**
 * Loads Node's modules with `require`. To import one is to read all that it exports, and so to load Web Crypto, MIME types and others
 * that nobody asked for.
 */
function requiring(code) {
  return code.replace(
    /import ?([\w$]+ |\{[^}]*\})from"(node:[^"]+)";/g,
    (_, names, module) => `var ${names.replaceAll(' as ', ':')}=require("${module}");`,
  );
}

/**
 * Escapes what is not ASCII. One such character would double the memory that Node keeps the file in. The bundler has escaped all but
 * those in regular expressions.
 */
function asciiOf(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The licenses of the packages that these files belong to. */
function licensesOf(files) {
  const packages = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? []));
  const texts = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
    return `${name} ${version}, ${license}\n\n${text}`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
