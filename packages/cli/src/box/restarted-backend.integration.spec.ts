import { connect$ } from '@hardware-ws/client';
import { buzzerLamps, type LineLevels } from '@hardware-ws/gpio';
import { quizzer } from '@hardware-ws/quizzer';
import { NEVER, ReplaySubject, bufferCount, filter, map, share } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import { hostPage } from '../../test/host-page.ts';
import { relayProcess } from '../../test/relay-process.ts';
import { buzzerBox$ } from './buzzer-box.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** A box with a lamp. Records the notes of its rules and the states of its lamp. */
function boxAt(host: string) {
  const game = connect$(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId: 'main' }));
  const step$ = buzzerBox$({ game, buttonEdges$: NEVER, wiring: { GPIO17: 1 }, clientId: 'main' }).pipe(
    filter((event) => event.kind === 'step'),
    map(({ step }) => step),
    share(),
  );
  const notes$ = new ReplaySubject<string>();
  const levels$ = new ReplaySubject<LineLevels>(1);
  const lamps = step$
    .pipe(
      map(({ state }) => state),
      buzzerLamps({ GPIO5: 1 }),
    )
    .subscribe(levels$);
  const notes = step$.subscribe(({ note }) => note !== undefined && notes$.next(note));
  atEnd(() => lamps.unsubscribe());
  atEnd(() => notes.unsubscribe());
  return {
    notes: (text: string) => first(notes$, (note) => note === text, text),
    blinks: () =>
      first(
        levels$.pipe(
          map(({ GPIO5 }) => GPIO5),
          bufferCount(3, 1),
        ),
        ([a, b, c]) => a === c && a !== b,
        'blinking',
      ),
    isDark: () => first(levels$, ({ GPIO5 }) => GPIO5 === 0, 'a dark lamp'),
  };
}

const disabled = 'the buzzers are disabled until the host enables them';

it('after a restart of the backend, a box reports that it is disabled and blinks until it is armed again', async () => {
  const relay = await relayProcess();
  const box = boxAt(relay.host);
  await box.notes(`connected; ${disabled}`);
  await box.blinks();
  const host = await hostPage(relay.host);
  host.send({ type: 'toggle_buzzers', enabled: true });
  await host.hears({ type: 'buzzer_pressed', buzzerId: null });
  await box.isDark();

  await relay.stop('SIGKILL');
  await relayProcess(relay.port);
  await box.notes(`connected again; ${disabled}`);
  await box.blinks();

  await first(host.game.status$, ({ kind }) => kind === 'open', 'the host is back');
  host.send({ type: 'toggle_buzzers', enabled: true });
  await host.hears({ type: 'buzzer_pressed', buzzerId: null });
  await box.isDark();
});
