import { isScalar, type Node } from 'yaml';

/** Whether a node is a number that is written as a float, as 1.0 and 1e3 are. */
export function isFloat(node: Node | undefined): boolean {
  if (!isScalar(node) || typeof node.value !== 'number') return false;
  return !/^([-+]?\d+|0[ox].*)$/i.test(node.source ?? '');
}
