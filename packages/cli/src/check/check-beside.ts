import type { BridgeConfig } from '@hardware-ws/rules';
import { endpoints } from '../bridge/endpoints.ts';
import type { ConfigProblem } from '../config/config-problem.ts';
import { pathText } from '../config/path-text.ts';

/** What keeps several bridges from running beside each other. */
export function checkBeside(
  files: readonly { readonly file: string; readonly config?: BridgeConfig }[],
): readonly ConfigProblem[] {
  const right = files.flatMap(({ file, config }) => (config ? [{ file, config }] : []));
  return endpoints
    .flatMap(({ checksBeside = [] }) => checksBeside)
    .flatMap((check) => check(right))
    .map(({ path, ...problem }) => ({ ...problem, path: pathText(path) }));
}
