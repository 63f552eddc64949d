/** How lines are wired. */
export interface LineWiring {
  readonly pull: 'up' | 'down' | 'none';
  readonly activeLow: boolean;
}

/** The arguments of the programs, for this major version, that say how lines are wired. */
export function wiringArguments(version: number, { pull, activeLow }: LineWiring): readonly string[] {
  const bias = { up: 'pull-up', down: 'pull-down', none: version === 1 ? 'disable' : 'disabled' }[pull];
  return [`--bias=${bias}`, ...(activeLow ? ['--active-low'] : [])];
}
