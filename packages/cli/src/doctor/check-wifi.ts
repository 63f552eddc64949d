import { existsSync, readdirSync } from 'node:fs';
import type { Finding } from './finding.ts';

/** What {@link checkWifi} needs from the machine. */
export interface WifiEffects {
  /** The names of the network interfaces that are wireless. */
  readonly interfaces: () => readonly string[];
  /** Runs `iw` with these arguments and returns its output. Rejects if `iw` is missing. */
  readonly iw: (...words: readonly string[]) => Promise<string>;
}

/** Checks that Wi-Fi power saving is off. It delays presses by up to a few tenths of a second. */
export async function checkWifi({ interfaces, iw }: WifiEffects): Promise<Finding> {
  const check = 'wifi';
  const names = interfaces();
  if (names.length === 0) return { check, state: 'ok', says: 'no Wi-Fi on this machine' };
  try {
    const said = await Promise.all(names.map((name) => iw('dev', name, 'get', 'power_save')));
    const saving = names.find((_, index) => /power save: on/i.test(said[index] ?? ''));
    if (saving === undefined) return { check, state: 'ok', says: `${names.join(', ')}: power saving is off` };
    return {
      check,
      state: 'warning',
      says: `power saving is on for ${saving}: presses may arrive late`,
      fix: `Run sudo iw dev ${saving} set power_save off, or use a cable.`,
    };
  } catch {
    return {
      check,
      state: 'warning',
      says: 'cannot tell whether power saving is on: iw is missing',
      fix: 'Run: sudo apt install iw',
    };
  }
}

/** The names of this machine's Wi-Fi interfaces. */
export function wirelessInterfaces(net = '/sys/class/net'): readonly string[] {
  if (!existsSync(net)) return [];
  return readdirSync(net).filter((name) => existsSync(`${net}/${name}/wireless`));
}
