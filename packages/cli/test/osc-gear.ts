import { type OscFraming, type OscMessage, oscText } from '@hardware-ws/osc';
import { tcpServer$ } from '@hardware-ws/osc/tcp';
import { datagrams$ } from '@hardware-ws/osc/udp';
import { filter, map, type Observable, ReplaySubject, Subject } from 'rxjs';
import { atEnd } from './clean-up.ts';
import { first } from './first.ts';

type OnListening = (at: { readonly port: number }) => void;

/** Gear that receives OSC on a free port and keeps it as lines. Lines from bundles begin with +. */
export function oscGear() {
  return listening((onListening) =>
    datagrams$({ host: '127.0.0.1', port: 0, onListening }).pipe(
      map((message) => `${message.timeTag ? '+ ' : ''}${oscText(message)}`),
    ),
  );
}

/** Gear that receives OSC over TCP on a free port, keeps it as lines and replies. */
export async function tcpGear(framing: OscFraming) {
  const output$ = new Subject<OscMessage>();
  const gear = await listening((onListening) =>
    tcpServer$({ host: '127.0.0.1', port: 0, framing, output$, onListening }).pipe(
      filter((event) => event.kind === 'message'),
      map(({ message }) => oscText(message)),
    ),
  );
  return { ...gear, answer: (address: string) => output$.next({ address, args: [] }) };
}

/** Subscribes until the end of the test. Resolves once the gear listens. */
async function listening(lines$: (onListening: OnListening) => Observable<string>) {
  const lines: string[] = [];
  const line$ = new ReplaySubject<string>();
  const port$ = new ReplaySubject<number>(1);
  const subscription = lines$(({ port }) => port$.next(port)).subscribe((line) => {
    lines.push(line);
    line$.next(line);
  });
  atEnd(() => subscription.unsubscribe());
  return {
    port: await first(port$, () => true, 'the gear listens'),
    lines,
    sees: (text: string) => first(line$, (line) => line === text, `${text} in ${JSON.stringify(lines)}`),
  };
}
