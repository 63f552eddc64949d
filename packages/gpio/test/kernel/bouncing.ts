import type { simLines } from './sim-lines.ts';

/** Closes or opens a button that bounces, without any pause. */
export function bouncing(sim: ReturnType<typeof simLines>, line: string, pressed: boolean): void {
  const [to, back] = pressed ? [sim.press, sim.release] : [sim.release, sim.press];
  for (let bounce = 0; bounce < 3; bounce++) {
    to(line);
    back(line);
  }
  to(line);
}
