import type { BridgeConfig } from '@hardware-ws/rules';
import { noop } from 'rxjs';
import { checkBridge } from '../check/check-bridge.ts';
import { configOrThrow } from '../config/config-or-throw.ts';
import { problemText } from '../config/config-problem.ts';

/**
 * Reads a bridge's YAML file. Throws one {@link ConfigError} with all errors, each with its place. `warned` is called for each
 * warning, with its line.
 */
export function bridgeConfig(file: string, consequence?: string, warned: (line: string) => void = noop): BridgeConfig {
  const checked = checkBridge(file);
  const config = configOrThrow(checked, consequence);
  for (const problem of checked.problems) warned(problemText(problem));
  return config;
}
