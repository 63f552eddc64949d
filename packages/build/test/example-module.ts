import ts from 'typescript';
import type { Example } from './examples-in.ts';
import { nameSources, scope } from './name-sources.ts';

export interface ExampleModule {
  /** The imports that a user would write, on one line. */
  readonly imports: string;
  /** The names that are imported. */
  readonly names: readonly string[];
  readonly usesScope: boolean;
}

/** Turns an example into a module: imports each name that the example does not declare, from the place that {@link nameSources} finds. */
export function exampleModule({ file, code }: Example): ExampleModule {
  const { used, declared } = namesIn(code);
  const sources = nameSources(file);
  const imported = [...used].flatMap((name) => {
    const from = declared.has(name) ? undefined : sources.find(({ names }) => names.has(name))?.from;
    return from === undefined ? [] : [{ name, from }];
  });
  return {
    imports: imported.map(({ name, from }) => `import { ${name} } from '${from}';`).join(' '),
    names: imported.map(({ name }) => name),
    usesScope: imported.some(({ from }) => from === scope),
  };
}

function namesIn(code: string): { used: Set<string>; declared: Set<string> } {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      if (isDeclared(node)) declared.add(node.text);
      else if (!isMember(node)) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true));
  return { used, declared };
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isImportSpecifier(parent)) return true;
  return (
    (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) && parent.name === node
  );
}

function isMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node;
  return ts.isBindingElement(parent) && parent.propertyName === node;
}
