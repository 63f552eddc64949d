import { actOf, away, heardBy } from '../testing/act-of.ts';
import { actFigures } from './act-figures.ts';
import { brokenRules } from './broken-rules.ts';

const all = { 0: 3, 2: 9, 4: 5 };
const press = { n: 1, box: 0, at: 1000 };
const good = { presses: [press], hearings: heardBy(1, 1000, all), outcomes: [{ n: 1, outcome: 'confirmed' }] };

/** The rules that an act breaks in which nothing was killed. */
function brokenInPeace(act: Parameters<typeof actOf>[0]) {
  return brokenRules(actFigures(actOf({ ...good, ...act })), false);
}

/** The rules that an act breaks in which something was killed at 500, and all links opened again at 900. */
function brokenAfterIncident(act: Parameters<typeof actOf>[0]) {
  const links = [0, 1, 2, 3, 4, 5].flatMap((box) => away(box, 501, 900));
  // Both games hear a press afterwards.
  const presses = [press, { n: 2, box: 1, at: 1000 }];
  const hearings = [...good.hearings, ...heardBy(2, 1000, { 1: 3, 3: 9, 5: 5 })];
  const outcomes = [...good.outcomes, { n: 2, outcome: 'confirmed' }];
  return brokenRules(actFigures(actOf({ incidentAt: 500, links, presses, hearings, outcomes, ...act })), true);
}

describe('the figures of an act', () => {
  it('say how long it took until all of the game heard a press', () => {
    expect(actFigures(actOf(good))).toMatchObject({
      presses: 1,
      heardByAllMs: { p50: 9, p99: 9 },
      unheard: 0,
      copies: 0,
    });
  });

  it('leave out the time of a press to which not the whole game listened', () => {
    const { heardByAllMs } = actFigures(actOf({ ...good, links: away(2, 1500, 1600) }));
    expect(heardByAllMs).toEqual({ p50: NaN, p99: NaN });
  });

  it('count the confirmed presses that a box did not hear, and not those that were given up', () => {
    const hearings = heardBy(1, 1000, { 0: 3, 2: 9 });
    expect(actFigures(actOf({ ...good, hearings }))).toMatchObject({ unheard: 1 });
    const outcomes = [{ n: 1, outcome: 'unconfirmed' }];
    expect(actFigures(actOf({ ...good, hearings, outcomes }))).toMatchObject({ unheard: 0 });
  });

  it('count the links that were lost, and not the dials that failed afterwards', () => {
    const down = [1100, 1200, 1300].map((at) => ({ kind: 'down' as const, box: 2, at }));
    const links = [...away(4, -900, -800), ...down];
    expect(actFigures(actOf({ ...good, links }))).toMatchObject({ lostLinks: 1 });
  });

  it('count a copy that a box heard again', () => {
    expect(actFigures(actOf({ ...good, hearings: [...good.hearings, ...heardBy(1, 1000, { 0: 80 })] }))).toMatchObject({
      copies: 1,
      judged: { duplicated: 0 },
    });
  });
});

describe('the rules of a fleet in peace', () => {
  it('are kept by a press that is confirmed and heard by all', () => {
    expect(brokenInPeace({})).toEqual([]);
  });

  it.each<[Parameters<typeof actOf>[0], readonly string[]]>([
    [{ outcomes: [{ n: 1, outcome: 'unconfirmed' }] }, ['1 presses were not confirmed']],
    [{ hearings: heardBy(1, 1000, { 0: 3, 2: 9 }) }, ['1 presses were not heard by all boxes of their game']],
    [{ links: away(5, 2000, 2100) }, ['1 links were lost']],
    [{ outcomes: [] }, ['1 presses were not confirmed', '1 presses had no outcome, or more than one']],
    [{ outcomes: [...good.outcomes, ...good.outcomes] }, ['1 presses had no outcome, or more than one']],
    [
      { hearings: [] },
      [
        '1 presses were not heard by all boxes of their game',
        '1 lost although the backend was reachable again in time',
        '1 reported as confirmed but never received by the host',
      ],
    ],
    [{ hearings: good.hearings.map((hearing) => ({ ...hearing, ageMs: 1700 })) }, ['1 written after their ttl']],
    [{ presses: [], hearings: [], outcomes: [] }, ['nothing was pressed']],
  ])('are broken by %j', (act, sentences) => {
    expect(brokenInPeace(act)).toEqual(sentences);
  });
});

describe('the rules of a fleet after an incident', () => {
  it('are kept when all boxes are back', () => {
    expect(brokenAfterIncident({})).toEqual([]);
  });

  it('allow that a press of the outage is given up, if its outcome says so', () => {
    const presses = [{ n: 3, box: 0, at: 600 }, press, { n: 2, box: 1, at: 1000 }];
    const outcomes = [1, 2].map((n) => ({ n, outcome: 'confirmed' }));
    const dropped = [...outcomes, { n: 3, outcome: 'dropped: expired' }];
    // The box hears its game again just before the press is too old.
    const hearings = [...heardBy(1, 1000, { 0: 900, 2: 9, 4: 5 }), ...heardBy(2, 1000, { 1: 3, 3: 9, 5: 5 })];
    expect(brokenAfterIncident({ presses, hearings, outcomes: dropped })).toEqual([]);
    expect(brokenAfterIncident({ presses, hearings, outcomes })).toEqual([
      '1 presses had no outcome, or more than one',
    ]);
  });

  it('are broken by a press that is given up although its box has long been back', () => {
    const presses = [{ n: 3, box: 0, at: 3000 }, press, { n: 2, box: 1, at: 1000 }];
    const outcomes = [1, 2].map((n) => ({ n, outcome: 'confirmed' }));
    expect(brokenAfterIncident({ presses, outcomes: [...outcomes, { n: 3, outcome: 'unconfirmed' }] })).toEqual([
      '1 lost although the backend was reachable again in time',
    ]);
  });

  it('are broken by a box that does not come back, and by one that is open and hears nothing', () => {
    const sentence = 'not all boxes hear their game again';
    const down = [...away(0, 501, 900), { kind: 'down' as const, box: 3, at: 501 }];
    expect(brokenAfterIncident({ links: down })).toEqual([sentence]);
    const hearings = [...good.hearings, ...heardBy(2, 1000, { 1: 3, 3: 9 })];
    expect(brokenAfterIncident({ hearings })).toEqual([sentence]);
  });
});
