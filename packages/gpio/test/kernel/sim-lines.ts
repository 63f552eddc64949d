import { gpioSim } from './gpio-sim.ts';

const sims: ReturnType<typeof gpioSim>[] = [];
let chips = 0;

afterEach(() => {
  sims.splice(0).forEach(({ close }) => {
    close();
  });
});

/** A simulated chip with the names of a Raspberry Pi's lines, open buttons on all of them; gone after the test. */
export function simLines(lines = ['GPIO17', 'GPIO27', 'GPIO22', 'GPIO23', 'GPIO5']) {
  const sim = gpioSim(`pi-${process.hrtime.bigint()}-${chips++}`, lines);
  sims.push(sim);
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
