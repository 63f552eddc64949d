import type { PressHeard } from '../backends/backend.ts';
import type { Story } from '../judge/story.ts';

/** A story while it is written. */
export type Recording = {
  -readonly [K in Exclude<keyof Story, 'arrivals'>]: Story[K] extends readonly (infer E)[] ? E[] : never;
} & { readonly heard: { readonly lane: number; readonly press: PressHeard; readonly at: number }[] };

/** An empty one. */
export function recording(): Recording {
  return { presses: [], writes: [], heard: [], faults: [], troubles: [], links: [], outcomes: [], crashes: [] };
}
