import type { QuizzerMessage } from '@hardware-ws/quizzer';
import { defer, EMPTY, ignoreElements, merge, mergeMap, type Observable, of, scan, switchMap, tap, timer } from 'rxjs';
import type { BearersOptions } from '../status/bearers.ts';
import { clientAbout } from '../status/client-about.ts';
import { initialSpareState, spareRules, type SpareInput, type SpareState, takesOver } from './spare-rules.ts';

/** What {@link spareSteps$} needs from a game in which it is not announced. */
export interface SpareStepsOptions extends Pick<
  BearersOptions,
  'send' | 'clientType' | 'clientId' | 'about' | 'instance' | 'clock'
> {
  readonly pong$: Observable<QuizzerMessage<'pong'>>;
  /** Whether the link is open. */
  readonly online$: Observable<boolean>;
  /** The latest term that was heard before. */
  readonly term: number;
}

/** What a spare knows after an answer, and whether it takes over now. */
export interface SpareStep {
  readonly state: SpareState;
  readonly takesOver: boolean;
}

/** How often the box and the other spares are pinged, in ms. */
const everyMs = 250;

/** How many pings of the box are remembered, to recognize their answers. */
const pingsKept = 16;

/**
 * Watches the box of a name for its spare. It pings the box and, with a second ping, all clients with the id of the box: the other
 * spares and itself are among them. Its pings say which of them the box answered last, so that the box knows how long it is safe.
 *
 * ```
 * pings   -p--p--p--p--p--p--p
 * pongs   --bs-bs--s--s--s--s-    b of the box, s our own
 * result  --ww-ww--w--w--w--t-    w waits, t takes over
 * ```
 */
export function spareSteps$({
  pong$,
  online$,
  send,
  clientType,
  clientId,
  about,
  instance,
  clock,
  term,
}: SpareStepsOptions): Observable<SpareStep> {
  return defer(() => {
    let address: string | undefined;
    let answered: number | undefined;
    let pings: readonly number[] = [];
    const call = () => {
      const everyone = { client_id: clientId };
      // A message from the backend contains the receiver's own address. A pong that answers nobody tells us ours.
      if (address === undefined)
        return send({ type: 'pong', timestamp: 0, target_sender_id: null, recipient: everyone });
      const timestamp = clock.monotonic();
      pings = [...pings.slice(1 - pingsKept), timestamp];
      const ping = { type: 'ping', sender_id: address, client: about() } as const;
      send({ ...ping, timestamp, answered, recipient: { client_type: clientType, client_id: clientId } });
      // Between two pings of the box.
      send({ ...ping, timestamp: timestamp + 0.001, recipient: everyone });
    };
    const calling$ = online$.pipe(
      switchMap((online) => {
        address = undefined;
        return online ? timer(0, everyMs) : EMPTY;
      }),
      tap(call),
      ignoreElements(),
    );
    const read = (pong: QuizzerMessage<'pong'>): Observable<SpareInput> => {
      if (typeof pong['channel_id'] === 'string') address = pong['channel_id'];
      const { timestamp, target_sender_id } = pong;
      const at = clock.monotonic();
      const client = clientAbout.safeParse(pong['client']).data ?? {};
      if (target_sender_id === null || target_sender_id !== address) return EMPTY;
      if (client.instance === instance) return of({ kind: 'self', at });
      if (pings.includes(timestamp)) return of({ kind: 'box', client, timestamp, at });
      const { instance: rival, spare, client_type } = client;
      if (rival === undefined || spare !== true || client_type !== clientType) return EMPTY;
      return of({ kind: 'spare', instance: rival, at });
    };
    return merge(pong$.pipe(mergeMap(read)), calling$).pipe(
      scan<SpareInput, SpareStep>(
        ({ state }, input) => {
          const next = spareRules(state, input);
          return { state: next, takesOver: takesOver(instance, next, input) };
        },
        { state: initialSpareState(term), takesOver: false },
      ),
      tap(({ state }) => (answered = state.answered)),
    );
  });
}
