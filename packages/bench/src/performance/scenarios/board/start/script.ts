import { build } from 'esbuild';

const here = 'packages/bench/src/performance/scenarios/board/start/scripts';
const dist = 'packages/bench/dist';

/** Makes a script as a user has it, which loads the built packages. Returns its path. */
export async function script(name: string): Promise<string> {
  return made(name, `${dist}/${name}.mjs`, { packages: 'external', format: 'esm' });
}

/** Makes a script and all that it loads from the built packages one file, as docs/slow-boards.md says. Returns its path. */
export async function oneFile(name: string): Promise<string> {
  return made(name, `${dist}/${name}.cjs`, { format: 'cjs' });
}

async function made(
  name: string,
  outfile: string,
  how: { readonly packages?: 'external'; readonly format: 'esm' | 'cjs' },
): Promise<string> {
  await build({
    entryPoints: [`${here}/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    ...how,
  });
  return outfile;
}
