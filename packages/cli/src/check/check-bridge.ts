import { type BridgeConfig, withFloats } from '@hardware-ws/rules';
import { checkRules } from '@hardware-ws/rules/check';
import { bridgeFileSchema, endpoints } from '../bridge/endpoints.ts';
import { hideSecrets, meantBackend, otherBackend, withAskedBackend } from '../bridge/asked-backend.ts';
import { checkConfig, type CheckedConfig } from '../config/check-config.ts';
import type { ConfigProblem } from '../config/config-problem.ts';
import { withoutRunKeys } from '../run/run-keys.ts';
import { pathText } from '../config/path-text.ts';

/**
 * Reads a bridge's file: reports every error, and warns about rules that are probably mistakes. `asked` is the backend of a file
 * that names none.
 */
export function checkBridge(file: string, asked?: string): CheckedConfig<BridgeConfig> {
  return checkConfig(file, bridgeFileSchema, {
    asWritten: (value, isFloat) => {
      hideSecrets(value);
      return withAskedBackend(withFloats(withoutRunKeys(value), endpoints, isFloat), asked);
    },
    further: (value) => {
      const meant = meantBackend(value);
      return [...otherBackend(value, asked), ...(meant ? checkRules(value, endpoints, meant.contract) : [])];
    },
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
