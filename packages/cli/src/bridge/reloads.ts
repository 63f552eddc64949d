import { isDeepStrictEqual } from 'node:util';
import { defer, filter, map, mergeMap, noop, tap, type Observable } from 'rxjs';
import { ConfigError } from '../config-error.ts';
import type { BridgeConfig } from '@hardware-ws/rules';
import type { BridgeBackend } from './backends/bridge-backend.ts';
import { bridgeConfig } from './bridge-config.ts';
import { newType } from './new-type.ts';

export interface ReloadsOptions {
  readonly file: string;
  /** The configuration that the bridge started with. */
  readonly running: BridgeConfig;
  /** The backend that the bridge is connected to. */
  readonly backend: Pick<BridgeBackend, 'contract' | 'onRequest'>;
  /** The backend that the command line asked for. @default the one of the file */
  readonly asked?: string | undefined;
  /** The configuration in force. A configuration whose port could not be opened is not in force. */
  readonly inForce: () => BridgeConfig;
  /** When to look at the file again. */
  readonly when$: Observable<unknown>;
  /** Called with the reason why a configuration is refused. */
  readonly refused: (reason: string) => void;
  /** Called for each warning about an accepted configuration. @default nothing is called */
  readonly warned?: (line: string) => void;
}

/**
 * Emits the configurations of a file that changes while a bridge runs. An invalid file is refused, and the last configuration
 * stays in force. A configuration that was emitted but is not in force is emitted again.
 */
export function reloads$(options: ReloadsOptions): Observable<BridgeConfig> {
  const { file, running, asked, inForce, when$, refused, warned = noop } = options;
  const read = () => {
    try {
      const warnings: string[] = [];
      const config = bridgeConfig(file, {
        asked,
        consequence: 'nothing changed',
        warned: (line) => warnings.push(line),
      });
      checkConnection(config, options);
      return [{ config, warnings }];
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      refused(error.message);
      return [];
    }
  };
  return defer(() => {
    let last = running;
    return when$.pipe(
      mergeMap(read),
      filter(({ config }) => [last, inForce()].some((other) => !isDeepStrictEqual(config, other))),
      tap(({ warnings }) => warnings.forEach(warned)),
      map(({ config }) => (last = config)),
    );
  });
}

/** Throws if a configuration needs a restart, because the connection was made for the first configuration. */
function checkConnection(config: BridgeConfig, { file, running, backend }: ReloadsOptions): void {
  for (const key of ['websocket', 'backend'] as const) {
    if (isDeepStrictEqual(config[key], running[key])) continue;
    throw new ConfigError(`${file}  "${key}" has changed: restart the bridge to apply it`);
  }
  const type = newType(config, running, backend);
  if (type !== undefined)
    throw new ConfigError(`${file}  the message type "${type}" is new: restart the bridge to use it`);
}
