import { defer, of, type Observable } from 'rxjs';
import type { DialRequest } from './dial.ts';
import type { LinkEnd } from '../end/link-end.ts';
import type { Clock } from '../../time/clock.ts';
import { isPromiseLike } from '../../faults/require-synchronous.ts';
import type { MessageMap } from '../../protocol/message.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import type { PerDial } from '../../protocol/route-target.ts';
import { errorText } from '../../text/text-of.ts';
import { withoutSecrets } from '../../text/without-secrets.ts';

export interface DialRequestOptions extends Pick<
  DialRequest,
  'maxPayload' | 'perMessageDeflate' | 'acknowledge' | 'timeoutMs'
> {
  /** Returns why the last link ended. @default nothing has ended */
  readonly last?: () => LinkEnd | undefined;
}

/** The request for the next dial. Calls the functions of the protocol on every subscription; an error names the function. */
export function dialRequest$<I extends MessageMap, O extends MessageMap>(
  protocol: Pick<Protocol<I, O>, 'url' | 'headers' | 'origin' | 'subprotocols' | 'tls'>,
  { last = () => undefined, ...options }: DialRequestOptions = {},
  clock?: Clock,
): Observable<DialRequest> {
  const requestOf = (values: readonly unknown[]) =>
    ({ ...Object.fromEntries(names.map((name, n) => [name, values[n]])), ...options }) as unknown as DialRequest;
  return defer(() => {
    const values = names.map((name) => valueOf(name, protocol[name], last()));
    const later = names.find((_, n) => isPromiseLike(values[n]));
    if (later === undefined) return of(requestOf(values));
    clock?.onPromise?.(later);
    return Promise.all(values).then(requestOf);
  });
}

const names = ['url', 'headers', 'origin', 'subprotocols', 'tls'] as const;

/** The value of one member, or a promise of it. An error names the member. */
function valueOf(name: string, given: PerDial<unknown>, last: LinkEnd | undefined): unknown {
  const failed = (cause: unknown): never => {
    throw new Error(withoutSecrets(`${name}: ${errorText(cause)}`), { cause });
  };
  try {
    const value = typeof given === 'function' ? (given as (last?: LinkEnd) => unknown)(last) : given;
    if (!isPromiseLike(value)) return value;
    const later = Promise.resolve(value).catch(failed);
    // Another member may fail first.
    later.catch(() => undefined);
    return later;
  } catch (cause) {
    return failed(cause);
  }
}
