import type { BridgeConfig } from '@hardware-ws/rules';
import { distinctUntilChanged, filter, map, merge, type Observable, startWith, switchMap, timer } from 'rxjs';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscKeepAlive } from '../file/keep-alive-schema.ts';
import { toOscArgument } from '../rules/to-osc-argument.ts';
import { listensForOsc, oscSettings } from './osc-settings.ts';
import { connectionKey } from './tcp-destinations.ts';

/** The part of the TCP connections that the messages of `keep_alive` need. */
export interface OpenConnections {
  /** Emits the key of a connection each time it opens. */
  readonly opened$: Observable<string>;
  readonly isOpen: (key: string) => boolean;
}

/**
 * The messages of `keep_alive`: each at once, and then every `every_s`, as long as its configuration is in force. Over TCP they
 * begin again when the connection opens, and rest while it is down, which the connection itself reports. A reload that changes
 * nothing under `osc` does not disturb the interval.
 */
export function keepAlive$(
  inForce$: Observable<BridgeConfig>,
  { opened$, isOpen }: OpenConnections,
): Observable<OscDatagram> {
  return inForce$.pipe(
    // The port counts: with `send_from_listen_port`, gear answers to the port that it was last asked from.
    distinctUntilChanged(Object.is, (config) => JSON.stringify([listensForOsc(config), oscSettings(config)])),
    switchMap((config) =>
      merge(
        ...(oscSettings(config).keep_alive ?? []).map((entry) => {
          const datagram = datagramOf(entry);
          const tick$ = timer(0, entry.every_s * 1000).pipe(map(() => datagram));
          if (datagram.tcp === undefined) return tick$;
          const key = connectionKey({ ...datagram.destination, framing: datagram.tcp });
          return opened$.pipe(
            filter((opened) => opened === key),
            startWith(key),
            switchMap(() => tick$),
            filter(() => isOpen(key)),
          );
        }),
      ),
    ),
  );
}

function datagramOf({ host, port, address, args, transport, framing = 'slip' }: OscKeepAlive): OscDatagram {
  // The file's schema takes only what OSC can carry.
  const converted = args.flatMap((value) => {
    const isFloat = typeof value === 'object';
    return toOscArgument(isFloat ? value.value : value, isFloat ? 'float' : undefined) ?? [];
  });
  return {
    destination: { host, port },
    message: { address, args: converted },
    ...(transport === 'tcp' && { tcp: framing }),
  };
}
