import type { HeldLines } from '../driver/held-lines.ts';
import type { LinesOptions } from '../driver/lines-options.ts';
import type { LinesRig } from './lines-rig.ts';

/** Subscribes the rig's driver and holds what it gives until `end`. */
export async function openLines({ lines$, settled }: LinesRig, options: LinesOptions) {
  const held: HeldLines[] = [];
  const errors: { kind?: unknown; pin?: unknown; message?: string }[] = [];
  const subscription = lines$(options).subscribe({
    next: (lines) => held.push(lines),
    error: (error: unknown) => errors.push(error as object),
  });
  await settled?.();
  const end = async () => {
    subscription.unsubscribe();
    await settled?.();
  };
  const lines = () => {
    const [first] = held;
    if (first === undefined) throw new Error(`no lines, but ${String(errors[0]?.message)}`);
    return first;
  };
  return { held, errors, lines, end };
}
