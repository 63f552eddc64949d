import { isMap, parseDocument } from 'yaml';
import { boxSchema } from '../box/box-schema.ts';
import { bridgeFileSchema } from '../bridge/endpoints.ts';
import { didYouMean } from '../config/did-you-mean.ts';
import { fileText } from '../config/file-text.ts';
import { knownKeys } from '../config/known-keys.ts';
import { keyOf, yamlTree } from '../config/yaml-tree.ts';

/** The kinds of configuration files. */
export const fileKinds = ['box', 'bridge'] as const;

/** One of {@link fileKinds}. */
export type FileKind = (typeof fileKinds)[number];

/** The kind of a file, by its keys at the top: a box if most of them, possibly misspelled, belong to a box, otherwise a bridge. */
export function fileKind(file: string): FileKind {
  const read = fileText(file);
  if ('problem' in read) return 'bridge';
  const { root, pairsOf } = yamlTree(
    parseDocument(read.text, { stringKeys: true, uniqueKeys: false, logLevel: 'silent' }),
  );
  const keys = isMap(root) ? pairsOf(root).map(keyOf) : [];
  const countOf = (known: readonly string[]) => keys.filter((key) => didYouMean(key, known) !== undefined).length;
  return countOf(knownKeys(boxSchema)([])) > countOf(knownKeys(bridgeFileSchema)([])) ? 'box' : 'bridge';
}
