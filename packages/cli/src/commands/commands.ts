import type { Command } from 'commander';

/** Adds a command to the program. It may load another one by its name, which adds that one as well. */
type Add = (program: Command, load: (name: string) => Promise<void>) => void;

/** The commands in the order of the help. Each is loaded when it is asked for, because loading all takes most of a start. */
export const commands: ReadonlyMap<string, () => Promise<Add>> = new Map<string, () => Promise<Add>>([
  ['simulate', async () => (await import('./simulate.ts')).simulate],
  ['relay', async () => (await import('./relay.ts')).relay],
  ['buzzers', async () => (await import('./buzzers.ts')).buzzers],
  ['referee', async () => (await import('./referee.ts')).referee],
  ['test-buzzers', async () => (await import('./test-buzzers.ts')).testBuzzers],
  ['bridge', async () => (await import('./bridge.ts')).bridge],
  ['osc-bridge', async () => (await import('./bridge.ts')).oscBridge],
  ['run', async () => (await import('./run.ts')).run],
  ['service', async () => (await import('./service.ts')).service],
  ['check', async () => (await import('./check.ts')).check],
  ['explain', async () => (await import('./explain.ts')).explain],
  ['schema', async () => (await import('./schema.ts')).schema],
  ['osc', async () => (await import('./osc.ts')).osc],
  ['monitor', async () => (await import('./monitor.ts')).monitor],
  ['status', async () => (await import('./status.ts')).status],
  ['arm', async () => (await import('./arm.ts')).arm],
  ['disarm', async () => (await import('./arm.ts')).disarm],
  ['send', async () => (await import('./send.ts')).send],
  ['doctor', async () => (await import('./doctor.ts')).doctor],
  ['completion', async () => (await import('./completion.ts')).completion],
]);

/** These commands read the options of all others. */
const readers: readonly string[] = ['service', 'check', 'completion'];

/**
 * The commands that a command line needs, by its first word: one if that is its name. The help lists all of them, and an unknown
 * word may resemble any of them.
 */
export function commandsFor(word: string): Iterable<string> {
  return commands.has(word) && !readers.includes(word) ? [word] : commands.keys();
}
