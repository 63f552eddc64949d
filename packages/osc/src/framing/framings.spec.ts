import fc from 'fast-check';
import { from, lastValueFrom, of, throwError, toArray } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import type { OscFraming } from './osc-framing.ts';
import { sizePrefixed } from './size-prefixed.ts';
import { slip } from './slip.ts';

function read(framing: OscFraming, chunks: readonly Uint8Array[]) {
  return lastValueFrom(from(chunks).pipe(framing.packets(), toArray()));
}

function cutAt(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

const framings = [
  ['sizePrefixed', sizePrefixed],
  ['slip', slip],
] as const;

describe.each(framings)('%s', (_name, framing) => {
  const packet = fc.array(fc.oneof(fc.nat(255), fc.constantFrom(0xc0, 0xdb, 0xdc, 0xdd)), { minLength: 1 });

  it('recovers the packets, wherever the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(packet, { maxLength: 8 }), fc.array(fc.nat()), async (packets, cuts) => {
        const bytes = Uint8Array.from(packets.flatMap((one) => [...framing.frame(Uint8Array.from(one))]));
        expect((await read(framing, cutAt(bytes, cuts))).map((one) => [...one])).toEqual(packets);
      }),
    );
  });

  it('recovers long packets that arrive byte by byte', async () => {
    const long = Uint8Array.from({ length: 300_000 }, (_, index) => index & 0xff);
    const bytes = framing.frame(long);
    const drops = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
    const [got, ...others] = await read(framing, drops);
    expect(Buffer.compare(got ?? new Uint8Array(), long)).toBe(0);
    expect(others).toEqual([]);
  });

  it.each(['|', '-', '--#'])('ends like a source without packets: %s', (source) => {
    new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    }).run(({ cold, expectObservable }) => {
      expectObservable(cold<Uint8Array>(source).pipe(framing.packets())).toBe(source);
    });
  });

  it('unsubscribes from its source when it is unsubscribed, and can be used twice', () => {
    new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    }).run(({ hot, expectObservable, expectSubscriptions }) => {
      const bytes = framing.frame(Uint8Array.of(1));
      const half = { a: bytes.subarray(0, 2), b: bytes.subarray(2) };
      const source = hot('--a--b--a--b', half);
      const operator = framing.packets();
      const values = { p: Uint8Array.of(1) };
      expectObservable(source.pipe(operator), '^-----!').toBe('-----p', values);
      expectObservable(source.pipe(operator), '-------^').toBe('-----------p', values);
      expectSubscriptions(source.subscriptions).toBe(['^-----!', '-------^']);
    });
  });

  it('starts afresh for each subscription', async () => {
    const operator = framing.packets();
    const bytes = framing.frame(Uint8Array.of(7));
    const cut = of(bytes.subarray(0, 2)).pipe(operator, toArray());
    expect(await lastValueFrom(cut)).toEqual([]);
    expect(await lastValueFrom(of(bytes).pipe(operator, toArray()))).toEqual([Uint8Array.of(7)]);
    await expect(lastValueFrom(throwError(() => new Error('cut')).pipe(operator))).rejects.toThrow('cut');
  });
});

describe('sizePrefixed', () => {
  it('writes the size before the packet', () => {
    expect([...sizePrefixed.frame(Uint8Array.of(9, 8))]).toEqual([0, 0, 0, 2, 9, 8]);
  });

  it('errors at once for a size that is too large, and names a possible cause', async () => {
    const announced = read(sizePrefixed, [Uint8Array.of(0xc0, 0x2f, 0x61, 0)]);
    await expect(announced).rejects.toThrow(
      'a packet of 3224330496 bytes is announced, of 1048576 at most: does the other end use SLIP?',
    );
  });
});

describe('slip', () => {
  it('writes an END at both ends and escapes END bytes in the packet', () => {
    expect([...slip.frame(Uint8Array.of(1, 0xc0, 0xdb, 2))]).toEqual([0xc0, 1, 0xdb, 0xdc, 0xdb, 0xdd, 2, 0xc0]);
  });

  it('reads packets that only end with an END, as in RFC 1055', async () => {
    expect(await read(slip, [Uint8Array.of(1, 2, 0xc0, 3, 0xc0)])).toEqual([Uint8Array.of(1, 2), Uint8Array.of(3)]);
  });

  it('finds the next packet after a lone escape', async () => {
    const chunks = [Uint8Array.of(0xc0, 1, 0xdb, 5, 0xc0, 2, 0xdb), Uint8Array.of(0xc0, 3, 0xc0)];
    expect(await read(slip, chunks)).toEqual([Uint8Array.of(1, 5), Uint8Array.of(2), Uint8Array.of(3)]);
  });

  it('errors when no END comes', async () => {
    const chunks = Array.from({ length: 17 }, () => new Uint8Array(65_536));
    await expect(read(slip, chunks)).rejects.toThrow('1114112 bytes came without an END, of 1048576 at most');
  });
});
