import { printLive } from '../output/live-output.ts';
import { stdinLines$ } from '../process/stdin-lines.ts';
import type { Controls } from './controls.ts';

/** By lines of standard input. */
export const lineControls: Controls = {
  input$: stdinLines$(printLive),
  lineOf: (line) => line,
  help: 'lines: arm · disarm · press 2 · release 2 · drop · restore',
};
