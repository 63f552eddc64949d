import type { FairStep } from '@hardware-ws/fairness';
import { initialBuzzerState, type BuzzerInput, type BuzzerState } from '@hardware-ws/quizzer';
import type { Observable } from 'rxjs';
import type { SimulatedBox, SimulatedGame } from '../src/simulate/fair/simulated-box.ts';

/** A step of a box after an input. */
export function stepAfter(
  input: 'press' | 'enabled' | 'disabled' | undefined,
  { send = [], note, ...state }: Partial<BuzzerState> & Partial<Pick<FairStep, 'send' | 'note'>> = {},
): FairStep {
  return {
    state: { ...initialBuzzerState, ...state },
    send,
    ...(input !== undefined && { input: inputs[input] }),
    ...(note !== undefined && { note }),
  };
}

const inputs: Readonly<Record<'press' | 'enabled' | 'disabled', BuzzerInput>> = {
  press: { kind: 'press', press: { type: 'buzzer_pressed', buzzerId: 1 }, at: 0 },
  enabled: { kind: 'message', message: { type: 'toggle_buzzers', enabled: true }, at: 0 },
  disabled: { kind: 'message', message: { type: 'toggle_buzzers', enabled: false }, at: 0 },
};

/** A game in which these numbers are heard. */
export function gameThatHears(buzzerId$: Observable<{ readonly buzzerId: number | null }>): SimulatedGame {
  return { on: () => buzzerId$ } as unknown as SimulatedGame;
}

/** A box that does these steps. */
export function fakeBox(
  id: number,
  step$: Observable<FairStep>,
  game = {},
  button: SimulatedBox['button'] = () => undefined,
): SimulatedBox {
  return { id, step$, game, button } as unknown as SimulatedBox;
}
