import type { Observable } from 'rxjs';
import type { BridgeConfig } from '../file/bridge-schema.ts';
import type { EndpointCheck, EndpointFileCheck } from '../check/file-problem.ts';
import type { Endpoint } from './endpoint.ts';

/** Where an endpoint reports what happens. */
export interface EndpointLog {
  info(text: string): void;
  /** Of warnings `about` the same thing only one a second is written, with a count. */
  warn(text: string, about?: string): void;
}

/** What an endpoint runs with. */
export interface RunOptions<Command extends object> {
  /** The configuration to start with. */
  readonly config: BridgeConfig;
  /** Configurations that replace it. */
  readonly reload$: Observable<BridgeConfig>;
  /** What to send. */
  readonly command$: Observable<Command>;
  /** When to look again at what may have changed outside, for example the addresses of names. */
  readonly refresh$: Observable<unknown>;
  readonly log: EndpointLog;
}

/**
 * What a running endpoint reports. `inForce`: it works as this configuration says, at once or when what it needed, such as a
 * port, was there. `unsent`: a command failed; of reasons `about` the same thing only one a second is logged.
 */
export type EndpointEvent<Command extends object, Received extends object> =
  | { readonly kind: 'inForce'; readonly config: BridgeConfig }
  | { readonly kind: 'received'; readonly received: Received }
  | { readonly kind: 'sent'; readonly command: Command }
  | { readonly kind: 'unsent'; readonly command: Command; readonly reason: string; readonly about: string };

/** What a look at the network found for a configuration, as `hardware-ws doctor` shows it. */
export interface EndpointFinding {
  readonly check: string;
  /** `warning`: it works, but perhaps not for long or not well. */
  readonly state: 'ok' | 'warning' | 'failed';
  readonly says: string;
  /** What to do about it. */
  readonly fix?: string;
}

/**
 * An endpoint that can run: what a bridge registers. `run` does the I/O and holds what it opens until it is unsubscribed. The
 * first configuration must get in force or `run` errors; where a later one cannot, the last one stays and it is tried again.
 */
export interface BridgeEndpoint<Command extends object = object, Received extends object = object> extends Endpoint<
  Command,
  Received
> {
  run(options: RunOptions<Command>): Observable<EndpointEvent<Command, Received>>;
  /** What is wrong or probably a mistake in a file, besides what the checks of all rules say. */
  readonly checks: readonly EndpointCheck[];
  /** What keeps several files from running beside each other. */
  readonly checksBeside?: readonly EndpointFileCheck[];
  /** Looks at the network for a configuration. */
  diagnose?(config: BridgeConfig): AsyncIterable<EndpointFinding>;
}
