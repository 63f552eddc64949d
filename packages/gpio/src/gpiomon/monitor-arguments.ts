import type { Line } from '../line.ts';

/** How lines of one chip are to be watched. */
export interface MonitorWiring {
  readonly pull: 'up' | 'down' | 'none';
  readonly activeLow: boolean;
}

/** What gpiomon of this major version is told to watch lines of one chip, one row for each edge and at once. */
export function monitorArguments(
  version: number,
  lines: readonly Line[],
  { pull, activeLow }: MonitorWiring,
): readonly string[] {
  const chip = lines[0]?.chip ?? '';
  const low = activeLow ? ['--active-low'] : [];
  const offsets = lines.map(({ offset }) => String(offset));
  if (version === 1) {
    const bias = { up: 'pull-up', down: 'pull-down', none: 'disable' }[pull];
    return ['--line-buffered', `--bias=${bias}`, ...low, '--format=%e %o %s %n', chip, ...offsets];
  }
  const bias = { up: 'pull-up', down: 'pull-down', none: 'disabled' }[pull];
  return [`--bias=${bias}`, ...low, '--format=%e %o %S', `--chip=${chip}`, ...offsets];
}
