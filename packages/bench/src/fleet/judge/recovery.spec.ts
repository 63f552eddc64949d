import { actOf, away, heardBy } from '../testing/act-of.ts';
import { recoveries } from './recovery.ts';

/** The recovery of box 0 after an incident at 1000. */
function recoveryOf(act: Parameters<typeof actOf>[0]) {
  return recoveries(actOf({ incidentAt: 1000, ...act }))[0];
}

describe('recoveries', () => {
  it('are immediate for a box whose link was not lost and that hears the next press', () => {
    const presses = [{ n: 1, box: 2, at: 1100 }];
    expect(recoveryOf({ presses, hearings: heardBy(1, 1100, { 0: 5 }) })).toEqual({ box: 0, openMs: 0, heardMs: 105 });
  });

  it('are over when the box hears a press that was made after its link had opened for good', () => {
    const presses = [1050, 1300, 1700, 1900].map((at, n) => ({ n, box: 2, at }));
    const hearings = presses.flatMap(({ n, at }) => heardBy(n, at, { 0: 500 }));
    const links = [...away(0, 1001, 1200), ...away(0, 1250, 1600)];
    expect(recoveryOf({ presses, hearings, links })).toEqual({ box: 0, openMs: 600, heardMs: 1200 });
  });

  it('never come for a box whose link stays down', () => {
    const links = [{ kind: 'down' as const, box: 0, at: 1001 }];
    expect(recoveryOf({ links })).toEqual({ box: 0, openMs: Infinity, heardMs: Infinity });
  });

  it('never come for a box that is open and hears nothing of its game', () => {
    const presses = [{ n: 1, box: 2, at: 1300 }];
    const hearings = heardBy(1, 1300, { 2: 5, 4: 5 });
    expect(recoveryOf({ presses, hearings, links: away(0, 1001, 1200) })).toEqual({
      box: 0,
      openMs: 200,
      heardMs: Infinity,
    });
  });

  it('are counted for every box', () => {
    expect(recoveries(actOf({ incidentAt: 0 })).map(({ box }) => box)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
