import type { oscBridgeConfig } from '@hardware-ws/osc';
import { noop } from 'rxjs';
import type * as z from 'zod/mini';
import { checkBridge } from '../check/check-bridge.ts';
import { configOrThrow } from '../config/config-or-throw.ts';
import { problemText } from '../config/config-problem.ts';

/** The configuration of an OSC bridge, complete. */
export type BridgeConfig = z.output<typeof oscBridgeConfig>;

/**
 * Reads a bridge's YAML file; throws one {@link ConfigError} with all that is wrong, each with its place. `warned` hears what
 * `check` would say of one that is not wrong, a line each.
 */
export function bridgeConfig(file: string, consequence?: string, warned: (line: string) => void = noop): BridgeConfig {
  const checked = checkBridge(file);
  const config = configOrThrow(checked, consequence);
  for (const problem of checked.problems) warned(problemText(problem));
  return config;
}
