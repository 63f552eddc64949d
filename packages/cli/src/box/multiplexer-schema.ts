import { multiplexer$ } from '@hardware-ws/gpio';
import { simulatedMultiplexer } from '@hardware-ws/gpio/simulated';
import * as z from 'zod/mini';
import { described } from './described.ts';

function pin(description: string) {
  return described(
    description,
    z.union([z.string(), z.int().check(z.gte(0))], 'expected the number or the name of a pin'),
  );
}
const channels = 'expected a channel from 0 to 7';
const channel = z.int(channels).check(z.gte(0, channels), z.lte(7, channels));

const passes = 'expected 1 to 1000 passes per second';

function selected(bit: number) {
  return pin(`The pin for bit ${bit} of the channel number.`);
}

/** The schema of a multiplexer. The driver itself checks that its pins and channels fit together. */
export const multiplexerSchema = z
  .strictObject({
    select: z.optional(
      described(
        'The three pins that select a channel, bit 0 first. Default: 23, 24 and 25.',
        z.tuple([selected(0), selected(1), selected(2)], 'expected three pins'),
      ),
    ),
    enable: z.optional(pin('The pin that enables the chip, active low. Default: 16.')),
    input: z.optional(pin('The pin that reads the selected channel, with a pull-up. Default: 18.')),
    channels: z.optional(
      described(
        'The channels in use. Each channel number is the id of its buzzer. Default: 0, 1, 2, 4, 5 and 6.',
        z.array(channel).check(z.minLength(1, { error: 'expected at least one channel', abort: true })),
      ),
    ),
    passes_per_second: z.optional(
      described(
        'How many times per second each channel is read, 1 to 1000. Default: 200.',
        z.number(passes).check(z.gte(1, passes), z.lte(1000, passes)),
      ),
    ),
  })
  .check((context) => {
    const { select, enable, input, channels } = context.value;
    try {
      void multiplexer$({
        select,
        enable,
        input,
        channels,
        lines$: simulatedMultiplexer().lines$,
        clock: { monotonic: () => 0 },
      });
    } catch (error) {
      // The driver's `outputs` and `inputs` are several keys in the file.
      const message = (error as Error).message.replace(/^(outputs|inputs|outputs and inputs): /, '');
      context.issues.push({ code: 'custom', message, input: context.value });
    }
  });
