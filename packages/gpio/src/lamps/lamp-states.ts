import type { LampState } from './lamp-state.ts';

/**
 * What some lamps are to do, by the line each is at; 17 means `GPIO17`. Lamps that are not named go on as they were.
 *
 * @example
 * const ready: LampStates = { 22: 'on', GPIO23: blink$() };
 */
export type LampStates = Readonly<Record<string, LampState>>;
