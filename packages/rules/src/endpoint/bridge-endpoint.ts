import type { Observable } from 'rxjs';
import type { BridgeConfig } from '../file/bridge-schema.ts';
import type { EndpointCheck, EndpointFileCheck } from '../check/file-problem.ts';
import type { Endpoint } from './endpoint.ts';

/** Where an endpoint reports what happens. */
export interface EndpointLog {
  info(text: string): void;
  /** Logs a warning. Warnings `about` the same thing are logged once a second, with a count. */
  warn(text: string, about?: string): void;
}

/** The inputs of a running endpoint. */
export interface RunOptions<Command extends object> {
  /** The configuration to start with. */
  readonly config: BridgeConfig;
  /** Later configurations. Each replaces the one before. */
  readonly reload$: Observable<BridgeConfig>;
  /** The commands to send. */
  readonly command$: Observable<Command>;
  /** Emits when external state may have changed, for example the address of a host name. */
  readonly refresh$: Observable<unknown>;
  readonly log: EndpointLog;
}

/**
 * A report of a running endpoint. `inForce`: the endpoint uses this configuration, at once or as soon as what it needs, for example a
 * port, is available. `unsent`: a command failed. Reasons `about` the same thing are logged once a second.
 */
export type EndpointEvent<Command extends object, Received extends object> =
  | { readonly kind: 'inForce'; readonly config: BridgeConfig }
  | { readonly kind: 'received'; readonly received: Received }
  | { readonly kind: 'sent'; readonly command: Command }
  | { readonly kind: 'unsent'; readonly command: Command; readonly reason: string; readonly about: string };

/** A finding of a check of the network, as `hardware-ws doctor` shows it. */
export interface EndpointFinding {
  readonly check: string;
  /** `warning`: it works, but perhaps not for long or not well. */
  readonly state: 'ok' | 'warning' | 'failed';
  readonly says: string;
  /** What to do about it. */
  readonly fix?: string;
}

/**
 * An endpoint that a bridge can register and run. `run` does the I/O, and keeps its sockets and devices open until it is unsubscribed. The
 * first configuration must take effect, otherwise `run` errors. If a later one cannot, the previous one stays and `run` tries again.
 */
export interface BridgeEndpoint<Command extends object = object, Received extends object = object> extends Endpoint<
  Command,
  Received
> {
  run(options: RunOptions<Command>): Observable<EndpointEvent<Command, Received>>;
  /** Returns errors and probable mistakes in a file that the checks for all endpoints do not find. */
  readonly checks: readonly EndpointCheck[];
  /** Returns conflicts between several files, for example two that listen on the same port. */
  readonly checksBeside?: readonly EndpointFileCheck[];
  /** Checks the network for a configuration. */
  diagnose?(config: BridgeConfig): AsyncIterable<EndpointFinding>;
}
