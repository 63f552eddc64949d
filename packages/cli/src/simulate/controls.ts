import type { Observable } from 'rxjs';
import { printLive } from '../output/live-output.ts';
import { stdinLines$ } from '../process/stdin-lines.ts';
import { key$ } from './key.ts';
import type { Simulation } from './simulation.ts';

/** How a person works a simulation. */
export interface Controls {
  /** What the person does, as it comes; the simulation ends with it. */
  readonly input$: Observable<string>;
  /** What that means, as a line for `perform`; asked for when its turn has come. */
  readonly lineOf: (input: string, simulation: Simulation) => string;
  /** What the person can do, in one line. */
  readonly help: string;
}

const meanings: Readonly<Record<string, (simulation: Simulation) => string>> = {
  a: ({ armed$ }) => (armed$.value ? 'disarm' : 'arm'),
  d: ({ plugged$ }) => (plugged$.value ? 'drop' : 'restore'),
};

/** By keys of a terminal. */
export const keyControls: Controls = {
  input$: key$,
  lineOf: (key, simulation) => meanings[key]?.(simulation) ?? (/[1-6]/.test(key) ? `press ${key}` : '?'),
  help: 'a arm/disarm · 1-6 press · d drop or restore link · ? help · q quit',
};

/** By lines of standard input. */
export const lineControls: Controls = {
  input$: stdinLines$(printLive),
  lineOf: (line) => line,
  help: 'lines: arm · disarm · press 2 · release 2 · drop · restore',
};
