import { Observable } from 'rxjs';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import type { EncodedTurn } from './encode-turn.ts';
import type { IpAddress } from './ip-address.ts';
import type { SendBytes } from './send-bytes.ts';

/** How to send a datagram. */
export interface SendTurnOptions<Packet extends OscPacket> {
  readonly send: SendBytes;
  readonly ip: IpAddress;
  /** Called for a datagram that could not be sent. */
  readonly failed: (turn: EncodedTurn<Packet>, cause: unknown) => void;
}

/** Sends a datagram, then emits the messages in it. If it cannot be sent, nothing is emitted. */
export function sendTurn<Packet extends OscPacket>(
  turn: EncodedTurn<Packet>,
  { send, ip, failed }: SendTurnOptions<Packet>,
): Observable<OscDatagram<Packet>> {
  const { port, bytes, datagrams, multicast } = turn;
  return new Observable((subscriber) =>
    send(bytes, port, ip, multicast).subscribe({
      error(cause: unknown) {
        failed(turn, cause);
        subscriber.complete();
      },
      complete() {
        for (const datagram of datagrams) subscriber.next(datagram);
        subscriber.complete();
      },
    }),
  );
}
