/** How lines are wired. */
export interface LineWiring {
  readonly pull: 'up' | 'down' | 'none';
  readonly activeLow: boolean;
}

/** What the tools of this major version are told of how lines are wired. */
export function wiringArguments(version: number, { pull, activeLow }: LineWiring): readonly string[] {
  const bias = { up: 'pull-up', down: 'pull-down', none: version === 1 ? 'disable' : 'disabled' }[pull];
  return [`--bias=${bias}`, ...(activeLow ? ['--active-low'] : [])];
}
