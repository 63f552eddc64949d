import ts from 'typescript';
import { needsNoRow, isName } from './needs-no-row.ts';
import { isSum, textOfNode } from './text-of-node.ts';

/** A text of the code: a sentence or a part of one. */
export interface CodeText {
  readonly text: string;
  readonly file: string;
  /** Whether the text may be an error or a warning, which needs a row on the page. */
  readonly sentence: boolean;
}

/** Finds every text of a source. */
export function textsIn(source: ts.SourceFile, describers: ReadonlySet<string> = new Set()): readonly CodeText[] {
  const found: CodeText[] = [];
  const visit = (node: ts.Node): void => {
    const text = isName(node) ? undefined : textOfNode(node);
    if (text) {
      found.push({ text, file: source.fileName, sentence: isSentence(text) && !needsNoRow(node, describers) });
    }
    // The text of a sum already contains its parts. A value that is filled in may contain other texts.
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

/** Three or more words count as a sentence. Fewer are a name, a unit, or a part of another sentence. */
function isSentence(text: string): boolean {
  return (text.replaceAll(/\{[^}]*\}/g, '').match(word) ?? []).length >= 3;
}
