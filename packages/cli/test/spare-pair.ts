import { setTimeout as sleep } from 'node:timers/promises';
import { hardwareWs } from './hardware-ws.ts';
import { hostPage } from './host-page.ts';

/** An announcement of the box `main`. */
export function presence(connected: boolean) {
  return { type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected };
}

/** Starts a new round. Within a second after a box joins, a message of the host does not. */
export async function newRound(host: Awaited<ReturnType<typeof hostPage>>): Promise<void> {
  await sleep(1100);
  host.send({ type: 'toggle_buzzers', enabled: true });
  await host.hears({ type: 'buzzer_pressed', buzzerId: null });
}

/** A game with a host and processes of the box `main`. */
export async function gameOf(server: string, gameId: number) {
  const host = await hostPage(server, gameId);
  const start = (...options: readonly string[]) =>
    hardwareWs(['buzzers', String(gameId), '--gpio', 'simulated', '--server', server, ...options]);
  return { host, start };
}

/** A game with a box and its spare, in which the host has armed the buzzers. */
export async function pairOf(server: string, gameId: number, ...options: readonly string[]) {
  const { host, start } = await gameOf(server, gameId);
  const box = start(...options);
  await host.hears(presence(true));
  const spare = start('--spare', ...options);
  await spare.says(/watching buzzer main: .*process \d+/);
  await newRound(host);
  return { host, start, box, spare };
}
