import type { BridgeConfig, BridgeEndpoint, EndpointEvent, RunOptions } from '@hardware-ws/rules';
import { EMPTY, merge, mergeMap, of, Subject, type Observable } from 'rxjs';

/** The options of {@link runEndpoints}. */
export interface RunEndpointsOptions extends Omit<RunOptions<object>, 'command$'> {
  readonly endpoints: readonly BridgeEndpoint[];
  /** Called for each command that an endpoint could not send. */
  readonly onUnsent: (event: Extract<EndpointEvent<object, object>, { readonly kind: 'unsent' }>) => void;
  /** Called for each configuration that is in force at every endpoint. */
  readonly onInForce: (config: BridgeConfig) => void;
}

/** An endpoint, the commands for it, and the values that it received. */
export interface RunningEndpoint {
  readonly endpoint: BridgeEndpoint;
  readonly command$: Subject<object>;
  readonly received$: Subject<object>;
}

/** An endpoint sent a command. */
export interface CommandSent {
  readonly kind: 'sent';
  readonly endpoint: BridgeEndpoint;
  readonly command: object;
}

/** Prepares endpoints to run. They run while `event$` is subscribed. */
export function runEndpoints({ endpoints, onUnsent, onInForce, ...options }: RunEndpointsOptions): {
  readonly running: readonly RunningEndpoint[];
  readonly event$: Observable<CommandSent>;
} {
  const inForceAt = new Map<BridgeEndpoint, BridgeConfig>();
  const running = endpoints.map((endpoint) => ({
    endpoint,
    command$: new Subject<object>(),
    received$: new Subject<object>(),
  }));
  const handled = (event: EndpointEvent<object, object>, { endpoint, received$ }: RunningEndpoint) => {
    switch (event.kind) {
      case 'sent':
        return of({ kind: 'sent' as const, endpoint, command: event.command });
      case 'received':
        received$.next(event.received);
        return EMPTY;
      case 'unsent':
        onUnsent(event);
        return EMPTY;
      case 'inForce':
        inForceAt.set(endpoint, event.config);
        if (endpoints.every((each) => inForceAt.get(each) === event.config)) onInForce(event.config);
        return EMPTY;
    }
  };
  const event$ = merge(
    ...running.map((one) =>
      one.endpoint.run({ ...options, command$: one.command$ }).pipe(mergeMap((event) => handled(event, one))),
    ),
  );
  return { running, event$ };
}
