import type { BridgeConfig } from '@hardware-ws/rules';
import { noop } from 'rxjs';
import { checkBridge } from '../check/check-bridge.ts';
import { configOrThrow } from '../config/config-or-throw.ts';
import { problemText } from '../config/config-problem.ts';

/** The options of {@link bridgeConfig}. */
export interface BridgeConfigOptions {
  /** The backend that the command line asked for. @default the one of the file */
  readonly asked?: string | undefined;
  /** What the errors of the file lead to. @default nothing started */
  readonly consequence?: string;
  /** Called with the line of each warning. @default nothing is called */
  readonly warned?: (line: string) => void;
}

/** Reads a bridge's YAML file. Throws one {@link ConfigError} with all errors and their places. */
export function bridgeConfig(file: string, options: BridgeConfigOptions = {}): BridgeConfig {
  const { asked, consequence, warned = noop } = options;
  const checked = checkBridge(file, asked);
  const config = configOrThrow(checked, consequence);
  for (const problem of checked.problems) warned(problemText(problem));
  return config;
}
