import { buzzerPresses, multiplexer$, pinName } from '@hardware-ws/gpio';
import { simulatedMultiplexer } from '@hardware-ws/gpio/simulated';
import * as z from 'zod/mini';
import { buttonAndLamp } from './button-and-lamp.ts';

const pin = z.union([z.string(), z.int().check(z.gte(0))], 'expected the number or the name of a pin');
const channel = z.int('expected a channel from 0 to 7').check(z.gte(0), z.lte(7));

const contactMs = z.number().check(z.gte(0), z.lte(1000));

/** Which buzzer each pin is, by pin. */
const wiring = z.record(z.string(), z.int('expected the id of a buzzer, as 1').check(z.gte(0))).check((context) => {
  try {
    buzzerPresses(context.value);
  } catch (error) {
    const { message } = error as Error;
    context.issues.push({ code: 'custom', message, input: context.value });
  }
});

/** A board that the driver would take: its channels and pins go together. */
const multiplexer = z
  .strictObject({
    select: z.optional(z.tuple([pin, pin, pin], 'expected three pins')),
    enable: z.optional(pin),
    input: z.optional(pin),
    channels: z.optional(z.array(channel).check(z.minLength(1))),
    passes_per_second: z.optional(z.number().check(z.gte(1), z.lte(1000))),
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
    pins: z.optional(wiring),
    lamps: z.optional(wiring),
    multiplexer: z.optional(multiplexer),
    debounce_ms: z.optional(contactMs),
    min_press_ms: z.optional(contactMs),
  })
  .check(
    z.refine(({ pins, multiplexer }) => (pins === undefined) !== (multiplexer === undefined), {
      message: 'expected either pins or multiplexer: that is how the buttons are wired',
    }),
    z.refine(({ lamps, multiplexer }) => lamps === undefined || multiplexer === undefined, {
      path: ['lamps'],
      message: 'the lamps are at the multiplexer: remove this',
    }),
    (context) => {
      const { pins = {}, lamps = {} } = context.value;
      const lamp = buttonAndLamp(pins, lamps);
      if (lamp === undefined) return;
      const message = `${pinName(lamp)} is a button too: a pin is one of them`;
      context.issues.push({ code: 'custom', message, input: lamp, path: ['lamps', lamp] });
    },
  );
