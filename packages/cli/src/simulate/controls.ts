import type { Observable } from 'rxjs';
import { printLive } from '../output/live-output.ts';
import { stdinLines$ } from '../process/stdin-lines.ts';
import { key$ } from './key.ts';
import type { Simulation } from './simulation.ts';

/** How a person controls a simulation. */
export interface Controls<S = Simulation> {
  /** What the person types. The simulation ends when it completes. */
  readonly input$: Observable<string>;
  /** Translates an input to a line for `perform`. It is called when the previous action has had its effect. */
  readonly lineOf: (input: string, simulation: S) => string;
  /** The available inputs, in one line. */
  readonly help: string;
}

const meanings: Readonly<Record<string, (simulation: Simulation) => string>> = {
  a: ({ armed$ }) => (armed$.value ? 'disarm' : 'arm'),
  d: ({ plugged$ }) => (plugged$.value ? 'drop' : 'restore'),
};

/** Control by single keys in a terminal. */
export const keyControls: Controls = {
  input$: key$,
  lineOf: (key, simulation) => meanings[key]?.(simulation) ?? (/[1-6]/.test(key) ? `press ${key}` : '?'),
  help: 'a arm/disarm · 1-6 press · d drop or restore link · ? help · q quit',
};

/** Control by lines on standard input. */
export const lineControls: Controls = {
  input$: stdinLines$(printLive),
  lineOf: (line) => line,
  help: 'lines: arm · disarm · press 2 · release 2 · drop · restore',
};
