import type { Controls } from './controls.ts';
import { key$ } from './key.ts';
import type { Simulation } from './simulation.ts';

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
