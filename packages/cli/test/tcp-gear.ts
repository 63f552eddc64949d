import { type OscFraming, type OscMessage, oscText } from '@hardware-ws/osc';
import { tcpServer$ } from '@hardware-ws/osc/tcp';
import { ReplaySubject, Subject } from 'rxjs';
import { atEnd } from './clean-up.ts';
import { first } from './first.ts';

/** Gear that receives OSC over TCP on a free port, keeps it as lines and replies. */
export async function tcpGear(framing: OscFraming) {
  const lines: string[] = [];
  const line$ = new ReplaySubject<string>();
  const port$ = new ReplaySubject<number>(1);
  const output$ = new Subject<OscMessage>();
  const listening = ({ port }: { readonly port: number }) => port$.next(port);
  const subscription = tcpServer$({ host: '127.0.0.1', port: 0, framing, output$, onListening: listening }).subscribe(
    (event) => {
      if (event.kind !== 'message') return;
      const line = oscText(event.message);
      lines.push(line);
      line$.next(line);
    },
  );
  atEnd(() => subscription.unsubscribe());
  const port = await first(port$, () => true, 'the gear listens');
  return {
    port,
    lines,
    answer: (address: string) => output$.next({ address, args: [] }),
    sees: (text: string) => first(line$, (line) => line === text, `${text} in ${JSON.stringify(lines)}`),
  };
}
