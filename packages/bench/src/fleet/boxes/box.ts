import { connect$, failover, systemClock } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import { merge, skip, Subscription, tap } from 'rxjs';
import type { BoxAddress, Hearing, PressOutcome } from './box-messages.ts';

export interface BoxListener {
  readonly link: (kind: 'open' | 'down' | 'gaveUp') => void;
  readonly heard: (hearing: Hearing) => void;
  readonly outcome: (outcome: PressOutcome) => void;
}

/** A connection to a game, without a button. */
export interface Box {
  readonly press: (n: number, at: number) => void;
  readonly leave: () => void;
}

/** When boxes return to the worker that they dialled first: after the run, so that they come back once and not twice, in ms. */
const returnMs = 600_000;

/** Joins a game as a box does, and dials the next worker when one is lost. */
export function joinGame({ box, gameId, hosts }: BoxAddress, listener: BoxListener): Box {
  const [first, ...others] = hosts.map((host) =>
    quizzer({ host, gameId, clientType: 'buzzer', clientId: `box-${box}` }),
  );
  if (!first) throw new Error(`Box ${box} has no worker to dial.`);
  const game = connect$(failover([first, ...others], { everyMs: returnMs }));
  const heard$ = game.on('buzzer_pressed').pipe(
    tap(({ press_id, age_ms }) => {
      const n = Number(/^press-(\d+)$/.exec(String(press_id))?.[1]);
      listener.heard({ n, box, at: systemClock.monotonic(), ageMs: Number(age_ms) });
    }),
  );
  const status$ = game.status$.pipe(
    skip(1),
    tap(({ kind }) => {
      if (kind === 'open') listener.link('open');
      if (kind === 'waiting') listener.link('down');
    }),
  );
  const joined = new Subscription();
  // The outcomes of the presses say it all.
  joined.add(game.fault$.subscribe());
  joined.add(merge(heard$, status$).subscribe({ error: () => listener.link('gaveUp') }));
  return {
    press: (n, at) => {
      const outcome$ = game.deliver({ type: 'buzzer_pressed', buzzerId: 1, press_id: `press-${n}`, at });
      joined.add(
        outcome$.subscribe((outcome) => {
          const text = outcome.kind === 'dropped' ? `dropped: ${outcome.cause}` : outcome.kind;
          listener.outcome({ n, outcome: text });
        }),
      );
    },
    leave: () => joined.unsubscribe(),
  };
}
