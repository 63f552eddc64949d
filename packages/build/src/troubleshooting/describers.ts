import ts from 'typescript';

/** The names of functions with a `description` parameter. A text that is passed to one is documentation, not an error. */
export function describers(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named = ts.isFunctionDeclaration(node) ? node.name : undefined;
    const assigned = ts.isArrowFunction(node) && ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined;
    const name = named ?? assigned;
    if (name && ts.isFunctionLike(node) && node.parameters.some(isDescription)) found.push(name.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isDescription({ name }: ts.ParameterDeclaration): boolean {
  return ts.isIdentifier(name) && name.text === 'description';
}
