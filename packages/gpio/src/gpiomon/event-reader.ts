import { GpioError } from '../driver/gpio-error.ts';

/** What gpiomon says of one edge. */
export interface MonitorEvent {
  readonly offset: number;
  readonly level: 0 | 1;
  /** In ms on the kernel's monotonic clock. */
  readonly at: number;
}

/**
 * A reader of what gpiomon prints, piece by piece: a row for each edge, with its kind, line, seconds and nanoseconds.
 *
 * Version 1 looks at its lines one after the other, so edges that it read at once may come in another order than they
 * happened: within a piece they are put right.
 */
export function eventReader(): (text: string) => readonly MonitorEvent[] {
  let rest = '';
  return (text) => {
    const rows = (rest + text).split('\n');
    rest = rows.pop() ?? '';
    return rows.map(readEvent).sort((one, other) => one.at - other.at);
  };
}

function readEvent(row: string): MonitorEvent {
  const [, kind, offset, seconds, nanoseconds] = /^([012]) (\d+) (\d+)[ .](\d+)$/.exec(row) ?? [];
  if (kind === undefined) throw new GpioError('failed', `gpiomon says "${row}", which is not what it was asked for`);
  // A falling edge is 0 in version 1 and 2 in version 2.
  const level = kind === '1' ? 1 : 0;
  return { offset: Number(offset), level, at: Number(seconds) * 1000 + Number(nanoseconds) / 1e6 };
}
