import { buzzerPresses } from '@hardware-ws/gpio';
import * as z from 'zod/mini';
import { described } from './described.ts';
import { multiplexerSchema } from './multiplexer-schema.ts';

const contact = 'expected milliseconds from 0 to 1000';
function contactMs(description: string) {
  return described(description, z.number(contact).check(z.gte(0, contact), z.lte(1000, contact)));
}

const buzzer = 'expected the id of a buzzer, for example 1';

/** The buzzer at each pin. `buzzerPresses` checks the names of the pins. */
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

/** The schema of a buzzer box's YAML file. */
export const boxSchema = z
  .strictObject({
    pins: z.optional(wiring('The buzzer at each pin, for example 17: 1. Each button connects its pin to ground.')),
    lamps: z.optional(wiring('The buzzer of the lamp at each pin, for example 5: 1.')),
    multiplexer: z.optional(
      described('Buttons and lamps behind an analog multiplexer. Replaces pins and lamps.', multiplexerSchema),
    ),
    debounce_ms: z.optional(contactMs('How long a contact may bounce, 0 to 1000 ms. Default: 5.')),
    min_press_ms: z.optional(
      contactMs('Presses shorter than this are ignored as interference, 0 to 1000 ms. Default: 0.'),
    ),
  })
  .check(
    z.refine(({ pins, multiplexer }) => (pins === undefined) !== (multiplexer === undefined), {
      message: 'expected either pins or multiplexer, which describe how the buttons are wired',
    }),
    z.refine(({ lamps, multiplexer }) => lamps === undefined || multiplexer === undefined, {
      path: ['lamps'],
      message: 'a multiplexer has its lamps at the same channels as its buttons: remove this key',
    }),
  );

/** The contents of a buzzer box's YAML file. */
export type BoxConfig = z.output<typeof boxSchema>;
