import ts from 'typescript';

/**
 * The placeholder in a text for a value: the name of the value in the code.
 * A call is named after its argument, because `String(port)` and `JSON.stringify(port)` both print the port.
 */
export function placeholderName(value: ts.Expression): string {
  if (ts.isParenthesizedExpression(value) || ts.isAsExpression(value)) return placeholderName(value.expression);
  if (ts.isIdentifier(value)) return value.text;
  if (ts.isPropertyAccessExpression(value)) return value.name.text;
  if (ts.isElementAccessExpression(value)) return placeholderName(value.expression);
  if (ts.isPrefixUnaryExpression(value)) return placeholderName(value.operand);
  if (ts.isBinaryExpression(value)) return nameOfFirst([value.left, value.right]);
  if (!ts.isCallExpression(value)) return '…';
  if (isMethodOfValue(value)) return placeholderName(value.expression.expression);
  return nameOfFirst(value.arguments, placeholderName(value.expression));
}

function nameOfFirst(values: readonly ts.Expression[], otherwise = '…'): string {
  return values.map(placeholderName).find((name) => name !== '…') ?? otherwise;
}

type MethodCall = ts.CallExpression & { readonly expression: ts.PropertyAccessExpression };

/** Whether a call converts the value before its dot, for example `pins.join(', ')`. `JSON` and `Math` are not values. */
function isMethodOfValue(call: ts.CallExpression): call is MethodCall {
  if (!ts.isPropertyAccessExpression(call.expression)) return false;
  const owner = call.expression.expression;
  return !ts.isIdentifier(owner) || !/^[A-Z]/.test(owner.text);
}
