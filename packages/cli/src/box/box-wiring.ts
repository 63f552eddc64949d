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
      readonly multiplexer: Omit<MultiplexerOptions, 'lines$' | 'now' | 'lamps$'>;
    };
