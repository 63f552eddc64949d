import { checkNumbers } from '../../options/check-numbers.ts';
import type { MessageMap } from '../../protocol/message.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { RouteTarget } from '../../protocol/route-target.ts';
import { checkUrl } from '../dial/check-url.ts';
import type { FailoverOptions } from './failover-options.ts';
import { failoverRoute } from './failover-route.ts';

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
