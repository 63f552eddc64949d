import type { BridgeConfig } from '@hardware-ws/rules';
import { noop } from 'rxjs';
import { checkBridge } from '../check/check-bridge.ts';
import { configOrThrow } from '../config/config-or-throw.ts';
import { problemText } from '../config/config-problem.ts';

/**
 * Reads a bridge's YAML file. Throws one {@link ConfigError} with all errors and their places. `warned` is called with the line of
 * each warning.
 */
export function bridgeConfig(file: string, consequence?: string, warned: (line: string) => void = noop): BridgeConfig {
  const checked = checkBridge(file);
  const config = configOrThrow(checked, consequence);
  for (const problem of checked.problems) warned(problemText(problem));
  return config;
}
