import type { Observable } from 'rxjs';
import type { HeartbeatOptions } from '../link/heartbeat/heartbeat.ts';
import type { SocketEvent } from '../link/dial/socket.ts';
import type { LinkEnd } from '../link/end/link-end.ts';
import type { Clock } from '../time/clock.ts';
import type { Again } from './again.ts';
import type { RouteTarget } from './route-target.ts';

/** What a choice of backends is made with. */
export interface RouteContext {
  /** Opens one link to a backend, logs in, and ends when it is lost. It is an error if that takes longer than a dial may. */
  readonly open: (target: RouteTarget, options: OpenLinkOptions) => Observable<SocketEvent>;
  /** How the connection watches its links. */
  readonly heartbeat: HeartbeatOptions;
  readonly clock: Clock;
}

export interface OpenLinkOptions {
  /** Returns why the last link to this backend ended. */
  readonly last: () => LinkEnd | undefined;
  /** Called with the URL that is dialled. @default nothing is called */
  readonly onUrl?: (url: string) => void;
}

/** Chooses the backend of each dial. It lives as long as the link, through all its dials. */
export interface Route {
  /** Opens the next link each time it is subscribed to. */
  readonly dial: (onUrl: (url: string) => void) => Observable<SocketEvent>;
  /** The URL of the next dial, `undefined` if a function decides it. */
  readonly url: () => string | undefined;
  /** Called with why a link ended. Returns whether to dial again, `undefined` if the protocol decides that. */
  readonly ended: (end: LinkEnd) => Again | undefined;
  /** Ends what it does in the background. */
  readonly close: () => void;
}
