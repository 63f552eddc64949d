import { GpioError } from '../driver/gpio-error.ts';

/** One edge, as gpiomon prints it. */
export interface MonitorEvent {
  readonly offset: number;
  readonly level: 0 | 1;
  /** In ms on the kernel's monotonic clock. */
  readonly at: number;
}

/**
 * Returns a function that reads the output of gpiomon chunk by chunk. Each edge is a row with its kind, line, seconds
 * and nanoseconds.
 *
 * Version 1 looks at its lines one after the other, so edges that it reads together may be out of order. They are
 * sorted within a chunk.
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
  if (kind === undefined)
    throw new GpioError(
      'failed',
      `gpiomon printed "${row}", expected an edge: see whether gpiomon --version is 1.x or 2.x`,
    );
  // A falling edge is 0 in version 1, and 2 in version 2.
  const level = kind === '1' ? 1 : 0;
  return { offset: Number(offset), level, at: Number(seconds) * 1000 + Number(nanoseconds) / 1e6 };
}
