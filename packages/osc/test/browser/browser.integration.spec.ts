import { join } from 'node:path';
import { chromiumPage, describeWithCounterparts, type ChromiumPage } from '@hardware-ws/counterparts';
import fc from 'fast-check';
import type { OscArgument } from '../../src/message/osc-argument.ts';
import { sizePrefixed } from '../../src/framing/size-prefixed.ts';
import { slip } from '../../src/framing/slip.ts';
import { standardCodec } from '../../src/codec/standard-codec.ts';
import { anyPacket } from '../any-packet.ts';
import type { again } from './page.ts';

interface PageGlobals {
  readonly page: { readonly again: typeof again };
}

describeWithCounterparts('the codec in Chromium', ['chromium'], () => {
  let chromium: ChromiumPage;

  beforeAll(async () => {
    chromium = await chromiumPage(join(__dirname, 'page.ts'));
  }, 30_000);
  afterAll(() => chromium.close());

  it.each([
    ['sizePrefixed', sizePrefixed],
    ['slip', slip],
  ] as const)('reads and writes the same bytes as in Node, with %s', async (name, { frame }) => {
    const types = Array.from('ifsbhtdScrmTFNI[') as OscArgument['type'][];
    const sent = fc.sample(anyPacket(types), 200).map((packet) => [...frame(standardCodec.encode(packet))]);
    const made = await chromium.page.evaluate(
      ({ name, sent }) => sent.map((framed) => (globalThis as unknown as PageGlobals).page.again(name, framed)),
      { name, sent },
    );
    expect(made).toEqual(sent);
  });
});
