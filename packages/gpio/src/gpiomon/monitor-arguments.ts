import type { Line } from '../driver/line.ts';
import { wiringArguments, type LineWiring } from './wiring-arguments.ts';

/** What gpiomon of this major version is told to watch lines of one chip, one row for each edge and at once. */
export function monitorArguments(version: number, lines: readonly Line[], wiring: LineWiring): readonly string[] {
  const chip = lines[0]?.chip ?? '';
  const wired = wiringArguments(version, wiring);
  const offsets = lines.map(({ offset }) => String(offset));
  return version === 1
    ? ['--line-buffered', ...wired, '--format=%e %o %s %n', chip, ...offsets]
    : [...wired, '--format=%e %o %S', `--chip=${chip}`, ...offsets];
}
