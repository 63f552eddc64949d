import { gpioSim } from './gpio-sim.ts';

let chips = 0;

/** A simulated chip with the names of a Raspberry Pi's lines, open buttons on all of them. */
export function simLines() {
  const sim = gpioSim(`pi${process.pid}-${chips++}`, ['GPIO17', 'GPIO27', 'GPIO22', 'GPIO23']);
  const reads = (line: string, activeLow: boolean, pressed: boolean) => {
    sim.pull(line, pressed === activeLow ? 0 : 1);
  };
  return {
    ...sim,
    press: (line: string, low = true) => {
      reads(line, low, true);
    },
    release: (line: string, low = true) => {
      reads(line, low, false);
    },
  };
}
