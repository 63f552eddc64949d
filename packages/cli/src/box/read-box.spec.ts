import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBox } from './read-box.ts';

const directory = mkdtempSync(join(tmpdir(), 'box-'));
const file = join(directory, 'box.yaml');
afterAll(() => {
  rmSync(directory, { recursive: true });
});

/** Reads a box from this YAML. */
function fromFile(yaml: string, flags = {}) {
  writeFileSync(file, yaml);
  return readBox({ gpio: 'chardev', config: file, ...flags });
}

describe('readBox', () => {
  it('defaults to ten buzzers on simulated pins, and has no default for real pins', async () => {
    const { wiring } = await readBox({ gpio: 'simulated' });
    expect(Object.keys(wiring.buttons)).toHaveLength(10);
    await expect(readBox({ gpio: 'chardev' })).rejects.toThrow('No buzzers are configured. Use --pins');
  });

  it('reads pins and lamps from flags', async () => {
    expect(await readBox({ gpio: 'chardev', pins: { GPIO17: 1 }, lamps: { GPIO5: 1 }, debounce: 8 })).toEqual({
      wiring: { kind: 'pins', buttons: { GPIO17: 1 }, lamps: { GPIO5: 1 } },
      contacts: { ms: 8, minMs: 0 },
    });
  });

  it('rejects a pin that is both a button and a lamp', async () => {
    await expect(readBox({ gpio: 'chardev', pins: { GPIO17: 1 }, lamps: { 17: 1 } })).rejects.toThrow(
      '--lamps: GPIO17 is also the pin of a button: use another pin for the lamp.',
    );
  });

  it('rejects a lamp without a button, from flags and from a file', async () => {
    await expect(readBox({ gpio: 'chardev', pins: { GPIO17: 1 }, lamps: { GPIO5: 2 } })).rejects.toThrow(
      '--lamps: GPIO5 is the lamp of buzzer 2, which has no button (buzzers with a button: 1).',
    );
    await expect(fromFile('pins: { 17: 1 }\nlamps: { 5: 2 }')).rejects.toThrow(
      '2:13  lamps.5  GPIO5 is the lamp of buzzer 2, which has no button (buzzers with a button: 1)',
    );
  });

  it('reports the warnings about a valid file', async () => {
    writeFileSync(file, 'pins: { 14: 1 }');
    const warned: string[] = [];
    await readBox({ gpio: 'chardev', config: file }, (line) => warned.push(line));
    expect(warned).toEqual([expect.stringContaining('box.yaml:1:9  pins.14  GPIO14 has another use')]);
  });

  it('makes each channel of the multiplexer a buzzer', async () => {
    const { wiring, contacts } = await readBox({ gpio: 'chardev', multiplexer: true });
    expect(wiring.kind).toBe('multiplexer');
    expect(wiring.buttons).toEqual({ MUX0: 0, MUX1: 1, MUX2: 2, MUX4: 4, MUX5: 5, MUX6: 6 });
    expect(contacts).toEqual({ ms: 5, minMs: 0 });
  });

  it('reads the same from a file, and flags override it', async () => {
    expect(await fromFile('pins: { 17: 1 }\nlamps: { GPIO5: 1 }\ndebounce_ms: 12\nmin_press_ms: 1.5')).toEqual({
      wiring: { kind: 'pins', buttons: { 17: 1 }, lamps: { GPIO5: 1 } },
      contacts: { ms: 12, minMs: 1.5 },
    });
    const flags = { debounce: 3, minPress: 2 };
    expect((await fromFile('pins: { 17: 1 }\ndebounce_ms: 12\nmin_press_ms: 1', flags)).contacts).toEqual({
      ms: 3,
      minMs: 2,
    });
    expect((await fromFile('multiplexer: { channels: [0, 7], enable: 12, passes_per_second: 400 }')).wiring).toEqual({
      kind: 'multiplexer',
      buttons: { MUX0: 0, MUX7: 7 },
      multiplexer: { channels: [0, 7], enable: 12, passesPerSecond: 400 },
    });
  });

  it.each([
    ['{}', '1:1  the file  expected either pins or multiplexer'],
    ['pins: { 17: 1 }\nmultiplexer: {}', '1:1  the file  expected either pins or multiplexer'],
    ['multiplexer: {}\nlamps: { 5: 1 }', '2:1  lamps  a multiplexer has its lamps at'],
    ['pins: { 17: x }', '1:13  pins.17  "x": expected the id of a buzzer, for example 1'],
    ['pins: { 17: 1, GPIO17: 2 }', '1:1  pins  wiring: GPIO17 is listed twice'],
    ['pins: { 17: 1 }\nlamps: { 5: 2, GPIO17: 1 }', '2:24  lamps.GPIO17  GPIO17 is also the pin of a button'],
    ['multiplexer: { select: [1, 2] }', 'multiplexer.select  expected three pins'],
    ['multiplexer: { channels: [8] }', '1:27  multiplexer.channels[0]  8: expected a channel from 0 to 7'],
    ['multiplexer: { channels: [1, 1] }', '1:1  multiplexer  channels: 1 is listed twice'],
    ['debounce_ms: 5\nmultiplexer: { enable: 23 }', '2:1  multiplexer  GPIO23 is listed twice'],
    ['multiplexer: { input: 16 }', '1:1  multiplexer  GPIO16 is listed twice'],
    ['lampz: {}\npins: { 17: 1 }', '1:1  lampz  unknown key'],
  ])('rejects %j, and says where', async (yaml, message) => {
    await expect(fromFile(yaml)).rejects.toThrow(message);
  });
});
