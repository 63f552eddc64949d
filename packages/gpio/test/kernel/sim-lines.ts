import { pause } from '../pause.ts';
import { gpioSim } from './gpio-sim.ts';

const sims: ReturnType<typeof gpioSim>[] = [];
let chips = 0;

afterEach(async () => {
  for (const { close } of sims.splice(0)) await close();
});

/** A simulated chip with the line names of a Raspberry Pi and an open button at each line. It is removed after the test. */
export function simLines(lines = ['GPIO17', 'GPIO27', 'GPIO22', 'GPIO23', 'GPIO5']) {
  const sim = gpioSim(`pi-${process.hrtime.bigint()}-${chips++}`, lines);
  sims.push(sim);
  const press = (line: string, activeLow = true) => sim.pull(line, activeLow ? 0 : 1);
  const release = (line: string, activeLow = true) => sim.pull(line, activeLow ? 1 : 0);
  return {
    ...sim,
    press,
    release,
    /** Presses and releases a button until `seen` is true: another process takes its time to start. */
    pressUntil: async (line: string, seen: () => boolean) => {
      while (!seen()) {
        press(line);
        await pause(100);
        release(line);
        await pause(100);
      }
    },
  };
}
