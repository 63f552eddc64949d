import { Subject } from 'rxjs';

interface FakeLine {
  mode: number;
  pull: number;
  written: 0 | 1;
  /** The level that the outside drives, which is stronger than a resistor. */
  driven: 0 | 1 | undefined;
}

/** The 32 lines of a fake daemon. The level on a wire follows from what drives it. */
export function fakeLines() {
  const lines = Array.from({ length: 32 }, (): FakeLine => ({ mode: 0, pull: 0, written: 0, driven: undefined }));
  const change$ = new Subject<{ readonly changed: number; readonly levels: number }>();
  const levelOf = ({ mode, pull, written, driven }: FakeLine) => {
    if (mode === 1) return written;
    return driven ?? (pull === 2 ? 1 : 0);
  };
  const bank = () => lines.reduce((bits, line, number) => (bits | (levelOf(line) << number)) >>> 0, 0);

  /** Changes lines, and reports all lines that changed on the wire together. */
  const change = (bits: number, part: Partial<FakeLine>) => {
    const before = bank();
    lines.forEach((line, number) => {
      if ((bits >>> number) & 1) Object.assign(line, part);
    });
    const levels = bank();
    if (before !== levels) change$.next({ changed: (before ^ levels) >>> 0, levels });
  };
  return { change$, change, bank, mode: (number: number) => lines[number]?.mode ?? 0 };
}
