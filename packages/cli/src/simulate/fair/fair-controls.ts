import { printLive } from '../../output/live-output.ts';
import { stdinLines$ } from '../../process/stdin-lines.ts';
import type { Controls } from '../controls.ts';
import { key$ } from '../key.ts';
import type { FairSimulation } from './fair-simulation.ts';

/** The time between the presses of a race that a key starts, in ms. */
const raceMs = 5;

/** Control of boxes by single keys in a terminal. */
export const fairKeyControls: Controls<FairSimulation> = {
  input$: key$,
  lineOf: (key, { armed$, boxes }) => {
    if (key === 'a') return armed$.value ? 'disarm' : 'arm';
    if (key === 'r') return randomRace(boxes.length);
    return /[1-6]/.test(key) ? `press ${key}` : '?';
  },
  help: 'a arm/disarm · 1-6 press · r race of two boxes · ? help · q quit',
};

/** Control of boxes by lines on standard input. */
export const fairLineControls: Controls<FairSimulation> = {
  input$: stdinLines$(printLive),
  lineOf: (line) => line,
  help: 'lines: arm · disarm · press 2 · race 1 2 5',
};

/**
 * A race of two of so many boxes.
 *
 * @example
 * randomRace(2, () => 0); // 'race 1 2 5'
 */
export function randomRace(boxes: number, random: () => number = Math.random): string {
  const first = Math.floor(random() * boxes);
  const second = (first + 1 + Math.floor(random() * (boxes - 1))) % boxes;
  return `race ${first + 1} ${second + 1} ${raceMs}`;
}
