import { groupBy, map, mergeMap, type OperatorFunction, scan, switchMap, timer } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { checkMs } from './check-ms.ts';

export interface BounceProfilesOptions {
  /**
   * How long a contact must be quiet to count as settled, in ms.
   * @default 15
   */
  readonly quietMs?: number;
}

/**
 * How a contact bounced on its way to a new level.
 *
 * @example
 * const worn: BounceProfile = { pin: 'GPIO17', level: 1, at: 4170.25, edges: 9, ms: 3.2 };
 */
export interface BounceProfile {
  /** The name of the line. */
  readonly pin: string;
  /** The level of the first edge: 1 if the button was pressed. */
  readonly level: 0 | 1;
  /** When the first edge was, in ms on the clock of the edges. */
  readonly at: number;
  /** The number of edges, including the first. A contact with 1 did not bounce. */
  readonly edges: number;
  /** The time from the first edge to the last, in ms. */
  readonly ms: number;
}

/**
 * Measures how the contact of each pin bounces: one profile for each press and each release, once the contact is quiet.
 *
 * ```
 * quietMs: 3       p = pressed, r = released
 * in    prp-----r-------|
 * out   -----3------1---|    (edges)
 * ```
 *
 * Put it before `debounceEdges`, where the edges are raw. A press that is released within `quietMs` counts as one
 * profile with its release.
 *
 * @example
 * edges$({ lines: [17, 27], pull: 'up' })
 *   .pipe(bounceProfiles()).subscribe(({ pin, edges, ms }) => console.log(`${pin}: ${edges} edges in ${ms} ms`));
 */
export function bounceProfiles({ quietMs = 15 }: BounceProfilesOptions = {}): OperatorFunction<
  GpioEdge,
  BounceProfile
> {
  checkMs('quietMs', quietMs);
  const begun = ({ pin, level, at }: GpioEdge): BounceProfile => ({ pin, level, at, edges: 1, ms: 0 });
  const next = (profile: BounceProfile | undefined, edge: GpioEdge): BounceProfile => {
    if (profile === undefined || edge.at - profile.at - profile.ms >= quietMs) return begun(edge);
    return { ...profile, edges: profile.edges + 1, ms: edge.at - profile.at };
  };
  return (source$) =>
    source$.pipe(
      groupBy(({ pin }) => pin),
      mergeMap((pin$) =>
        pin$.pipe(
          scan<GpioEdge, BounceProfile, undefined>(next, undefined),
          switchMap((profile) => timer(quietMs).pipe(map(() => profile))),
        ),
      ),
    );
}
