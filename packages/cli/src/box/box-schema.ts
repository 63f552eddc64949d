import { buzzerPresses } from '@hardware-ws/gpio';
import * as z from 'zod/mini';
import { described } from './described.ts';
import { multiplexerSchema } from './multiplexer-schema.ts';

const contact = 'expected ms from 0 to 1000';
function contactMs(description: string) {
  return described(description, z.number(contact).check(z.gte(0, contact), z.lte(1000, contact)));
}

const buzzer = 'expected the id of a buzzer, as 1';

/** A buzzer for each pin, by pin. */
function wiring(description: string) {
  return described(
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
}

/** The YAML file of a buzzer box. */
export const boxSchema = z
  .strictObject({
    pins: z.optional(wiring('One button per pin, to ground: the buzzer that each pin is, as 17: 1.')),
    lamps: z.optional(wiring('The buzzer of the lamp at each pin, as 5: 1.')),
    multiplexer: z.optional(
      described('Buttons and lamps behind an analogue multiplexer, in place of pins.', multiplexerSchema),
    ),
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
export type BoxConfig = z.output<typeof boxSchema>;
