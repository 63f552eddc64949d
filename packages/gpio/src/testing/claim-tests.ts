import { tap } from 'rxjs';
import type { EdgesOptions } from '../driver/edges-driver.ts';
import { expect, type RigTest } from './conformance.ts';
import { openEdges, pressOnce, type EdgesRig } from './edges-rig.ts';

/** The tests of a driver that claims its lines, so that no other program can use them. */
export function claimTests(itOnRig: RigTest<EdgesRig>): void {
  itOnRig('claims its lines on subscribe and frees them on unsubscribe', async (rig) => {
    const options = { lines: rig.lines };
    // Not subscribed, so it must not be in the way of what follows.
    void rig.edges$(options);
    const first = await openEdges(rig, options);
    const second = await openEdges(rig, options);
    first.end();
    await rig.settled?.();
    const third = await openEdges(rig, options);
    third.end();
    expect([first, second, third].map(({ errors }) => errors.length)).toEqual([0, 1, 0]);
  });

  itOnRig('frees its lines when a subscriber throws', async (rig) => {
    const [line] = rig.lines;
    const options = { lines: [line] };
    const thrower = { ...rig, edges$: (asked: EdgesOptions) => rig.edges$(asked).pipe(tap(fail)) };
    const first = await openEdges(thrower, options);
    await pressOnce(rig, line, options);
    const second = await openEdges(rig, options);
    second.end();
    expect([first, second].map(({ errors }) => errors.length)).toEqual([1, 0]);
  });

  itOnRig('names the line that does not exist', async (rig) => {
    const { missing, lines } = rig;
    if (missing === undefined) return;
    const refused = await openEdges(rig, { lines: [lines[0], missing] });
    const next = await openEdges(rig, { lines: [lines[0]] });
    next.end();
    expect(refused.errors.map(({ kind, pin, message }) => [kind, pin, message?.includes(missing)])).toEqual([
      ['unknown', missing, true],
    ]);
    expect(next.errors).toEqual([]);
  });

  itOnRig('names the line that is busy, and frees the others', async (rig) => {
    const [busy, free] = rig.lines;
    const holder = await openEdges(rig, { lines: [busy] });
    let claimed = 0;
    const refused = await openEdges(rig, { lines: [free, busy], onClaimed: () => (claimed += 1) });
    const next = await openEdges(rig, { lines: [free] });
    holder.end();
    next.end();
    expect(refused.errors.map(({ kind, pin, message }) => [kind, pin, message?.includes(busy)])).toEqual([
      ['busy', busy, true],
    ]);
    expect(claimed).toEqual(0);
    expect(next.errors).toEqual([]);
  });
}

function fail() {
  throw new Error('thrown');
}
