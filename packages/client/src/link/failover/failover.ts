import { checkNumbers } from '../../options/check-numbers.ts';
import type { MessageMap } from '../../protocol/message.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { RouteTarget } from '../../protocol/route.ts';
import { checkUrl } from '../dial/check-url.ts';
import { failoverRoute } from './failover-route.ts';

export interface FailoverOptions {
  /**
   * Whether a link to the next backend is kept open and logged in, so that a switch costs no dial. What a `warm` link receives
   * before it is used goes nowhere, so a backend that tells its state to each new client needs `cold`.
   *
   * @default 'cold'
   */
  readonly standby?: 'cold' | 'warm';
  /**
   * How often to try the first backend while another one is in use, and a standby link that is lost, in ms, at least 1. Each time
   * is random, from half of it to half as much again, so that many clients do not come at once.
   *
   * @default 10000
   */
  readonly everyMs?: number;
  /**
   * How long the first backend must have been open, and have answered a ping, before the link returns to it, in ms. The time
   * doubles whenever it fails within a minute of a return. A link that lived for less counts as a failed dial.
   *
   * @default 10000
   */
  readonly wellMs?: number;
  /** Returns a random number from 0 to 1. @default Math.random */
  readonly random?: () => number;
}

/**
 * A protocol for a backend that runs on several machines, the preferred one first. Each is a protocol with an address, headers, a
 * token and a login of its own, or a URL at which everything else is as for the first. The messages, `again` and `hints` are those
 * of the first.
 *
 * - A dial that fails, is refused or is rejected makes the next one try the next backend, soon. So does a link that died silently
 *   or soon after it opened. Any other link is dialled again first.
 * - While another backend than the first is in use, the first one is tried in the background. Once it has been well for `wellMs`,
 *   the link returns: its end is `returned`.
 * - Messages that wait or are not confirmed go to the next link, as their delivery says. The status shows the URL in use.
 *
 * A backend that accepts a connection and then hangs takes as long as a dial may, `dialTimeoutMs` of `connect$`.
 *
 * @example
 * const show = failover([scoreboard, 'ws://spare:8000/scores'], { standby: 'warm' });
 * connect$(show).on('score').subscribe(console.log);
 */
export function failover<I extends MessageMap, O extends MessageMap>(
  backends: readonly [Protocol<I, O>, ...(Protocol<I, O> | string)[]],
  options: FailoverOptions = {},
): Protocol<I, O> {
  checkNumbers(options);
  const [first] = backends;
  const targets = backends.map((backend) =>
    typeof backend === 'string' ? { ...first, url: backend } : backend,
  ) as readonly RouteTarget[];
  targets.forEach(({ url }) => checkUrl(url));
  return { ...first, routes: (context) => failoverRoute(targets, options, context) };
}
