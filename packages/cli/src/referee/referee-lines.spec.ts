import { verdictOf, type Claim, type RefereeEvent, type VerdictOptions } from '@hardware-ws/fairness';
import { refereeLines } from './referee-lines.ts';

const now = new Date(2026, 10, 29, 14, 2, 11, 31);

/** A claim of a box, pressed `centre` ± `error`. */
function claim(clientId: string, buzzerId: number, centre: number, error: number, arrivedAt = centre + 10): Claim {
  const [earliest, latest] = [centre - error, centre + error];
  return { pressId: `${clientId}-1`, buzzerId, clientId, earliest, latest, arrivedAt };
}

function lines(options: VerdictOptions, refused: Extract<RefereeEvent, { kind: 'verdict' }>['refused'] = []) {
  return refereeLines({ kind: 'verdict', verdict: verdictOf(options), refused, after_ms: 12 }, now);
}

describe('the lines of a verdict', () => {
  it('are one if the order is proven and nothing else is to be said', () => {
    expect(lines({ claims: [claim('left', 2, 100, 0.4), claim('right', 5, 105.1324, 0.3)] })).toEqual([
      '14:02:11.031  proven  buzzer 2 of box left was first, 5.132 ± 0.700 ms before buzzer 5 of box right',
    ]);
  });

  it('say that nobody else has pressed', () => {
    expect(lines({ claims: [claim('left', 2, 100, 0.4)] })).toEqual([
      '14:02:11.031  proven  buzzer 2 of box left was first: no other press was claimed',
    ]);
  });

  it('tell for how long both presses of a likely order may have happened', () => {
    expect(lines({ claims: [claim('left', 2, 100, 3), claim('right', 5, 104.5, 3)] })).toEqual([
      '14:02:11.031  likely  buzzer 2 of box left was first, 4.500 ± 6.000 ms before buzzer 5 of box right (their possible times overlap by 1.500 ms)',
    ]);
  });

  it('do not call anyone first in a tie', () => {
    expect(lines({ claims: [claim('left', 2, 100, 0.1), claim('right', 5, 100.3, 0.1)] })).toEqual([
      '14:02:11.031  tie     buzzer 2 of box left counts as first, 0.300 ± 0.200 ms before buzzer 5 of box right',
    ]);
  });

  it('list the other presses, and the order of arrival if it was another one', () => {
    const [left, right, back] = [
      claim('left', 2, 100, 0.1, 131),
      claim('right', 5, 110, 0.2, 120),
      claim('back', 7, 120, 0.3, 125),
    ];
    expect(lines({ claims: [right, back, left] })).toEqual([
      '14:02:11.031  proven  buzzer 2 of box left was first, 10.000 ± 0.300 ms before buzzer 5 of box right',
      '              then buzzer 7 of box back, 20.000 ± 0.400 ms after the first',
      '              arrived in another order: right, back 5.000 ms later, left 11.000 ms later',
    ]);
  });

  it('name the boxes that did not answer, the names that several clients bear, and the refused presses', () => {
    const refused = (['false_start', 'bad_stamp', 'stale', 'unknown_box', 'second'] as const).map((why) => ({
      client_id: 'far',
      press_id: 'far-1',
      why,
    }));
    const claims = [claim('left', 2, 100, 0.1)];
    expect(lines({ claims, unheard: ['stage'], doubtful: ['left'] }, refused)).toEqual([
      '14:02:11.031  likely  buzzer 2 of box left was first: no other press was claimed',
      '              no answer from box stage: it may have had an earlier press',
      '              the clock of box left is in doubt: several clients are called so, or it has jumped within the last minute',
      '              a press of box far is refused: it was pressed before the buzzers were enabled',
      '              a press of box far is refused: its time is later than its arrival, or long before it',
      '              a press of box far is refused: it came so late that the box sends it without a verdict',
      '              a press of box far is refused: the clock of the box is not known yet',
      '              a press of box far is refused: the box already has a press in this round',
    ]);
  });

  it('shorten the id of a box that is very long', () => {
    const [line = ''] = lines({ claims: [claim('x'.repeat(1000), 2, 100, 0.1)] });
    expect(line).toContain(`buzzer 2 of box ${'x'.repeat(39)}… was first`);
  });
});
