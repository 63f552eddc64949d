import { EventEmitter } from 'node:events';
import { lineWriter } from './line-writer.ts';

/** A stream whose reader can stop. */
function slowStream() {
  const events = new EventEmitter();
  const read: string[] = [];
  let waiting: { readonly line: string; readonly written: () => void }[] = [];
  const stream = {
    get writableLength() {
      return waiting.reduce((sum, { line }) => sum + line.length, 0);
    },
    write: (line: string, written: () => void) => waiting.push({ line, written }),
    on: events.on.bind(events),
  };
  const readAll = () => {
    const all = waiting;
    waiting = [];
    for (const { line, written } of all) {
      read.push(line);
      written();
    }
    events.emit('drain');
  };
  return { stream, read, readAll };
}

function line(index: number) {
  return `${String(index).padEnd(1023)}\n`;
}
function numbers(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

describe('lineWriter', () => {
  it('buffers 256 KiB, drops what follows, and reports the number of dropped lines once they are read', () => {
    const { stream, read, readAll } = slowStream();
    const lostCounts: number[] = [];
    const { write, waiting } = lineWriter(stream, (lost) => lostCounts.push(lost));
    for (const index of numbers(0, 300)) write(line(index));
    expect({ read, lostCounts, waiting: waiting() }).toEqual({ read: [], lostCounts: [], waiting: 256 });
    readAll();
    expect(waiting()).toBe(0);
    expect({ lines: read, lostCounts }).toEqual({ lines: numbers(0, 256).map(line), lostCounts: [44] });
    write(line(300));
    readAll();
    expect({ last: read.at(-1), lostCounts }).toEqual({ last: line(300), lostCounts: [44] });
  });

  it('accepts a line of any length while there is room', () => {
    const { stream, read, readAll } = slowStream();
    const { write } = lineWriter(stream, () => undefined);
    write('x'.repeat(1_000_000));
    write('lost');
    readAll();
    expect(read.map(({ length }) => length)).toEqual([1_000_000]);
  });

  it('drops a line that cannot be written, for example on a full disk, and continues', () => {
    const { stream, read, readAll } = slowStream();
    const lostCounts: number[] = [];
    let isFull = true;
    const { write } = lineWriter(
      {
        get writableLength() {
          return stream.writableLength;
        },
        write: (text: string, written: () => void) => {
          if (isFull) throw new Error('ENOSPC: no space left on device, write');
          return stream.write(text, written);
        },
        on: stream.on,
      },
      (lost) => lostCounts.push(lost),
    );
    write('lost\n');
    isFull = false;
    write('kept\n');
    readAll();
    expect({ read, lostCounts }).toEqual({ read: ['kept\n'], lostCounts: [1] });
  });
});
