import ts from 'typescript';
import { placeholderName } from './placeholder-name.ts';

/** The text of a literal, a template or a sum of these, with `{name}` for each value that is filled in. */
export function textOfNode(node: ts.Node): string | undefined {
  const text = rawText(node);
  return text?.replaceAll(/\s+/g, ' ').trim();
}

function rawText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(
      ({ expression, literal }) => `{${placeholderName(expression)}}${literal.text}`,
    );
    return node.head.text + spans.join('');
  }
  return isSum(node) ? sumText(node) : undefined;
}

/** Whether a node joins texts with `+`. */
export function isSum(node: ts.Node): node is ts.BinaryExpression {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return false;
  return rawText(node.left) !== undefined || rawText(node.right) !== undefined;
}

function sumText({ left, right }: ts.BinaryExpression): string {
  const part = (side: ts.Expression) => rawText(side) ?? `{${placeholderName(side)}}`;
  return part(left) + part(right);
}
