import type { Clock } from '@hardware-ws/client';
import { type BuzzerInput, type BuzzerState, type BuzzerStepWithInput, initialBuzzerState } from '@hardware-ws/quizzer';
import {
  defer,
  EMPTY,
  endWith,
  filter,
  map,
  merge,
  type Observable,
  type OperatorFunction,
  scan,
  Subject,
  switchMap,
  takeWhile,
  tap,
  timer,
} from 'rxjs';
import type { FairMessage } from '../messages/fair-messages.ts';
import { claimRules } from './claim-rules.ts';
import { type ClaimIdentity, initialClaimState } from './claim-state.ts';
import type { ClaimInput, ClaimStep } from './claim-step.ts';

export interface ClaimStepsOptions extends ClaimIdentity {
  /** The announcements of referees, and the claims of all boxes: `game.on('referee_status', 'press_claim')`. */
  readonly messages$: Observable<FairMessage<'referee_status' | 'press_claim'>>;
  readonly clock: Pick<Clock, 'monotonic'>;
}

/** A step of a buzzer in fair mode. Some steps follow from a referee or from time alone: they have no `input`. */
export type FairStep = Omit<BuzzerStepWithInput, 'send' | 'input'> & {
  readonly input?: BuzzerInput | undefined;
  readonly send: ClaimStep['send'];
};

/**
 * Runs the steps of a buzzer through the rules of fair mode. Put it between `buzzerSteps` and the connection.
 *
 * ```
 * source:     ----2--------3--------    presses
 * messages$:  -r-------r---------r--    referee_status
 * result:     -s--c--------c----p---
 *   sends:     b  2        3    3       b box_status, c press_claim, p buzzer_pressed: no verdict within 500 ms
 * ```
 *
 * Completes when the source has completed and no press waits for a verdict.
 *
 * @example
 * steps$.pipe(claimSteps({ messages$: fair.on('referee_status', 'press_claim'), clock: systemClock, clientId: 'main' }), mergeMap(({ send }) => send));
 */
export function claimSteps({
  messages$,
  clock,
  ...identity
}: ClaimStepsOptions): OperatorFunction<BuzzerStepWithInput, FairStep> {
  return (steps$) =>
    defer(() => {
      const due$ = new Subject<number | null>();
      const overdue$ = due$.pipe(
        // Always a new timer, because a timer of Node may fire too early.
        switchMap((due) => (due === null ? EMPTY : timer(Math.max(0, due - clock.monotonic())))),
        map(() => ({ kind: 'due' as const, at: clock.monotonic() })),
      );
      const step = (known: Known, input: ClaimInput | 'ended'): Known => {
        if (input === 'ended') return { ...known, claim: { state: known.claim.state }, input: undefined, ended: true };
        const state = input.kind === 'step' ? input.step.state : known.state;
        return { ...known, state, claim: claimRules(identity, known.claim.state, input), input };
      };
      const step$ = steps$.pipe(map((step): ClaimInput => ({ kind: 'step', step, at: clock.monotonic() })));
      const heard$ = messages$.pipe(map((message) => ({ kind: 'message' as const, message, at: clock.monotonic() })));
      return merge(heard$, overdue$, step$.pipe(endWith('ended' as const))).pipe(
        scan(step, initial),
        tap(({ claim }) => due$.next(claim.state.waiting?.until ?? null)),
        takeWhile(({ ended, claim }) => !ended || claim.state.waiting !== null, true),
        map(fairStep),
        filter(({ input, send, note }) => input !== undefined || send.length > 0 || note !== undefined),
      );
    });
}

/** What is known after an input. */
interface Known {
  readonly state: BuzzerState;
  readonly claim: Pick<ClaimStep, 'state'> & Partial<ClaimStep>;
  readonly input?: ClaimInput | undefined;
  /** Whether the source has completed. */
  readonly ended: boolean;
}

const initial: Known = { state: initialBuzzerState, claim: { state: initialClaimState }, ended: false };

function fairStep({ state, claim: { send = [], note }, input }: Known): FairStep {
  const step = input?.kind === 'step' ? input.step : undefined;
  const text = note ?? step?.note;
  return { state, send, input: step?.input, ...(text !== undefined && { note: text }) };
}
