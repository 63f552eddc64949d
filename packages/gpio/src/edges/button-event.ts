import type { ButtonHold } from './button-hold.ts';
import type { ButtonPress } from './button-press.ts';
import type { ButtonRelease } from './button-release.ts';

/**
 * What happens to a button, told apart by `kind`.
 *
 * @example
 * const text = (event: ButtonEvent) => (event.kind === 'released' ? `let go after ${event.heldMs} ms` : event.kind);
 */
export type ButtonEvent = ButtonPress | ButtonHold | ButtonRelease;
