// A light of WLED: a button toggles it, and a lamp shows whether it is on. Its test is wled.backend.spec.ts, with a fake of WLED.
import process from 'node:process';
import { connect$, logTo, protocol, sendTo, systemClock } from '@hardware-ws/client';
import { debounceEdges, presses } from '@hardware-ws/gpio';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import { distinctUntilChanged, map, merge, of } from 'rxjs';
import * as z from 'zod/mini';

const state = z.looseObject({ type: z.literal('state'), on: z.boolean(), bri: z.int() });
const set = z.object({ type: z.literal('set'), on: z.optional(z.union([z.boolean(), z.literal('t')])) });

/** The light at this host. It sends its state on every opening and after each change. */
export function wled(host: string) {
  return protocol({
    url: `ws://${host}/ws`,
    inbound: { state },
    outbound: { set },
    framing: {
      // Other frames say that a command succeeded, or show the colors of the LEDs as bytes.
      parse(data) {
        const { state } = typeof data === 'string' ? (JSON.parse(data) as { state?: object }) : {};
        return state && { ...state, type: 'state' };
      },
      serialize: (message) => JSON.stringify({ ...message, type: undefined }),
    },
    delivery: { set: { outage: 'keep', ttl: 1500 } },
    // WLED does not answer ping frames. It answers `{"v":true}` with its state.
    probe: { type: 'state', message: () => ({ type: 'ask', v: true }), always: true },
  });
}

const host = process.env['WLED_HOST'];
if (host) {
  const light = connect$(wled(host));
  logTo(light, console);
  // A simulated press. On a board, use the `edges$` and the `setLines` of a driver instead.
  const edges$ = simulatedEdges$({ commands$: of('press 1'), wiring: { GPIO17: 1 }, clock: systemClock });
  const toggle$ = edges$.pipe(
    debounceEdges({ ms: 5 }),
    presses(),
    map(() => ({ type: 'set', on: 't' }) as const),
    sendTo(light),
    map(({ kind }) => `toggle: ${kind}`),
  );
  const lamp$ = light.on('state').pipe(
    map(({ on }) => `lamp: ${on ? 'on' : 'off'}`),
    distinctUntilChanged(),
  );
  merge(toggle$, lamp$).subscribe({ next: console.log, error: console.error });
}
