import { isMap, isScalar, parseDocument } from 'yaml';
import { fileText } from '../config/file-text.ts';
import { keyOf, yamlTree } from '../config/yaml-tree.ts';

/** What the key `run` at the top of a file says, valid or not. `undefined` if the file has no such key. */
export function askedCommand(file: string): string | undefined {
  const read = fileText(file);
  if ('problem' in read) return undefined;
  const { root, pairsOf, resolved } = yamlTree(
    parseDocument(read.text, { stringKeys: true, uniqueKeys: false, logLevel: 'silent' }),
  );
  const pair = isMap(root) ? pairsOf(root).find((one) => keyOf(one) === 'run') : undefined;
  if (pair === undefined) return undefined;
  const value = resolved(pair.value);
  return isScalar(value) ? String(value.value) : '';
}
