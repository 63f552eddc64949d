import { sizePrefixed, slip, standardCodec } from '@hardware-ws/osc';
import { map, of, type Observable } from 'rxjs';

const framings = { sizePrefixed, slip };

/** Takes a framed packet apart, bytes and all, and makes it again. */
export function again(framing: keyof typeof framings, framed: readonly number[]): readonly number[] {
  const { frame, packets } = framings[framing];
  const made: number[] = [];
  const frame$: Observable<Uint8Array> = of(Uint8Array.from(framed)).pipe(
    packets(),
    map((bytes) => {
      const decoded = standardCodec.decode(bytes);
      if (decoded.kind === 'fault') throw new Error(decoded.reason);
      return frame(standardCodec.encode(decoded.packet));
    }),
  );
  frame$.subscribe({
    next: (bytes) => made.push(...bytes),
    error: (error: unknown) => {
      throw error;
    },
  });
  return made;
}
