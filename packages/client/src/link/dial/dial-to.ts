import { identity } from 'rxjs';
import type { ConnectOptions } from '../../options/connect-options.ts';
import type { RouteTarget } from '../../protocol/route-target.ts';
import { webSocket$ } from '../../web-socket/web-socket.ts';
import { framed } from '../handshake/framed.ts';
import { shakeHands } from '../handshake/shake-hands.ts';
import type { LinkEnd } from '../end/link-end.ts';
import type { Dial } from './dial.ts';
import { guardDial } from './guard-dial.ts';

/** Opens a socket as the protocol asks: with its framing, and open only after its login. */
export function dialTo(
  { framing, handshake }: RouteTarget,
  { dial: given, maxLength }: ConnectOptions,
  last: () => LinkEnd | undefined,
): Dial {
  return (request) =>
    (given ?? webSocket$)(request).pipe(
      // webSocket$ keeps the rules of a dial.
      given ? guardDial() : identity,
      framing ? framed(framing, maxLength) : identity,
      handshake ? shakeHands(handshake, { onStep: request.onStep, last }) : identity,
    );
}
