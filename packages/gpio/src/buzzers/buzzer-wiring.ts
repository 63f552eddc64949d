/**
 * Which buzzer each pin is; 17 means `GPIO17`, and one buzzer may have several pins.
 *
 * @example
 * const wiring: BuzzerWiring = { GPIO17: 1, 27: 2 };
 */
export type BuzzerWiring = Readonly<Record<string, number>>;
