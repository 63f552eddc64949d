import { hardwareWs } from './hardware-ws.ts';
import { notifyManager } from './notify-manager.ts';

/** Runs a command as a service of a manager that hears what it says. `within` runs it, for example in a private network. */
export async function asService(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  within: readonly string[] = [],
) {
  const manager = await notifyManager();
  const command = hardwareWs(args, { NOTIFY_SOCKET: manager.address, ...variables }, within);
  return { ...command, hears: manager.hears, message$: manager.message$ };
}
