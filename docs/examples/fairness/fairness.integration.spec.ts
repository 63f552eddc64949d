import { connect$ } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import { relay$ } from '@hardware-ws/relay';
import { tcpProxy$, type TcpProxy } from '@hardware-ws/tcp-proxy';
import { ReplaySubject, Subscription, filter, firstValueFrom } from 'rxjs';
import { lines$ } from '../test/lines.ts';

jest.setTimeout(30_000);

const life = new Subscription();
let [port, proxy]: [number, TcpProxy | undefined] = [0, undefined];

beforeAll(async () => {
  const listening$ = new ReplaySubject<number>(1);
  life.add(relay$().subscribe((event) => event.kind === 'listening' && listening$.next(event.port)));
  port = await firstValueFrom(listening$);
  const proxy$ = new ReplaySubject<TcpProxy>(1);
  life.add(tcpProxy$(port).subscribe(proxy$));
  proxy = await firstValueFrom(proxy$);
});
afterAll(() => life.unsubscribe());

/** Starts a script. The result waits for a line of it. */
function started(file: string, env: NodeJS.ProcessEnv, at = port) {
  const printed$ = new ReplaySubject<string>();
  life.add(lines$(`fairness/${file}`, { QUIZZER_SERVER: `127.0.0.1:${at}`, ...env }).subscribe(printed$));
  return (line: RegExp) => firstValueFrom(printed$.pipe(filter((text) => line.test(text))));
}

/** A host that knows nothing of referees, and the messages with a number that it hears. */
function openedHost() {
  const game = connect$(quizzer({ host: `127.0.0.1:${port}`, gameId: 1, clientType: 'host', clientId: 'main' }));
  const winner$ = new ReplaySubject<{ readonly buzzerId: number | null }>();
  life.add(game.on('buzzer_pressed').subscribe((message) => message.buzzerId !== null && winner$.next(message)));
  return { enable: () => game.send.next({ type: 'toggle_buzzers', enabled: true }), winner$ };
}

describe('a referee and two boxes', () => {
  it('let the box win that was pressed first, although its press arrives last', async () => {
    const referee = started('referee.ts', {});
    const left = started('box.ts', { BOX: 'left', PRESS_AFTER_MS: '100' }, proxy?.port);
    await referee(/^box left takes part$/);
    // The box that joins last clears each round, so it must not be the one whose link is bad.
    const right = started('box.ts', { BOX: 'right', PRESS_AFTER_MS: '250' });
    await Promise.all([referee(/^box right takes part$/), referee(/^this referee decides$/)]);
    const host = openedHost();

    // What the left box sends is held back until the press of the right box has arrived.
    proxy?.be({ held: ['up'] });
    host.enable();
    await right(/^press_claim: confirmed$/);
    proxy?.be({});

    await referee(/^left was first \(proven\)$/);
    expect(await referee(/^ {2}left: /)).toMatch(/arrived as number 2$/);
    expect(await referee(/^ {2}right: /)).toMatch(/arrived as number 1$/);
    expect(await firstValueFrom(host.winner$)).toMatchObject({ buzzerId: 1, verdict: 'proven' });
    await left(/^lamp: on$/);
  });
});
