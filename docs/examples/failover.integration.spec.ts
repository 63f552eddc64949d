import { connect$, failover, type FailoverOptions } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import { relay$, type RelayEvent } from '@hardware-ws/relay';
import { ReplaySubject, Subscription, filter, firstValueFrom, lastValueFrom } from 'rxjs';

const life = new Subscription();
afterAll(() => {
  life.unsubscribe();
});

/** Starts a relay on a free port, or on the given one. */
async function started(port = 0) {
  const event$ = new ReplaySubject<RelayEvent>();
  const running = relay$({ port }).subscribe(event$);
  life.add(running);
  const listening = await firstValueFrom(event$.pipe(filter((event) => event.kind === 'listening')));
  const heard = async (pressId: string) =>
    firstValueFrom(event$.pipe(filter((event) => event.kind === 'message' && event.text.includes(pressId))));
  const joined = () => firstValueFrom(event$.pipe(filter(({ kind }) => kind === 'joined')));
  return { port: listening.port, heard, joined, kill: () => running.unsubscribe() };
}

describe('a failover between two relays', () => {
  it.each<Required<FailoverOptions>['standby']>(['cold', 'warm'])(
    'sends a press to the second when the first is killed, and returns when that is well again: %s',
    async (standby) => {
      const [one, two] = await Promise.all([started(), started()]);
      const at = (port: number) => quizzer({ host: `127.0.0.1:${String(port)}`, gameId: 1, clientType: 'buzzer' });
      const show = failover([at(one.port), at(two.port)], { standby, everyMs: 100, wellMs: 300 });
      const game = connect$(show, { heartbeat: { everyMs: 50 }, warn: () => undefined });
      life.add(game.keepOpen$.subscribe());
      const openAt = (port: number) =>
        firstValueFrom(
          game.status$.pipe(filter((status) => status.kind === 'open' && status.url.includes(`:${String(port)}/`))),
        );
      const press = (pressId: string) =>
        lastValueFrom(game.deliver({ type: 'buzzer_pressed', buzzerId: 1, press_id: pressId }));
      await openAt(one.port);
      expect(await press('before')).toMatchObject({ kind: 'confirmed' });
      if (standby === 'warm') await two.joined();

      one.kill();
      expect(await press('during')).toMatchObject({ kind: 'confirmed' });
      await two.heard('during');
      await openAt(two.port);

      const again = await started(one.port);
      await openAt(one.port);
      expect(await press('after')).toMatchObject({ kind: 'confirmed' });
      await again.heard('after');
    },
  );
});
