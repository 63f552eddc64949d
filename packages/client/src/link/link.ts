import { defer, finalize, map, NEVER, tap, type Observable } from 'rxjs';
import { backoff } from './backoff.ts';
import { checkOptions, type ConnectOptions } from '../options/connect-options.ts';
import { closeGently } from './close-gently.ts';
import { dialInTime$ } from './dial/dial-in-time.ts';
import { dialRequest$ } from './dial/dial-request.ts';
import { dialTo } from './dial/dial-to.ts';
import { endWhen } from './end/end-when.ts';
import { heartbeat } from './heartbeat/heartbeat.ts';
import type { LinkEnd } from './end/link-end.ts';
import type { LinkEvent } from './link-event.ts';
import type { Again } from '../protocol/again.ts';
import type { MessageMap } from '../protocol/message.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { RouteContext } from '../protocol/route.ts';
import { systemClock } from '../time/system-clock.ts';
import { ownRoute } from './own-route.ts';
import { reconnect } from './reconnect.ts';
import { withHints } from './end/with-hints.ts';
import { wishes } from './wishes.ts';

/** What the user of a link knows about it. */
export interface LinkSignals {
  /** Emits why the open link is dead, and so ends it. @default never */
  readonly end$?: Observable<LinkEnd>;
  /** Whether an urgent message is waiting for the link. It shortens a wait, unless the next dial is to be `later`. @default never */
  readonly urgent$?: Observable<boolean>;
}

/** What a link needs to know of a protocol. */
export type LinkProtocol<I extends MessageMap, O extends MessageMap> = Pick<
  Protocol<I, O>,
  | 'url'
  | 'headers'
  | 'origin'
  | 'subprotocols'
  | 'tls'
  | 'probe'
  | 'hints'
  | 'framing'
  | 'handshake'
  | 'again'
  | 'routes'
>;

/**
 * Keeps a link up. It dials within a deadline, watches the heartbeat, dials again when either fails, and closes the socket
 * gently when you unsubscribe. It handles sockets and frames, not messages.
 *
 * @example
 * link$({ url: 'ws://localhost:8000/ws/game/1/' }).subscribe((event) => console.log(event.kind));
 */
export function link$<I extends MessageMap, O extends MessageMap>(
  protocol: LinkProtocol<I, O>,
  options: ConnectOptions = {},
  { end$ = NEVER, urgent$ = NEVER }: LinkSignals = {},
): Observable<LinkEvent> {
  checkOptions(options);
  const {
    clock = systemClock,
    dialTimeoutMs = 5000,
    closeMs,
    stableMs,
    maxPayload,
    perMessageDeflate,
    acknowledge,
  } = options;
  return defer(() => {
    let dialled: string | undefined;
    let wish: Again = 'soon';
    const limits = { maxPayload, perMessageDeflate, acknowledge, timeoutMs: dialTimeoutMs };
    const open: RouteContext['open'] = (target, { last, onUrl }) => {
      const request$ = dialRequest$(target, { ...limits, last }, clock);
      return dialInTime$(request$.pipe(tap(({ url }) => onUrl?.(url))), dialTo(target, options, last), dialTimeoutMs);
    };
    const watch = { probe: protocol.probe, ...options.heartbeat, clock };
    const route = protocol.routes?.({ open, heartbeat: watch, clock }) ?? ownRoute(protocol, { open });
    const wishOf = wishes(protocol);
    const delay = backoff(options.backoff, () => wish);
    const delayMs = (waits: number, cause: LinkEnd) => {
      const [own, chosen] = [wishOf(waits, cause), route.ended(cause)];
      wish = own === 'never' ? own : (chosen ?? own);
      // Another backend has not asked for a wait.
      return delay(waits, chosen === undefined ? cause : anotherBackend);
    };
    // However urgent a message is, a server that refuses this client is not dialled sooner, because it may ban the client.
    const hurry$ = urgent$.pipe(map((urgent) => urgent && wish === 'soon'));
    const url = () => {
      const latest = dialled ?? route.url();
      dialled = undefined;
      return latest;
    };
    const dial$ = defer(() => {
      dialled = route.url();
      return route.dial((url) => (dialled = url));
    });
    return dial$.pipe(
      withHints(protocol.hints),
      heartbeat(watch),
      endWhen(end$),
      closeGently({ closeMs }),
      reconnect({ clock, stableMs, urgent$: hurry$, url, delayMs }),
      finalize(route.close),
    );
  });
}

/** Why a dial to another backend waits: not for what this one has said. */
const anotherBackend: LinkEnd = { kind: 'failed', error: undefined };
