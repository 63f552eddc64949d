import type { Delivery, LinkEnd, PerDial, Probe, Protocol } from '@hardware-ws/client';
import {
  homeAssistantCommands,
  type HomeAssistantCommand,
  type HomeAssistantCommands,
} from './messages/home-assistant-commands.ts';
import {
  homeAssistantMessages,
  type HomeAssistantMessage,
  type HomeAssistantMessages,
} from './messages/home-assistant-messages.ts';
import { authenticate, checkedToken, type Token } from './protocol/authenticate.ts';
import { numberedJson } from './protocol/numbered-json.ts';
import { results } from './protocol/results.ts';

export interface HomeAssistantOptions {
  /** The address of the WebSocket API. @default 'ws://homeassistant.local:8123/api/websocket' */
  readonly url?: PerDial<string> | undefined;
  /**
   * A long-lived access token, from the page of your profile in Home Assistant. A function is called at each login, for tokens that
   * expire.
   */
  readonly token: Token;
  /** How long `call_service` and `fire_event` may wait for the link, in ms, at least 1. @default 1500 */
  readonly ttlMs?: number | undefined;
}

/** The sign of life where there are no ping frames, for example in a browser. */
const probe: Probe = { type: 'pong', message: () => ({ type: 'ping' }) };

const samples: readonly (HomeAssistantMessage | HomeAssistantCommand)[] = [
  { type: 'call_service', domain: 'light', service: 'toggle', target: { entity_id: 'light.stage' } },
  { type: 'result', id: 2, success: true, result: null },
  { type: 'event', id: 3, event: { a: { 'light.stage': { s: 'on', a: {} } } } },
];

/**
 * Home Assistant as a protocol for `connect$`.
 *
 * `call_service` and `fire_event` wait at most 1.5 s for the link and are written once. All other commands are dropped while the
 * link is down; ask for events with `subscription`, which asks again at every opening.
 *
 * Home Assistant bans an address after a few wrong logins. So a connection ends for good when its token is rejected: the status is
 * `closed`, with the cause. With a function as the token, the next login comes after the longest delay, with a new token.
 *
 * Throws a `TypeError` if the token cannot be one.
 *
 * @example
 * const home = connect$(homeAssistant({ url: 'ws://localhost:8123/api/websocket', token: 'eyJ0…' }));
 * home.send.next({ type: 'call_service', domain: 'light', service: 'turn_on', target: { entity_id: 'light.stage' } });
 */
export function homeAssistant({
  url = 'ws://homeassistant.local:8123/api/websocket',
  token,
  ttlMs = 1500,
}: HomeAssistantOptions): Protocol<HomeAssistantMessages, HomeAssistantCommands> {
  if (typeof token !== 'function') checkedToken(token);
  const kept: Delivery<HomeAssistantCommand> = { outage: 'keep', ttl: ttlMs };
  // An end with a code is that of a socket which somebody closed during the login: it says nothing of the token.
  const isFinal = (end: LinkEnd) => end.kind === 'rejected' && end.code === undefined && typeof token !== 'function';
  return {
    url,
    inbound: homeAssistantMessages,
    outbound: homeAssistantCommands,
    framing: numberedJson,
    handshake: authenticate(token),
    again: (end) => (isFinal(end) ? 'never' : undefined),
    hello: () => [{ type: 'supported_features', features: { coalesce_messages: 1 } }],
    delivery: { call_service: kept, fire_event: kept, unsubscribe_events: { outage: 'dropSilently' } },
    answers: results,
    probe,
    samples,
    hints: {
      403: 'Home Assistant has banned this address after wrong logins: remove it from ip_bans.yaml and restart Home Assistant',
      400: 'is a reverse proxy in front of Home Assistant? It must be one of the trusted_proxies of the integration http',
      404: 'is this the address of Home Assistant? The path is /api/websocket',
    },
  };
}
