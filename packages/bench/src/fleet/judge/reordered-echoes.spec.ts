import { actOf, heardBy } from '../testing/act-of.ts';
import { reorderedEchoes } from './reordered-echoes.ts';

const presses = [
  { n: 1, box: 0, at: 100 },
  { n: 2, box: 0, at: 200 },
];

describe('reorderedEchoes', () => {
  it('counts a press whose echo came after that of a later one', () => {
    const hearings = [...heardBy(1, 100, { 0: 150 }), ...heardBy(2, 200, { 0: 5 })];
    expect(reorderedEchoes(actOf({ presses, hearings }))).toBe(1);
  });

  it.each([
    ['the first copy came in time', [...heardBy(1, 100, { 0: 5 }), ...heardBy(1, 100, { 0: 150 })]],
    ['only another box heard the first press late', heardBy(1, 100, { 2: 150 })],
    ['another box heard only the second press before', [...heardBy(1, 100, { 0: 102 }), ...heardBy(2, 200, { 4: 1 })]],
  ])('counts nothing if %s', (_, first) => {
    expect(reorderedEchoes(actOf({ presses, hearings: [...first, ...heardBy(2, 200, { 0: 5 })] }))).toBe(0);
  });
});
