import { connect$, sendTo } from '@hardware-ws/client';
import { slip } from '@hardware-ws/osc';
import { tcpServer$ } from '@hardware-ws/osc/tcp';
import { sendDatagrams } from '@hardware-ws/osc/udp';
import { quizzer, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { relay$, type RelayEvent } from '@hardware-ws/relay';
import {
  ReplaySubject,
  filter,
  firstValueFrom,
  lastValueFrom,
  map,
  merge,
  scan,
  switchMap,
  takeWhile,
  timer,
  toArray,
  type Subscription,
} from 'rxjs';
import { lines$ } from './test/lines.ts';

describe('every example runs', () => {
  const event$ = new ReplaySubject<RelayEvent>();
  let relay: Subscription;
  let server: string;

  beforeAll(async () => {
    relay = relay$().subscribe(event$);
    const { port } = await firstValueFrom(event$.pipe(filter((event) => event.kind === 'listening')));
    server = `127.0.0.1:${port}`;
  });
  afterAll(() => relay.unsubscribe());

  const printed$ = (file: string) =>
    lines$(file, { QUIZZER_SERVER: server }).pipe(scan((lines: readonly string[], line) => [...lines, line], []));
  const printed = (file: string, wanted: readonly string[]) =>
    firstValueFrom(printed$(file).pipe(filter((lines) => wanted.every((line) => lines.includes(line)))));

  it('buzzers.ts sends presses and lights the lamp when they come back', async () => {
    const wanted = ['confirmed: buzzer_pressed', 'lamp: 1', 'lamp: 2'];
    expect(await printed('buzzers.ts', wanted)).toEqual(expect.arrayContaining(wanted));
  });

  it('osc-bridge.ts turns OSC into messages', async () => {
    const press = {
      destination: { host: '127.0.0.1', port: 7401 },
      message: { address: '/buzzer/press', args: [{ type: 'i', value: 5 }] },
    } as const;
    const pressing = timer(0, 100)
      .pipe(
        map(() => press),
        sendDatagrams(),
      )
      .subscribe();
    const lines = printed$('osc-bridge.ts').pipe(map((lines) => lines.join('\n')));
    const bridged = /kind: 'confirmed',[^]*buzzerId: 5,/;
    const text = await firstValueFrom(lines.pipe(filter((text) => bridged.test(text)))).finally(() =>
      pressing.unsubscribe(),
    );
    expect(text).toMatch(bridged);
  });

  it('osc-tcp.ts connects once a server listens, and sends', async () => {
    const port$ = new ReplaySubject<number>(1);
    const sent$ = tcpServer$({
      host: '127.0.0.1',
      port: 0,
      framing: slip,
      onListening: ({ port }) => port$.next(port),
    }).pipe(filter((event) => event.kind === 'message'));
    const run = port$.pipe(switchMap((port) => lines$('osc-tcp.ts', { OSC_PORT: String(port) }))).subscribe();
    const { message } = await firstValueFrom(sent$);
    run.unsubscribe();
    expect(message).toMatchObject({ address: '/cue', args: [{ type: 'i', value: 0 }] });
  });

  it('gpio-to-socket.ts sends a message for each press', async () => {
    const wanted = ['heard 1', 'heard 2'];
    expect(await printed('gpio-to-socket.ts', wanted)).toEqual(expect.arrayContaining(wanted));
  });

  it('two-games.ts forwards the messages of each game to the other', async () => {
    const say = (gameId: number, message: QuizzerOutgoingMessage) =>
      timer(0, 100).pipe(
        map(() => message),
        sendTo(connect$(quizzer({ host: server, gameId }))),
      );
    const saying = merge(
      say(1, { type: 'buzzer_pressed', buzzerId: 1 }),
      say(2, { type: 'toggle_buzzers', enabled: true }),
    ).subscribe();
    const wanted = ['game 2: buzzer_pressed confirmed', 'game 1: toggle_buzzers sent'];
    const lines = await printed('two-games.ts', wanted).finally(() => saying.unsubscribe());
    expect(lines).toEqual(expect.arrayContaining(wanted));
  });

  it.each(['two-servers.ts', 'behind-a-proxy.ts'])('%s connects', async (file) => {
    // Nothing listens on port 1.
    const line$ = lines$(file, { QUIZZER_SERVER: server, MAIN_SERVER: '127.0.0.1:1' });
    const lines = await lastValueFrom(
      line$.pipe(
        takeWhile((line) => !line.startsWith('Connected'), true),
        toArray(),
      ),
    );
    expect(lines.at(-1)).toContain(server);
    expect(lines.some((line) => line.startsWith('Connecting, attempt 2'))).toBe(file === 'two-servers.ts');
  });

  it.each([
    ['button-hold.ts reports a press, a hold and a release', ['GPIO17 pressed', 'GPIO17 held', 'GPIO17 released']],
    ['reaction-game.ts names the winner of each round', ['GPIO27 was first', 'GPIO17 was first']],
    [
      'lamp-blink.ts keeps one lamp on while another blinks',
      ['{ GPIO22: 1 }', ...['1', '0', '1', '0', '1', '0'].map((level) => `{ GPIO23: ${level} }`)],
    ],
  ])('%s', async (sentence, wanted) => {
    const [file = ''] = sentence.split(' ');
    expect(await lastValueFrom(printed$(file))).toEqual(wanted);
  });
});
