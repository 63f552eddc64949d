import { connect$, systemClock } from '@hardware-ws/client';
import { withFairMessages, type FairMessage } from '@hardware-ws/fairness';
import { buzzerLamps, type GpioEdge, type LineLevels } from '@hardware-ws/gpio';
import { initialBuzzerState, quizzer, type BuzzerState, type QuizzerMessage } from '@hardware-ws/quizzer';
import { BehaviorSubject, map, ReplaySubject, Subject } from 'rxjs';
import { buzzerBox$ } from '../src/box/buzzer-box.ts';
import { heardState } from '../src/box/heard-state.ts';
import { openGame } from '../src/game/open-game.ts';
import { atEnd } from './clean-up.ts';
import { first } from './first.ts';
import { hardwareWs } from './hardware-ws.ts';

export interface FairBoxOptions {
  readonly server: string;
  readonly gameId: number;
  readonly clientId: string;
  readonly buzzerId: number;
  /** @default true */
  readonly fair?: boolean;
}

/** A box in this process, with one button and one lamp, as `hardware-ws buzzers` runs it. */
export async function fairBox({ server, gameId, clientId, buzzerId, fair = true }: FairBoxOptions) {
  const { connection: game } = openGame({ server, gameId, clientType: 'buzzer', clientId, fair });
  const buttonEdges$ = new Subject<GpioEdge>();
  const state$ = new BehaviorSubject<BuzzerState>(initialBuzzerState);
  const notes$ = new ReplaySubject<string>();
  const levels$ = new ReplaySubject<LineLevels>(1);
  /** How often the lamp was lit in a round. */
  let lit = 0;
  const lamps = state$
    .pipe(map(fair ? heardState : (state) => state), buzzerLamps({ GPIO5: buzzerId }))
    .subscribe((levels) => {
      if (levels['GPIO5'] === 1 && state$.value.enabled) lit += 1;
      levels$.next(levels);
    });
  const playing = buzzerBox$({
    game,
    buttonEdges$,
    wiring: { GPIO17: buzzerId },
    clientId,
    fair,
  }).subscribe((event) => {
    if (event.kind !== 'step') return;
    state$.next(event.step.state);
    if (event.step.note !== undefined) notes$.next(event.step.note);
  });
  // What strangers send is no concern of a test's output.
  const faults = game.fault$.subscribe();
  for (const running of [lamps, playing, faults]) atEnd(() => running.unsubscribe());
  await first(game.status$, ({ kind }) => kind === 'open', `box ${clientId} is connected`);
  const edge = (level: 0 | 1, at: number) => buttonEdges$.next({ pin: 'GPIO17', level, at });
  return {
    buzzerId,
    clientId,
    isArmed: () =>
      first(
        state$,
        ({ enabled, selected, lostTo, clear }) => enabled && clear === 'heard' && (selected ?? lostTo) === null,
        `box ${clientId} is free`,
      ),
    /** A press whose edge was `agoMs` ago. */
    press: (agoMs = 0) => {
      const at = systemClock.monotonic() - agoMs;
      edge(1, at);
      edge(0, at + 20);
      return at;
    },
    knows: (holds: (state: BuzzerState) => boolean, what: string) => first(state$, holds, `box ${clientId}: ${what}`),
    notes: (pattern: RegExp) => first(notes$, (note) => pattern.test(note), `${String(pattern)} of box ${clientId}`),
    lamp: (level: 0 | 1) => first(levels$, ({ GPIO5 }) => GPIO5 === level, `lamp ${level} of box ${clientId}`),
    timesLit: () => lit,
  };
}

/** A client that hears the messages of fair play, and all others. */
export async function witness(server: string, gameId: number) {
  const game = connect$(withFairMessages(quizzer({ host: server, gameId })));
  const heard: (FairMessage | QuizzerMessage)[] = [];
  const heard$ = new Subject<FairMessage | QuizzerMessage>();
  const listening = game.subscribe((message) => {
    heard.push(message);
    heard$.next(message);
  });
  atEnd(() => listening.unsubscribe());
  await first(game.status$, ({ kind }) => kind === 'open', 'the witness is connected');
  return {
    game,
    heard,
    claims: () => heard.filter((message) => message.type === 'press_claim'),
    /** Resolves with the next message of this type. */
    next: (type: string) => first(heard$, (message) => message.type === type, `${type} at the witness`),
  };
}

/** A referee in a process of its own. */
export function refereeProcess(server: string, gameId: number, ...args: readonly string[]) {
  const referee = hardwareWs(['referee', String(gameId), '--server', server, ...args]);
  return {
    ...referee,
    decides: () => referee.says(/this referee decides/),
    /** Resolves once it knows the boxes and has measured their clocks. */
    knows: (...boxes: readonly string[]) =>
      Promise.all(boxes.map((box) => referee.says(new RegExp(`box ${box} takes part`)))),
  };
}
