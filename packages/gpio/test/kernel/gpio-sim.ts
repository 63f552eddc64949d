import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { chipLines } from '../../src/chardev/chip-lines.ts';
import { loadLibc } from '../../src/chardev/libc.ts';
import { pause } from '../pause.ts';

/** How often, in ms, and how many times `close` looks whether the lines are free. A program that is killed takes its time to end. */
const looks = { everyMs: 20, most: 500 };

/**
 * A GPIO chip of the kernel's gpio-sim with these line names, and access to its wires. It needs root, in the guest.
 *
 * `pull` sets the level from outside, and `value` reads the level of a line. `close` removes the chip once its lines are
 * free. It rejects if they are in use for 10 s more, because a chip that goes before them damages the kernel's memory.
 */
export function gpioSim(name: string, lines: readonly string[]) {
  const device = `/sys/kernel/config/gpio-sim/${name}`;
  const bank = `${device}/bank`;
  mkdirSync(device);
  mkdirSync(bank);
  writeFileSync(`${bank}/num_lines`, String(lines.length));
  lines.forEach((line, offset) => {
    mkdirSync(`${bank}/line${offset}`);
    writeFileSync(`${bank}/line${offset}/name`, line);
  });
  writeFileSync(`${device}/live`, '1');
  const read = (file: string) => readFileSync(file, 'utf8').trim();
  const chip = read(`${bank}/chip_name`);
  const sysfs = (line: string) =>
    `/sys/devices/platform/${read(`${device}/dev_name`)}/${chip}/sim_gpio${lines.indexOf(line)}`;

  return {
    chip,
    pull: (line: string, level: 0 | 1) => {
      writeFileSync(`${sysfs(line)}/pull`, level === 1 ? 'pull-up' : 'pull-down');
    },
    value: (line: string) => (read(`${sysfs(line)}/value`) === '1' ? 1 : 0),
    close: async () => {
      const libc = await loadLibc();
      const used = () => chipLines(libc, `/dev/${chip}`).filter((line) => line.used);
      for (let look = 0; used().length > 0 && look < looks.most; look += 1) await pause(looks.everyMs);
      const held = used().map((line) => `${line.name} is in use by "${line.consumer}"`);
      if (held.length > 0) throw new Error(`${chip}: ${held.join(', ')}: end that program in the test`);
      writeFileSync(`${device}/live`, '0');
      lines.forEach((_, offset) => {
        rmdirSync(`${bank}/line${offset}`);
      });
      rmdirSync(bank);
      rmdirSync(device);
    },
  };
}
