import { filter, firstValueFrom, scan, type Subscription, timeout, timer } from 'rxjs';
import { kept } from '../../command/kept.ts';
import { type Box, box$, type RunBoxOptions } from './box.ts';
import { type Host, host$ } from './host.ts';
import { createReferee, type Referee } from './referee.ts';

/** A game with its processes: six boxes, a referee and a host. */
export interface Room {
  readonly boxes: readonly Box[];
  readonly host: Host;
  readonly referee: Referee;
}

export interface OpenRoomOptions extends Omit<RunBoxOptions, 'index' | 'clockAheadS'> {
  /** Whether each box gets a monotonic clock of its own. */
  readonly shiftsClocks: boolean;
  /** Ends the processes. */
  readonly running: Subscription;
}

const boxCount = 6;

/** How long a process may take to start, in ms. */
const startMs = 30_000;

/** How long a referee measures the clock of a box that has joined, in ms. */
const measuringMs = 1500;

/** The clocks of boxes are ahead by up to this, in s: a day. */
const mostAheadS = 86_400;

/** Starts the processes of a game, and resolves once the referee decides and has measured the clocks of all boxes. */
export async function openRoom({ shiftsClocks, running, ...options }: OpenRoomOptions): Promise<Room> {
  const { backendPort, gameId, random } = options;
  const host = await kept(host$(backendPort, gameId), running);
  const referee = createReferee(backendPort, gameId, running);
  const decides = refereeDecides(host);
  const joined$ = host.heard$.pipe(
    filter(({ message }) => message.type === 'box_status'),
    scan((names, { message }) => names.add(message.client_id), new Set()),
    filter(({ size }) => size === boxCount),
    timeout(startMs),
  );
  const joined = firstValueFrom(joined$);
  const starting = Array.from({ length: boxCount }, (_, index) => {
    const clockAheadS = shiftsClocks ? 1 + Math.floor(mostAheadS * random()) : 0;
    return kept(box$({ index, clockAheadS, ...options }), running);
  });
  referee.start();
  const [boxes] = await Promise.all([Promise.all(starting), decides, joined]);
  await firstValueFrom(timer(measuringMs));
  return { boxes, host, referee };
}

/** Resolves once a referee has told the room that it decides. */
export function refereeDecides({ heard$ }: Host): Promise<unknown> {
  const decides$ = heard$.pipe(filter(({ message }) => message.type === 'referee_status' && message.rules === true));
  return firstValueFrom(decides$.pipe(timeout(startMs)));
}
