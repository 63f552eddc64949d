import { marbles } from '@hardware-ws/client/testing';
import { type BuzzerStepWithInput, initialBuzzerState } from '@hardware-ws/quizzer';
import { map } from 'rxjs';
import type { FairMessage } from '../messages/fair-messages.ts';
import { claimSteps, type FairStep } from './claim-steps.ts';

const press = { type: 'buzzer_pressed' as const, buzzerId: 2, press_id: 'a-1', at: 0 };
const undecided = { ...initialBuzzerState, selected: 2, pendingPress: press };
const input = { kind: 'overdue' as const, at: 0 };
const steps: Record<string, BuzzerStepWithInput> = {
  p: { state: undecided, send: [press], input, note: 'pressed' },
  d: { state: { ...undecided, pendingPress: null }, send: [], input },
};
const statuses: Record<string, FairMessage<'referee_status'>> = {
  r: { type: 'referee_status', client_id: 'main', instance: 'i', rules: true },
};
const sends = map(({ send }: FairStep) => send.map(({ type }) => type).join());

const names = { h: 'box_status', c: 'press_claim', b: 'buzzer_pressed', '-': '' };

describe('claimSteps', () => {
  it('claims a press, and sends it itself after 500 ms', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const messages$ = hot('r', statuses);
      const fair$ = hot('-p', steps).pipe(claimSteps({ messages$, clock, clientId: 'main' }), sends);
      expectObservable(fair$).toBe('hc 499ms b', names);
    });
  });

  it('sends nothing more once the room has heard who was first', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const messages$ = hot('r--r', statuses);
      const fair$ = hot('-p-d', steps).pipe(claimSteps({ messages$, clock, clientId: 'main' }), sends);
      expectObservable(fair$).toBe('hc-e', { ...names, e: '' });
    });
  });

  it('has the state, the input and the note of the step that it follows from', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const fair$ = hot('p', steps).pipe(claimSteps({ messages$: hot('-'), clock, clientId: 'main' }));
      expectObservable(fair$).toBe('s', { s: steps['p'] });
    });
  });

  it('completes with the source, passes an error on, and keeps nothing from one subscriber to the next', () => {
    marbles(({ hot, cold, clock, expectObservable, expectSubscriptions }) => {
      const messages$ = hot('r-----', statuses);
      const fair = claimSteps({ messages$, clock, clientId: 'main' });
      expectObservable(cold<BuzzerStepWithInput>('|').pipe(fair, sends)).toBe('(h|)', names);
      expectObservable(cold('-#', steps).pipe(fair, sends)).toBe('h#', names);
      expectObservable(cold<BuzzerStepWithInput>('-').pipe(fair, sends)).toBe('h', names);
      const source = cold('-p-', steps);
      expectObservable(source.pipe(fair, sends), '^-!').toBe('hc', names);
      expectObservable(source.pipe(fair, sends), '-^-!').toBe('--b', names);
      expectSubscriptions(source.subscriptions).toBe(['^-!', '-^-!']);
    });
  });

  it('waits for the verdict when the source has completed', () => {
    marbles(({ hot, clock, expectObservable, timers }) => {
      const messages$ = hot('r', statuses);
      const fair$ = hot('-p|', steps).pipe(claimSteps({ messages$, clock, clientId: 'main' }), sends);
      expectObservable(fair$).toBe('hc 499ms (b|)', names);
      expect(timers()).toBeGreaterThan(0);
    });
  });
});
