import ts from 'typescript';
import { isElsewhere, isName } from './is-elsewhere.ts';
import { isSum, textOfNode } from './text-of-node.ts';

/** A text of the code: a sentence, or a piece of one. */
export interface CodeText {
  readonly text: string;
  readonly file: string;
  /** Whether it may be a sentence about something wrong, so that the page must know it. */
  readonly sentence: boolean;
}

/** Every text of a source. */
export function textsIn(source: ts.SourceFile, describers: ReadonlySet<string> = new Set()): readonly CodeText[] {
  const found: CodeText[] = [];
  const visit = (node: ts.Node): void => {
    const text = isName(node) ? undefined : textOfNode(node);
    if (text) {
      found.push({ text, file: source.fileName, sentence: isSentence(text) && !isElsewhere(node, describers) });
    }
    // The parts of a sum are in its text already; what is filled in may have texts of its own.
    if (text !== undefined && isSum(node)) filledIn(node).forEach((part) => ts.forEachChild(part, visit));
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

function filledIn({ left, right }: ts.BinaryExpression): readonly ts.Node[] {
  return [left, right].flatMap((side) => (isSum(side) ? filledIn(side) : side));
}

const word = /(?<=^|[\s("'])[A-Za-z][a-z']*(?=[\s.,:;?!)"']|$)/g;

/** Three words and more are a sentence to a reader; fewer are a name, a unit, or a piece of somebody else's sentence. */
function isSentence(text: string): boolean {
  return (text.replaceAll(/\{[^}]*\}/g, '').match(word) ?? []).length >= 3;
}
