import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import type { Entry } from './entries.ts';

/**
 * The types that a user sees but cannot import: a signature of an entry names them, and neither the entry nor the root of its
 * package exports them. The function reads declarations, because they contain the types that the compiler infers.
 */
export function unnameableTypes(entries: readonly Entry[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'declarations-'));
  try {
    emitDeclarations(entries, folder);
    const declared = ({ index }: Entry) => join(folder, index.replace(/\.ts$/, '.d.ts'));
    const program = ts.createProgram(entries.map(declared), { noLib: true, types: [] });
    const exportsOf = (entry: Entry | undefined) => (entry ? exportedBy(program, declared(entry)) : []);
    return entries.flatMap((entry) => {
      const exported = exportsOf(entry);
      const known = new Set([...exported, ...exportsOf(entries.find((root) => root.entry === entry.packageName))]);
      return exported.flatMap((symbol) =>
        [...namedBy(program, symbol)]
          .filter((named) => !known.has(named))
          .map((named) => `${named.name} in ${symbol.name} of ${entry.entry}`),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function emitDeclarations(entries: readonly Entry[], outDir: string): void {
  const emitted = { noEmit: false, declaration: true, emitDeclarationOnly: true, noCheck: true };
  const project = {
    extends: resolve('tsconfig.json'),
    compilerOptions: { ...emitted, outDir, rootDir: resolve('.'), typeRoots: [resolve('node_modules/@types')] },
    include: [],
    files: entries.map(({ index }) => resolve(index)),
  };
  writeFileSync(join(outDir, 'tsconfig.json'), JSON.stringify(project));
  execFileSync('node_modules/.bin/tsc', ['-p', outDir], { stdio: 'inherit' });
}

function exportedBy(program: ts.Program, file: string): ts.Symbol[] {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.Node) as ts.Symbol;
  return checker.getExportsOfModule(module).map((symbol) => meant(checker, symbol));
}

/** The symbols of our modules that the declaration of `symbol` names. */
function namedBy(program: ts.Program, symbol: ts.Symbol): Set<ts.Symbol> {
  const checker = program.getTypeChecker();
  const named = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    const found = ts.isIdentifier(node) && checker.getSymbolAtLocation(node);
    if (found && isOfModule(meant(checker, found))) named.add(meant(checker, found));
    ts.forEachChild(node, visit);
  };
  symbol.declarations?.forEach(visit);
  return named;
}

function meant(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Whether a module declares the symbol at its top level, where it could be exported. A parameter or a member could not. */
function isOfModule({ declarations: [declaration] = [] }: ts.Symbol): boolean {
  const statement = declaration && ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return statement !== undefined && ts.isSourceFile(statement.parent);
}
