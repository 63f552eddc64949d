import { datagrams$ } from '@hardware-ws/osc/udp';
import { ReplaySubject } from 'rxjs';
import { oscText } from '@hardware-ws/osc';
import { atEnd } from './clean-up.ts';
import { first } from './first.ts';

/** Gear that receives OSC on a free port and keeps it as lines. Lines from bundles begin with +. */
export async function oscGear() {
  const lines: string[] = [];
  const line$ = new ReplaySubject<string>();
  const port$ = new ReplaySubject<number>(1);
  const listening = ({ port }: { readonly port: number }) => port$.next(port);
  const subscription = datagrams$({ host: '127.0.0.1', port: 0, onListening: listening }).subscribe((message) => {
    const line = `${message.timeTag ? '+ ' : ''}${oscText(message)}`;
    lines.push(line);
    line$.next(line);
  });
  atEnd(() => subscription.unsubscribe());
  const port = await first(port$, () => true, 'the gear listens');
  return {
    port,
    lines,
    sees: (text: string) => first(line$, (line) => line === text, `${text} in ${JSON.stringify(lines)}`),
  };
}
