import { isDeepStrictEqual } from 'node:util';
import { defer, filter, map, mergeMap, noop, tap, type Observable } from 'rxjs';
import { ConfigError } from '../config-error.ts';
import type { BridgeConfig } from '@hardware-ws/rules';
import { bridgeConfig } from './bridge-config.ts';
import { newType } from './new-type.ts';

export interface ReloadsOptions {
  readonly file: string;
  /** What is running when a bridge starts. */
  readonly running: BridgeConfig;
  /** What is in force: a configuration whose port could not be opened is not. */
  readonly inForce: () => BridgeConfig;
  /** When to look at the file again. */
  readonly when$: Observable<unknown>;
  /** Hears why a configuration is not taken. */
  readonly refused: (reason: string) => void;
  /** Hears what is hardly meant in a configuration that is taken, a line each. @default nobody hears of it */
  readonly warned?: (line: string) => void;
}

/**
 * The configurations of a file that change while a bridge runs; one that cannot be taken is refused, and the last one stays.
 * One that is not in force though it was emitted is emitted again.
 */
export function reloads$(options: ReloadsOptions): Observable<BridgeConfig> {
  const { file, running, inForce, when$, refused, warned = noop } = options;
  const read = () => {
    try {
      const warnings: string[] = [];
      const config = bridgeConfig(file, 'nothing changed', (line) => warnings.push(line));
      checkConnection(file, config, running);
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

/** The connection was made for what was running at the start. */
function checkConnection(file: string, config: BridgeConfig, running: BridgeConfig): void {
  if (!isDeepStrictEqual(config.websocket, running.websocket)) {
    throw new ConfigError(`${file}  "websocket" has changed, which takes a restart`);
  }
  const type = newType(config, running);
  if (type !== undefined) throw new ConfigError(`${file}  the message type "${type}" is new, which takes a restart`);
}
