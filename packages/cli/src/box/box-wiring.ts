import type { BuzzerWiring, MultiplexerOptions } from '@hardware-ws/gpio';

/** How the buttons and lamps of a buzzer box are wired, complete. */
export type BoxWiring =
  | {
      readonly kind: 'pins';
      /** Which buzzer each pin is. */
      readonly buttons: BuzzerWiring;
      /** Which buzzer each lamp is at. */
      readonly lamps: BuzzerWiring;
    }
  | {
      readonly kind: 'multiplexer';
      /** Which buzzer each channel is. */
      readonly buttons: BuzzerWiring;
      readonly multiplexer: Omit<MultiplexerOptions, 'lines$' | 'clock' | 'lamps$'>;
    };

/** Whether a box sets lines, for its lamps or to select a channel, or only reads them. */
export function setsLines(wiring: BoxWiring): boolean {
  return wiring.kind === 'multiplexer' || Object.keys(wiring.lamps).length > 0;
}

/** Ten buzzers, 0 to 9, on pins that exist only in the simulation. */
export const simulatedWiring: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from({ length: 10 }, (_, buzzerId) => [`SIM${buzzerId}`, buzzerId]),
);
