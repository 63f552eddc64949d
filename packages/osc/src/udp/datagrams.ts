import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { Observable } from 'rxjs';
import { nodeOscCodec } from '../node-osc-codec.ts';
import type { OscCodec } from '../osc-codec.ts';
import type { OscEndpoint } from '../osc-endpoint.ts';
import { reasonOf } from '../reason-of.ts';
import { tell } from '../tell.ts';
import { bindError } from './bind-error.ts';
import type { ReceiveFault } from './receive-fault.ts';
import type { ReceivedOscMessage } from './received-osc-message.ts';

/** Options of `datagrams$`. */
export interface DatagramsOptions {
  /** The UDP port to listen on; 0 lets the system choose one, which `listening` then tells. */
  readonly port: number;
  /**
   * The address to listen on.
   *
   * @default '0.0.0.0', all of this machine's IPv4 addresses
   */
  readonly host?: string;
  /** @default nodeOscCodec */
  readonly codec?: Pick<OscCodec, 'decode'>;
  /**
   * Hears that the port is open, with what was opened.
   *
   * @default nobody hears of it
   */
  readonly listening?: (endpoint: OscEndpoint) => void;
  /**
   * Hears of what is no OSC, and of errors that leave the socket open.
   *
   * @default nobody hears of it
   */
  readonly fault?: (fault: ReceiveFault) => void;
}

const KEPT_BYTES = 64;

/**
 * The OSC messages that arrive at a UDP port: subscribing opens it, unsubscribing closes it. It never completes, and
 * errors only when the port cannot be opened.
 *
 * ```
 * datagrams    --m-----b-----?---->     a message, a bundle of two, one that is no OSC
 * output       --m-----(xy)------->
 * ```
 *
 * @example
 * datagrams$({ port: 7400 }).subscribe(({ address, from }) => console.log(from.host, address));
 */
export const datagrams$ = (options: DatagramsOptions): Observable<ReceivedOscMessage> => {
  const { port, host = '0.0.0.0', codec = nodeOscCodec, listening, fault } = options;
  // The kernel would take the lower 16 bits and open another port.
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new RangeError(`datagrams$: the port is ${String(port)}, expected 0 to 65535.`);
  }
  return new Observable((subscriber) => {
    const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
    let open = false;
    socket.on('listening', () => {
      open = true;
      const { address, port: opened } = socket.address();
      tell(listening, { host: address, port: opened });
    });
    socket.on('error', (cause) => {
      if (open) tell(fault, { kind: 'socket', reason: `The UDP socket failed: ${reasonOf(cause)}.`, cause });
      else subscriber.error(bindError(cause, { host, port }));
    });
    socket.on('message', (bytes, { address, port: sender }) => {
      const from = { host: address, port: sender };
      const decoded = codec.decode(bytes);
      if (decoded.kind === 'messages') {
        decoded.messages.forEach((message) => {
          subscriber.next({ ...message, from });
        });
      } else {
        const kept = Uint8Array.from(bytes.subarray(0, KEPT_BYTES));
        tell(fault, { kind: 'malformed', reason: decoded.reason, from, length: bytes.length, bytes: kept });
      }
    });
    subscriber.add(() => {
      socket.close();
    });
    socket.bind(port, host);
  });
};
