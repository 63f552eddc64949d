import { existsSync, readdirSync } from 'node:fs';
import type { Finding } from './finding.ts';

/** What {@link checkWifi} looks at. */
export interface WifiEffects {
  /** The names of the network interfaces that are wireless. */
  readonly interfaces: () => readonly string[];
  /** What `iw` says to these words; rejects where it is missing. */
  readonly iw: (...words: readonly string[]) => Promise<string>;
}

/** Whether Wi-Fi saves power, which holds presses back by up to some tenths of a second. */
export async function checkWifi({ interfaces, iw }: WifiEffects): Promise<Finding> {
  const check = 'wifi';
  const names = interfaces();
  if (names.length === 0) return { check, state: 'ok', says: 'no Wi-Fi on this machine' };
  try {
    const said = await Promise.all(names.map((name) => iw('dev', name, 'get', 'power_save')));
    const saving = names.find((_, index) => /power save: on/i.test(said[index] ?? ''));
    if (saving === undefined) return { check, state: 'ok', says: `${names.join(', ')}: power save is off` };
    return {
      check,
      state: 'warning',
      says: `${saving} saves power: presses may arrive late`,
      fix: `sudo iw dev ${saving} set power_save off, or use a cable.`,
    };
  } catch {
    return { check, state: 'warning', says: 'power save is unknown: iw is missing', fix: 'sudo apt install iw' };
  }
}

/** The names of this machine's network interfaces that are Wi-Fi. */
export function wirelessInterfaces(net = '/sys/class/net'): readonly string[] {
  if (!existsSync(net)) return [];
  return readdirSync(net).filter((name) => existsSync(`${net}/${name}/wireless`));
}
