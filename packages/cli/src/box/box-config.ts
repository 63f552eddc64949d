import { buzzerPresses, multiplexer$ } from '@hardware-ws/gpio';
import { simulatedMultiplexer } from '@hardware-ws/gpio/simulated';
import * as z from 'zod/mini';

/** A part of the file, with what an editor says about it. */
const told = <T extends z.ZodMiniType>(description: string, schema: T): T => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

const pin = (description: string) =>
  told(description, z.union([z.string(), z.int().check(z.gte(0))], 'expected the number or the name of a pin'));
const channels = 'expected a channel from 0 to 7';
const channel = z.int(channels).check(z.gte(0, channels), z.lte(7, channels));

const contact = 'expected ms from 0 to 1000';
const contactMs = (description: string) =>
  told(description, z.number(contact).check(z.gte(0, contact), z.lte(1000, contact)));

const buzzer = 'expected the id of a buzzer, as 1';

/** A buzzer for each pin, by pin. */
const wiring = (description: string) =>
  told(
    description,
    z.record(z.string(), z.int(buzzer).check(z.gte(0, { error: buzzer, abort: true }))).check((context) => {
      try {
        buzzerPresses(context.value);
      } catch (error) {
        const { message } = error as Error;
        context.issues.push({ code: 'custom', message, input: context.value });
      }
    }),
  );

const passes = 'expected 1 to 1000 a second';

const selected = (bit: number) => pin(`Bit ${bit} of the channel.`);

/** A board that the driver would take: its channels and pins go together. */
const multiplexer = z
  .strictObject({
    select: z.optional(
      told(
        'The three pins that select a channel, bit 0 first. Left out: 23, 24 and 25.',
        z.tuple([selected(0), selected(1), selected(2)], 'expected three pins'),
      ),
    ),
    enable: z.optional(pin('The pin that enables the chip, low for on. Left out: 16.')),
    input: z.optional(pin('The pin that reads the selected channel, pulled up. Left out: 18.')),
    channels: z.optional(
      told(
        'The channels in use, each the id of its buzzer. Left out: 0, 1, 2, 4, 5 and 6.',
        z.array(channel).check(z.minLength(1, { error: 'expected at least one channel', abort: true })),
      ),
    ),
    passes_per_second: z.optional(
      told(
        'How often every channel is read, 1 to 1000 times a second. Left out: 200.',
        z.number(passes).check(z.gte(1, passes), z.lte(1000, passes)),
      ),
    ),
  })
  .check((context) => {
    const { select, enable, input, channels } = context.value;
    try {
      void multiplexer$({ select, enable, input, channels, lines$: simulatedMultiplexer().lines$, now: () => 0 });
    } catch (error) {
      // What the driver calls its outputs is spread over several options here.
      const message = (error as Error).message.replace(/^(outputs|inputs|outputs and inputs): /, '');
      context.issues.push({ code: 'custom', message, input: context.value });
    }
  });

/** The YAML file of a buzzer box. */
export const boxConfig = z
  .strictObject({
    pins: z.optional(wiring('One button per pin, to ground: the buzzer that each pin is, as 17: 1.')),
    lamps: z.optional(wiring('The buzzer of the lamp at each pin, as 5: 1.')),
    multiplexer: z.optional(told('Buttons and lamps behind an analogue multiplexer, in place of pins.', multiplexer)),
    debounce_ms: z.optional(contactMs('How long a contact may bounce, 0 to 1000 ms. Left out: 5.')),
    min_press_ms: z.optional(contactMs('Shorter presses are interference, 0 to 1000 ms. Left out: 0.')),
  })
  .check(
    z.refine(({ pins, multiplexer }) => (pins === undefined) !== (multiplexer === undefined), {
      message: 'expected either pins or multiplexer: that is how the buttons are wired',
    }),
    z.refine(({ lamps, multiplexer }) => lamps === undefined || multiplexer === undefined, {
      path: ['lamps'],
      message: 'the lamps are at the multiplexer: remove this',
    }),
  );

/** What the YAML file of a buzzer box says. */
export type BoxConfig = z.output<typeof boxConfig>;
