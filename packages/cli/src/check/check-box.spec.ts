import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemText } from '../config/config-problem.ts';
import { checkBox } from './check-box.ts';

const directory = mkdtempSync(join(tmpdir(), 'box-'));
const file = join(directory, 'box.yaml');
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function said(yaml: string) {
  writeFileSync(file, yaml);
  return checkBox(file).problems.map((problem) => `${problem.severity} ${problemText(problem)}`.replace(file, ''));
}

describe('checkBox', () => {
  it('reports all errors of a box file at once, each with its place', () => {
    expect(said('pins: { 17: one }\nlamps: { 17: 1, 5: 2 }\ndebounce_ms: 1001\ncolour: red\n')).toEqual([
      'error :1:13  pins.17  "one": expected the id of a buzzer, for example 1',
      'error :2:14  lamps.17  GPIO17 is also the pin of a button: use another pin for the lamp',
      'error :3:14  debounce_ms  1001: expected milliseconds from 0 to 1000',
      'error :4:1  colour  unknown key',
    ]);
  });

  it('refuses a lamp without a button, and each lamp at the pin of a button', () => {
    expect(said('pins: { 17: 1, 22: 2 }\nlamps: { 5: 1, 6: 3, 22: 2 }')).toEqual([
      'error :2:19  lamps.6  GPIO6 is the lamp of buzzer 3, which has no button (buzzers with a button: 1, 2)',
      'error :2:26  lamps.22  GPIO22 is also the pin of a button: use another pin for the lamp',
    ]);
  });

  it('reports the valid range for each number that is out of range', () => {
    expect(said('pins: { 17: -1 }\nmin_press_ms: -1')).toEqual([
      'error :1:13  pins.17  -1: expected the id of a buzzer, for example 1',
      'error :2:15  min_press_ms  -1: expected milliseconds from 0 to 1000',
    ]);
    expect(said('multiplexer: { channels: [], passes_per_second: 0 }')).toEqual([
      'error :1:16  multiplexer.channels  expected at least one channel',
      'error :1:49  multiplexer.passes_per_second  0: expected 1 to 1000 passes per second',
    ]);
  });

  it('accepts two buttons for one buzzer, with one or two lamps', () => {
    expect(said('pins: { 17: 1, 22: 1 }\nlamps: { 5: 1, 6: 1 }')).toEqual([]);
    expect(said('pins: { 17: 1, 22: 1 }\nlamps: { 5: 1 }')).toEqual([]);
  });

  it('warns about pins that the Raspberry Pi has another use for, with any wiring', () => {
    const eeprom =
      'has another use: the Raspberry Pi reads the settings of a HAT there when it starts; another pin is safer';
    const uart =
      'has another use: this is the serial port of the Raspberry Pi, which has a console unless it is turned off; another pin is safer';
    expect(said('pins: { 1: 1, GPIO15: 2 }\nlamps: { 14: 1, 5: 2 }')).toEqual([
      `warning :1:9  pins.1  GPIO1 ${eeprom}`,
      `warning :1:15  pins.GPIO15  GPIO15 ${uart}`,
      `warning :2:10  lamps.14  GPIO14 ${uart}`,
    ]);
    expect(said('multiplexer: { select: [23, 24, GPIO0], enable: 15, input: "14" }')).toEqual([
      `warning :1:33  multiplexer.select[2]  GPIO0 ${eeprom}`,
      `warning :1:49  multiplexer.enable  GPIO15 ${uart}`,
      `warning :1:60  multiplexer.input  GPIO14 ${uart}`,
    ]);
  });

  it('warns about a buzzer without a lamp if others have one', () => {
    expect(said('pins: { 17: 1, 22: 2 }')).toEqual([]);
    expect(said('pins: { 17: 1, 22: 2 }\nlamps: { 5: 1 }')).toEqual([
      'warning :1:16  pins.22  buzzer 2 at GPIO22 has no lamp, while other buzzers have one',
    ]);
  });
});
