import type { BoxWiring } from './box-wiring.ts';

/** Whether a box sets lines, for its lamps or to select a channel, or only reads them. */
export const setsLines = (wiring: BoxWiring): boolean =>
  wiring.kind === 'multiplexer' || Object.keys(wiring.lamps).length > 0;
