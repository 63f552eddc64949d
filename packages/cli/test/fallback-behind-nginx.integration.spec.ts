import { connect$ } from '@hardware-ws/client';
import { fallback } from '@hardware-ws/client/long-poll';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { relay$ } from '@hardware-ws/relay';
import { Subscription, filter, firstValueFrom, map, take, timer, toArray } from 'rxjs';
import { selfSigned } from '../../client/test/tls/certificates.ts';
import { cleanUp } from './clean-up.ts';
import { nginx } from './nginx.ts';
import { quizzer } from '@hardware-ws/quizzer';
import { tcpProxy$, type TcpProxy } from '@hardware-ws/tcp-proxy';

jest.setTimeout(30_000);

describeWithCounterparts('a relay behind nginx that does not pass upgrades on', ['nginx-light', 'openssl'], () => {
  const running = new Subscription();
  let host = '';
  let network: TcpProxy;
  beforeAll(async () => {
    const listening$ = relay$().pipe(filter((event) => event.kind === 'listening'));
    const { port } = await new Promise<{ port: number }>((resolve) => running.add(listening$.subscribe(resolve)));
    const servers = {
      // The worker of nginx may not write into the folder of the test.
      plain: `client_body_buffer_size 1m; location / { proxy_pass http://127.0.0.1:${port}; proxy_set_header Host $http_host; }`,
    };
    const { plain } = await nginx(servers, selfSigned());
    network = await new Promise((resolve) => running.add(tcpProxy$(Number(plain.split(':')[1])).subscribe(resolve)));
    host = `127.0.0.1:${network.port}`;
  });
  afterAll(() => {
    running.unsubscribe();
    return cleanUp();
  });
  const connected = (clientType: string) =>
    connect$(quizzer({ host, gameId: 1, clientType, clientId: 'main' }), {
      dial: fallback({ after: 1 }),
      backoff: { maxMs: 500 },
    });

  it('is reached over HTTP: presses pass both ways, in order, each once', async () => {
    const [box, desk] = [connected('buzzer'), connected('osc')];
    const presses = Array.from({ length: 200 }, (_, buzzerId) => ({ type: 'buzzer_pressed' as const, buzzerId }));
    const numbers = (game: typeof box) =>
      firstValueFrom(
        game.on('buzzer_pressed').pipe(
          map(({ buzzerId }) => buzzerId),
          take(200),
          toArray(),
        ),
      );
    const heard = Promise.all([numbers(box), numbers(desk)]);
    await Promise.all(
      [box, desk].map((game) => firstValueFrom(game.status$.pipe(filter(({ kind }) => kind === 'open')))),
    );
    for (const press of presses) box.send.next(press);
    const expected = presses.map(({ buzzerId }) => buzzerId);
    expect(await heard).toEqual([expected, expected]);
  });

  it('loses no press to an outage within its time to live', async () => {
    const box = connected('buzzer');
    const opened = () => firstValueFrom(box.status$.pipe(filter(({ kind }) => kind === 'open')));
    const open = box.keepOpen$.subscribe();
    await opened();
    network.be({ refusing: true });
    for (const link of network.links) link.reset();
    const pressed = firstValueFrom(box.deliver({ type: 'buzzer_pressed', buzzerId: 7 }));
    await firstValueFrom(timer(300));
    network.be({});
    expect(await pressed).toMatchObject({ kind: 'confirmed' });
    open.unsubscribe();
  });

  it('confirms each press within a round trip', async () => {
    const box = connected('buzzer');
    const trips: number[] = [];
    const open = box.keepOpen$.subscribe();
    await firstValueFrom(box.status$.pipe(filter(({ kind }) => kind === 'open')));
    for (let n = 0; n < 100; n += 1) {
      const outcome = await firstValueFrom(box.deliver({ type: 'buzzer_pressed', buzzerId: n }));
      if (outcome.kind === 'confirmed') trips.push(outcome.ms);
    }
    open.unsubscribe();
    expect(trips).toHaveLength(100);
  });
});
