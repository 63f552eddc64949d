import type { EdgesOptions } from '../driver/edges-options.ts';
import type { EdgesRig } from './edges-rig.ts';

/** Presses a line's button and lets it go, and waits until both have come through. */
export async function pressOnce(rig: EdgesRig, line: string, options: EdgesOptions): Promise<void> {
  rig.press(line, options);
  await rig.settled?.();
  rig.release(line, options);
  await rig.settled?.();
}
