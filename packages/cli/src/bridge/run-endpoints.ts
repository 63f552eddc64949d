import type { BridgeConfig, BridgeEndpoint, EndpointEvent, RunOptions } from '@hardware-ws/rules';
import { filter, map, merge, Subject, tap, type Observable } from 'rxjs';

/** The options of {@link runEndpoints}. */
export interface RunEndpointsOptions extends Omit<RunOptions<object>, 'command$'> {
  readonly endpoints: readonly BridgeEndpoint[];
  /** Called for each command that an endpoint sent. */
  readonly onSent: (command: object) => void;
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
export function runEndpoints({ endpoints, onSent, onUnsent, onInForce, ...options }: RunEndpointsOptions): {
  readonly running: readonly RunningEndpoint[];
  readonly event$: Observable<CommandSent>;
} {
  const inForceAt = new Map<BridgeEndpoint, BridgeConfig>();
  const running = endpoints.map((endpoint) => ({
    endpoint,
    command$: new Subject<object>(),
    received$: new Subject<object>(),
  }));
  const handle = (event: EndpointEvent<object, object>, { endpoint, received$ }: RunningEndpoint): void => {
    if (event.kind === 'sent') onSent(event.command);
    else if (event.kind === 'received') received$.next(event.received);
    else if (event.kind === 'unsent') onUnsent(event);
    else {
      inForceAt.set(endpoint, event.config);
      if (endpoints.every((each) => inForceAt.get(each) === event.config)) onInForce(event.config);
    }
  };
  const event$ = merge(
    ...running.map((one) =>
      one.endpoint.run({ ...options, command$: one.command$ }).pipe(
        tap((event) => handle(event, one)),
        filter((event) => event.kind === 'sent'),
        map(({ command }) => ({ kind: 'sent' as const, endpoint: one.endpoint, command })),
      ),
    ),
  );
  return { running, event$ };
}
