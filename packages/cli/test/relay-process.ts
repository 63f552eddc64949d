import { hardwareWs } from './hardware-ws.ts';

/** Runs `hardware-ws relay`, and waits until it listens. */
export async function relayProcess(port = 0, within: readonly string[] = []) {
  const relay = hardwareWs(['relay', '--port', String(port), '--log-level', 'debug'], {}, within);
  const address = await relay.says(/^ws:/);
  const { host, port: listening } = new URL(address);
  return { ...relay, address, host, port: Number(listening) };
}
