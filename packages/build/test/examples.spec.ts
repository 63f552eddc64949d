import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkedExample } from './checked-example.ts';
import { exampleModule } from './example-module.ts';
import { blocksIn, examplesIn } from './examples-in.ts';
import { runExamples } from './run-examples.ts';

/** Names of functions that open a socket, pins or a program, or that need a test around them. */
const opens =
  /^(connect|link|webSocket|datagrams|tcp.*|relay|gameSockets|edges|levels|lines|button)\$$|^(setLines|sendDatagrams|pigpiod|fakePigpiod|whyNot.*|.*Conformance|it|dialRules)$/;

const examples = ['cli', 'client', 'fairness', 'gpio', 'osc', 'quizzer', 'relay', 'rules']
  .map((name) => `packages/${name}/src`)
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .flatMap((file) => examplesIn(file, readFileSync(file, 'utf8')));

const blocks = readdirSync('packages')
  .map((name) => `packages/${name}/README.md`)
  .filter((file) => existsSync(file))
  .flatMap((file) => blocksIn(file, readFileSync(file, 'utf8')));

describe("the examples of the docstrings and of the packages' READMEs", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'examples-'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    copyFileSync('packages/build/test/example-scope.ts', join(folder, 'example-scope.ts'));
    symlinkSync(resolve('packages/build/node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('compile', () => {
    // A README shows the imports.
    const all = [
      ...examples.map((example) => ({ ...example, imports: exampleModule(example).imports })),
      ...blocks.map((block) => ({ ...block, imports: '' })),
    ];
    all.forEach(({ imports, code }, n) => writeFileSync(join(folder, `${n}.ts`), `${imports}\n${code}export {};\n`));
    const compilerOptions = {
      allowImportingTsExtensions: true,
      rewriteRelativeImportExtensions: false,
      noUnusedLocals: false,
      verbatimModuleSyntax: false,
      typeRoots: [resolve('node_modules/@types')],
    };
    const files = all.map((_, n) => `${n}.ts`);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: resolve('tsconfig.json'), compilerOptions, include: [], files }),
    );
    const { stdout } = spawnSync(resolve('node_modules/.bin/tsc'), ['--pretty', 'false', '-p', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const errors = stdout.replaceAll(/^(\d+)\.ts\((\d+),/gm, (_, n: string, line: string) => {
      const example = all[Number(n)];
      return `${example?.file ?? ''}:${(example?.line ?? 0) + Number(line) - 2} (`;
    });
    expect(errors).toBe('');
    expect(blocks.length).toBeGreaterThan(5);
  });

  it('run, if they are in docstrings and open nothing, and give the values in their comments', () => {
    const modules = examples.map((example) => ({ ...example, ...exampleModule(example) }));
    const runnable = modules.filter(({ usesScope, names }) => !usesScope && !names.some((name) => opens.test(name)));
    const names = runnable.map(({ imports, code }, n) => {
      const name = `run-${n}.ts`;
      writeFileSync(join(folder, name), `${imports}\n${checkedExample(code)}export {};\n`);
      return name;
    });
    const failed = Object.entries(runExamples(folder, names)).map(([name, error]) => {
      const example = runnable[names.indexOf(name)];
      return `${example?.file ?? ''}:${example?.line ?? 0} ${error}`;
    });
    expect(failed).toEqual([]);
    expect(runnable.length).toBeGreaterThan(100);
    expect(runnable.filter(({ code }) => checkedExample(code) !== code).length).toBeGreaterThan(15);
  });
});
