import type { EdgesOptions } from '../driver/edges-options.ts';
import type { GpioEdge } from '../driver/gpio-edge.ts';
import type { EdgesRig } from './edges-rig.ts';

/** Subscribes the rig's driver and keeps what it says until `end`. */
export async function openEdges({ edges$, settled }: EdgesRig, options: EdgesOptions) {
  const edges: GpioEdge[] = [];
  const errors: { kind?: unknown; pin?: unknown; message?: string }[] = [];
  const subscription = edges$(options).subscribe({
    next: (edge) => edges.push(edge),
    error: (error: unknown) => errors.push(error as object),
  });
  await settled?.();
  const end = () => {
    subscription.unsubscribe();
  };
  return { edges, errors, end };
}
