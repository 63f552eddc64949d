import { sendTo, type Connection, type Outcome } from '@hardware-ws/client';
import { oscMessages, quizMessages, type OscDatagram } from '@hardware-ws/osc';
import { datagrams$, sendDatagrams } from '@hardware-ws/osc/udp';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { EMPTY, map, merge, type Observable } from 'rxjs';
import type { BridgeConfig } from './bridge-config.ts';

export interface OscBridgeOptions {
  readonly game: Connection<QuizzerMessage, QuizzerOutgoingMessage>;
  readonly config: BridgeConfig;
  readonly log: { info(text: string): void; warn(text: string): void };
}

/** What a bridge did: sent an OSC message, or sent a message to the backend. */
export type OscBridgeEvent =
  | { readonly kind: 'osc'; readonly datagram: OscDatagram }
  | { readonly kind: 'outcome'; readonly outcome: Outcome<QuizzerOutgoingMessage> };

/** A bridge between a game and OSC, both ways. Without incoming rules it opens no port. */
export function oscBridge$({ game, config, log }: OscBridgeOptions): Observable<OscBridgeEvent> {
  const warn = ({ reason }: { readonly reason: string }) => log.warn(reason);
  const { listen_host: host, listen_port: port } = config.osc;
  const listening = () => log.info(`listening for OSC on ${host}:${port}`);
  const out$ = game.pipe(
    oscMessages(config, { skipped: ({ rule, reason }) => log.warn(`outgoing[${rule}]: ${reason}`) }),
    sendDatagrams({ fault: warn }),
    map((datagram) => ({ kind: 'osc' as const, datagram })),
  );
  const in$ = datagrams$({ host, port, listening, fault: warn }).pipe(
    quizMessages(config, { skipped: ({ rule, reason }) => log.warn(`incoming[${rule}]: ${reason}`) }),
    sendTo(game),
    map((outcome) => ({ kind: 'outcome' as const, outcome })),
  );
  return merge(out$, config.incoming.length > 0 ? in$ : EMPTY);
}
