import ts from 'typescript';

/** Calls whose texts are help, log lines that report nothing wrong, or not meant for people. */
const quietCalls = new Set([
  ...['description', 'option', 'argument', 'addHelpText', 'version', 'Option', 'Argument', 'showHelpAfterError'],
  ...['info', 'debug'],
  ...['func', 'includes', 'startsWith', 'endsWith', 'split'],
]);
/** Properties whose texts are help. */
const quietProperties = new Set(['help']);
/** The doctor prints a fix below its finding, so a fix needs no row. */
const fixes = new Set(['fix', 'fixes']);

/** Whether a text is neither an error nor a warning, because of where it appears. `describers` are functions that take documentation. */
export function needsNoRow(text: ts.Node, describers: ReadonlySet<string>): boolean {
  // The texts of a test suite are titles and assertions, and a shell reads the scripts for its completion. Only an error about
  // their wrong use needs a row.
  if (/\/(testing|completion)\//.test(text.getSourceFile().fileName) && !isThrown(text)) return true;
  for (let node = text; !isBoundary(node.parent); node = node.parent) {
    const { parent } = node;
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
      const name = nameOf(parent.expression);
      if (parent.expression !== node && quietCalls.has(name)) return true;
      // Only the text itself: another argument may contain errors.
      if (node === text && describers.has(name)) return true;
    }
    if (ts.isPropertyAssignment(parent) && quietProperties.has(parent.name.getText())) return true;
    const named = ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent);
    if (named && fixes.has(parent.name.getText())) return true;
  }
  return false;
}

function isThrown(text: ts.Node): boolean {
  for (let node = text; !isBoundary(node.parent); node = node.parent) {
    const { parent } = node;
    if (ts.isNewExpression(parent) && /Error$/.test(nameOf(parent.expression))) return true;
    if (ts.isCallExpression(parent) && ['fail', 'mistaken'].includes(nameOf(parent.expression))) return true;
  }
  return false;
}

function nameOf(callee: ts.Expression): string {
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
}

function isBoundary(node: ts.Node): boolean {
  return ts.isStatement(node) || ts.isSourceFile(node) || ts.isFunctionLike(node);
}

/** Whether a literal is a name: of a module, a type, a property or a case. */
export function isName({ parent }: ts.Node): boolean {
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isCaseClause(parent) ||
    ts.isElementAccessExpression(parent)
  );
}
