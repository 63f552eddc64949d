import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs modules of a folder in a new process, one after the other. Returns the error of each module that failed. */
export function runExamples(folder: string, modules: readonly string[]): Readonly<Record<string, string>> {
  writeFileSync(join(folder, 'main.ts'), main(modules));
  const loader = pathToFileURL(require.resolve('tsx')).href;
  const output = execFileSync(process.execPath, ['--conditions=@hardware-ws/source', '--import', loader, 'main.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return JSON.parse(output) as Record<string, string>;
}

// What an example prints counts as its value. Some examples never end, so the script ends the process.
function main(modules: readonly string[]) {
  return `
import { isDeepStrictEqual } from 'node:util';
const failed: Record<string, string> = {};
let printed: unknown[] = [];
const print = console.log;
console.log = (...values) => void printed.push(...values);
Object.assign(globalThis, {
  same(actual: unknown, expected: unknown) {
    if ([actual, ...printed].some((value) => isDeepStrictEqual(value, expected))) return;
    throw new Error('expected ' + JSON.stringify(expected) + ', got ' + JSON.stringify(actual));
  },
});
for (const name of ${JSON.stringify(modules)}) {
  printed = [];
  await import('./' + name).catch((error: Error) => (failed[name] = String(error.stack)));
}
print(JSON.stringify(failed));
process.exit(0);
`;
}
