import type { LevelsDriver } from '../driver/levels-driver.ts';
import type { EdgesRig } from './edges-rig.ts';

/**
 * A driver that reads, its sibling that watches, and the hands to try them with: what `levelsConformance` needs.
 *
 * @example
 * const rig: LevelsRig = { ...fakePins(), lines: ['GPIO17', 'GPIO27'] };
 */
export interface LevelsRig extends EdgesRig {
  readonly levels$: LevelsDriver;
}
