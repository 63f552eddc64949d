import { systemClock } from '@hardware-ws/client';
import { exactTimer } from '@hardware-ws/tcp-proxy';
import { EMPTY, filter, firstValueFrom, ignoreElements, merge, type Observable, tap, timer } from 'rxjs';
import type { Box } from './box.ts';
import type { Heard } from './host.ts';
import type { Room } from './open-room.ts';
import type { RefereeRecord } from './referee.ts';

/** What happened in a round. */
export interface PlayedRound {
  /** When each button was pressed, in ms on the machine's clock. */
  readonly presses: readonly { readonly box: Box; readonly at: number }[];
  readonly heard: readonly Heard[];
  readonly records: readonly RefereeRecord[];
  /** What the boxes wrote to their logs, each line after the name of its box. */
  readonly notes: readonly string[];
}

export interface PlayRoundOptions {
  readonly room: Room;
  readonly random: () => number;
  /** How long messages may be on the way before the first press, in ms. */
  readonly quietMs: number;
  /** How long to listen after the first number, in ms. */
  readonly settleMs: number;
  /** What happens at this time after the first press, in ms. It may be negative. @default nothing */
  readonly incident?: { readonly afterMs: number; readonly run: () => void };
}

/** How long to wait for a clear or for a number, in ms. After that, the round goes on without it. */
const patienceMs = 3000;

/** How long before the first press everything is prepared, in ms. */
const aheadMs = 60;

/** The shortest and the longest time between two presses, in ms. Each octave is as likely as any other. */
const gapMs = { least: 0.5, most: 20 };

/** Plays a round: the host begins it, two boxes press, and the host hears numbers. */
export async function playRound({ room, random, quietMs, settleMs, incident }: PlayRoundOptions): Promise<PlayedRound> {
  const { host, referee, boxes } = room;
  const heard: Heard[] = [];
  const records: RefereeRecord[] = [];
  const notes: string[] = [];
  const listening = merge(
    host.heard$.pipe(tap((one) => heard.push(one))),
    referee.record$.pipe(tap((record) => records.push(record))),
    ...boxes.map(({ clientId, log$ }) => log$.pipe(tap((line) => notes.push(`${clientId}: ${line}`)))),
  ).subscribe();

  const cleared = soon(host.heard$.pipe(filter(({ message }) => isNumber(message, 'object'))));
  host.beginRound();
  await cleared;
  await firstValueFrom(timer(quietMs * (1 + random())));

  const numbered = soon(host.heard$.pipe(filter(({ message }) => isNumber(message, 'number'))));
  const presses: PlayedRound['presses'][number][] = [];
  const firstAt = systemClock.monotonic() + aheadMs;
  const gap = gapMs.least * (gapMs.most / gapMs.least) ** random();
  const pressing$ = twoOf(boxes, random).map((box, n) =>
    exactTimer(firstAt + n * gap).pipe(tap(() => presses.push({ box, at: box.press() }))),
  );
  const incident$ = incident ? exactTimer(firstAt + incident.afterMs).pipe(tap(incident.run)) : EMPTY;
  const acting = merge(...pressing$, incident$)
    .pipe(ignoreElements())
    .subscribe();
  await numbered;
  await firstValueFrom(timer(settleMs));
  acting.unsubscribe();
  listening.unsubscribe();
  return { presses, heard, records, notes };
}

function isNumber({ type, buzzerId }: Heard['message'], kind: 'number' | 'object'): boolean {
  return type === 'buzzer_pressed' && typeof buzzerId === kind;
}

function twoOf(boxes: readonly Box[], random: () => number): readonly Box[] {
  const shuffled = boxes.map((box) => ({ box, order: random() })).sort((a, b) => a.order - b.order);
  return shuffled.slice(0, 2).map(({ box }) => box);
}

/** Resolves at the first value, or when patience is at its end. */
function soon(source$: Observable<unknown>): Promise<unknown> {
  return firstValueFrom(merge(source$, timer(patienceMs)));
}
