import type { BuzzerWiring, MultiplexerOptions } from '@hardware-ws/gpio';

/** How the buttons and lamps of a buzzer box are wired. */
export type BoxWiring =
  | {
      readonly kind: 'pins';
      /** The buzzer of the button at each pin. */
      readonly buttons: BuzzerWiring;
      /** The buzzer of the lamp at each pin. */
      readonly lamps: BuzzerWiring;
    }
  | {
      readonly kind: 'multiplexer';
      /** The buzzer at each channel. */
      readonly buttons: BuzzerWiring;
      readonly multiplexer: Omit<MultiplexerOptions, 'lines$' | 'clock' | 'lamps$'>;
    };

/** Whether a box sets lines, for its lamps or to select a channel. Otherwise it only reads them. */
export function setsLines(wiring: BoxWiring): boolean {
  return wiring.kind === 'multiplexer' || Object.keys(wiring.lamps).length > 0;
}

/** Ten buzzers, 0 to 9, on simulated pins. */
export const simulatedWiring: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from({ length: 10 }, (_, buzzerId) => [`SIM${buzzerId}`, buzzerId]),
);
