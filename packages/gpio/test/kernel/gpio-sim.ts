import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';

/**
 * A GPIO chip of the kernel's gpio-sim with these line names, and access to its wires. It needs root, in the guest.
 *
 * `pull` sets the level from outside, and `value` reads the level of a line.
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
    close: () => {
      writeFileSync(`${device}/live`, '0');
      lines.forEach((_, offset) => {
        rmdirSync(`${bank}/line${offset}`);
      });
      rmdirSync(bank);
      rmdirSync(device);
    },
  };
}
