import {
  connect$,
  type Connection,
  type ConnectOptions,
  type Fault,
  type Protocol,
  type Status,
} from '@hardware-ws/client';
import { firstValueFrom, ReplaySubject, skip, Subscription, timeout } from 'rxjs';
import { fences, type Fences, type ReceivedMessage } from '../../relay/test/fences.ts';
import type { QuizzerMessage, QuizzerMessages, QuizzerOutgoingMessage, QuizzerOutgoingMessages } from '../src/index.ts';

/** A connection that is held open, and what it has emitted. */
export interface Player extends Fences {
  readonly game: Connection<QuizzerMessage, QuizzerOutgoingMessage>;
  readonly send: (message: QuizzerOutgoingMessage) => void;
  /** Everything so far. */
  readonly statuses: readonly Status[];
  readonly faults: readonly Fault[];
  readonly leave: () => void;
}

/**
 * Returns a function that connects a client until the end of the test.
 *
 * @example
 * const play = players();
 * it('is greeted', async () => { await play(quizzer({ host, gameId: 1, clientType: 'osc' })).next(); });
 */
export function players(): (
  protocol: Protocol<QuizzerMessages, QuizzerOutgoingMessages>,
  options?: ConnectOptions,
) => Player {
  const playing: Player[] = [];
  afterEach(() => {
    for (const { leave } of playing.splice(0)) leave();
  });
  return (protocol, options) => {
    const player = playerOf(connect$(protocol, options));
    playing.push(player);
    return player;
  };
}

function playerOf(game: Player['game']): Player {
  const message$ = new ReplaySubject<QuizzerMessage>();
  const statuses: Status[] = [];
  const faults: Fault[] = [];
  const playing = new Subscription();
  playing.add(game.status$.subscribe((status) => statuses.push(status)));
  playing.add(game.fault$.subscribe((fault) => faults.push(fault)));
  playing.add(game.subscribe(message$));

  let count = 0;
  const read = async () => {
    const message = await firstValueFrom(message$.pipe(skip(count), timeout(4000)));
    count += 1;
    return message as unknown as ReceivedMessage;
  };
  const send = (message: QuizzerOutgoingMessage) => {
    game.send.next(message);
  };
  const leave = () => {
    playing.unsubscribe();
  };
  return { game, send, ...fences(read, { send }), statuses, faults, leave };
}
