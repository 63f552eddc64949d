import { type BridgeConfig, withFloats } from '@hardware-ws/rules';
import { checkRules } from '@hardware-ws/rules/check';
import { bridgeFileSchema, endpoints } from '../bridge/endpoints.ts';
import { quizzerBackend } from '../bridge/backends/quizzer.ts';
import { checkConfig, type CheckedConfig } from '../config/check-config.ts';
import type { ConfigProblem } from '../config/config-problem.ts';
import { pathText } from '../config/path-text.ts';

/** Reads a bridge's file: reports every error, and warns about rules that are probably mistakes. */
export function checkBridge(file: string): CheckedConfig<BridgeConfig> {
  return checkConfig(file, bridgeFileSchema, {
    asWritten: (value, isFloat) => withFloats(value, endpoints, isFloat),
    further: (value) => checkRules(value, endpoints, quizzerBackend.contract),
  });
}

/** Finds the problems that keep several bridges from running on one machine. */
export function checkBeside(
  files: readonly { readonly file: string; readonly config?: BridgeConfig }[],
): readonly ConfigProblem[] {
  const right = files.flatMap(({ file, config }) => (config ? [{ file, config }] : []));
  return endpoints
    .flatMap(({ checksBeside = [] }) => checksBeside)
    .flatMap((check) => check(right))
    .map(({ path, ...problem }) => ({ ...problem, path: pathText(path) }));
}
