import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { relay$ } from '@hardware-ws/relay';
import { filter, firstValueFrom, Subject, takeUntil } from 'rxjs';
import { WebSocket } from 'ws';

/** What a measured bridge stands between: a game, whose host sends and hears presses, and an OSC program on UDP. */
export interface BridgeEnds {
  /** The host and port of the backend. */
  readonly host: string;
  /** The UDP port of the OSC program. */
  readonly oscPort: number;
  /** The UDP port that the bridge listens on. */
  readonly listenPort: number;
  /** Sends a press as the host of the game. */
  readonly press: () => void;
  /** Sends a press to the bridge, as the OSC program. */
  readonly oscPress: () => void;
  /** How many presses the host and the OSC program have received. */
  readonly heard: () => { readonly host: number; readonly osc: number };
  readonly close: () => void;
}

/** `/press ,i 2` */
const oscPress = Buffer.from('/press\0\0,i\0\0\0\0\0\x02');

/** Opens both ends on free ports. */
export async function bridgeEnds(): Promise<BridgeEnds> {
  const closed$ = new Subject<void>();
  const listening$ = new Subject<number>();
  const port = firstValueFrom(listening$);
  relay$()
    .pipe(
      filter((event) => event.kind === 'listening'),
      takeUntil(closed$),
    )
    .subscribe((event) => listening$.next(event.port));
  const host = `127.0.0.1:${await port}`;
  const page = new WebSocket(`ws://${host}/ws/game/1/`);
  const osc = createSocket('udp4').bind(0, '127.0.0.1');
  await Promise.all([once(page, 'open'), once(osc, 'listening')]);
  const listenPort = await freeUdpPort();
  const heard = { host: 0, osc: 0 };
  page.on('message', (data: Buffer) => (heard.host += Number(data.includes('"buzzer_pressed"'))));
  osc.on('message', () => (heard.osc += 1));
  return {
    host,
    oscPort: osc.address().port,
    listenPort,
    press: () => page.send('{"type":"buzzer_pressed","buzzerId":2}'),
    oscPress: () => osc.send(oscPress, listenPort, '127.0.0.1'),
    heard: () => ({ ...heard }),
    close: () => {
      page.terminate();
      osc.close();
      closed$.next();
    },
  };
}

async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}
