import type { RouteTarget } from '../protocol/route-target.ts';
import type { Route, RouteContext } from '../protocol/route.ts';
import type { LinkEnd } from './end/link-end.ts';

/** The route to the only backend of a protocol. */
export function ownRoute(target: RouteTarget, { open }: Pick<RouteContext, 'open'>): Route {
  let last: LinkEnd | undefined;
  return {
    dial: (onUrl) => open(target, { last: () => last, onUrl }),
    url: () => (typeof target.url === 'string' ? target.url : undefined),
    ended(end) {
      last = end;
      return undefined;
    },
    close: () => undefined,
  };
}
