import { actOf, away, heardBy } from '../testing/act-of.ts';
import { reaches } from './reach.ts';

const press = { n: 1, box: 0, at: 0 };

describe('reaches', () => {
  it('gives the time until the last box of the game heard the press', () => {
    const act = actOf({ presses: [press], hearings: heardBy(1, 0, { 0: 3, 2: 9, 4: 5 }) });
    expect(reaches(act)).toEqual([{ n: 1, listeners: 3, deaf: 0, isWhole: true, ms: 9 }]);
  });

  it('counts the first copy that a box heard', () => {
    const hearings = [...heardBy(1, 0, { 0: 3, 2: 9, 4: 5 }), ...heardBy(1, 0, { 0: 80, 2: 90, 4: 70 })];
    expect(reaches(actOf({ presses: [press], hearings }))).toMatchObject([{ ms: 9 }]);
  });

  it('finds an open box that heard nothing', () => {
    const act = actOf({ presses: [press], hearings: heardBy(1, 0, { 0: 3, 4: 5 }) });
    expect(reaches(act)).toEqual([{ n: 1, listeners: 3, deaf: 1, isWhole: true, ms: Infinity }]);
  });

  it('does not take a box of another game for one of this game', () => {
    const act = actOf({ presses: [press], hearings: heardBy(1, 0, { 0: 3, 1: 4, 4: 5 }) });
    expect(reaches(act)).toMatchObject([{ deaf: 1 }]);
  });

  it.each([
    ['was lost while the press was on its way', away(2, 1500, 1600)],
    ['opened after the press', away(2, -500, 1)],
    [
      'was lost before it, and whose dials failed long after it',
      [-5, 5000].map((at) => ({ kind: 'down' as const, box: 2, at })),
    ],
  ])('expects nothing of a box whose link %s', (_, links) => {
    const act = actOf({ presses: [press], hearings: heardBy(1, 0, { 0: 3, 4: 5 }), links });
    expect(reaches(act)).toEqual([{ n: 1, listeners: 2, deaf: 0, isWhole: false, ms: 5 }]);
  });

  it('expects a box to hear the press that was lost before it or long after it', () => {
    const links = [...away(2, -500, -1), ...away(2, 2001, 2100)];
    const act = actOf({ presses: [press], hearings: heardBy(1, 0, { 0: 3, 4: 5 }), links });
    expect(reaches(act)).toMatchObject([{ listeners: 3, deaf: 1 }]);
  });
});
