import { verdictOf, type Claim, type RefereeEvent, type VerdictOptions } from '@hardware-ws/fairness';
import { verdictLines } from './verdict-lines.ts';

/** A claim of a box, pressed `centre` ± `error`. */
function claim(id: number, centre: number, error: number, arrivedAt: number): Claim {
  const [earliest, latest] = [centre - error, centre + error];
  return { pressId: `${id}-1`, buzzerId: id, clientId: String(id), earliest, latest, arrivedAt };
}

const timeOfDay = new Date(2026, 10, 29, 14, 2, 12, 533).getTime();

interface Given extends VerdictOptions {
  readonly answered?: readonly string[];
  readonly refused?: Extract<RefereeEvent, { kind: 'verdict' }>['refused'];
}

/** The lines of a verdict that is given at 150 ms. */
function lines({ answered = [], refused = [], ...options }: Given) {
  const event = { kind: 'verdict' as const, verdict: verdictOf(options), refused, after_ms: 12 };
  return verdictLines(event, { answered, at: 150, timeOfDay });
}

describe('the lines of a simulated verdict', () => {
  it('tell who arrived first and when, who was first, and why that is known', () => {
    const claims = [claim(3, 105.1, 1, 136.8), claim(1, 100, 0.9, 148)];
    expect(lines({ claims, answered: ['1', '2'] })).toEqual([
      '14:02:12.520  arrived first: box 3, 11.2 ms before box 1; without the referee it would have won',
      '14:02:12.533  verdict: box 1, proven, 5.1 ± 1.9 ms before box 3; decided 50 ms after the press',
      '              the time of each press is known: box 1 ± 0.9 ms, box 3 ± 1.0 ms',
      '              box 2 had no earlier press: it has answered a ping from after the press',
    ]);
  });

  it('blame nobody if the first press arrived first', () => {
    const [arrived] = lines({ claims: [claim(1, 100, 0.9, 120), claim(3, 105.1, 1, 148)] });
    expect(arrived).toBe('14:02:12.503  arrived first: box 1, 28.0 ms before box 3');
  });

  it('tell that nobody else had pressed, or that this is not certain', () => {
    const claims = [claim(1, 100, 0.9, 120)];
    expect(lines({ claims })[1]).toMatch(
      /verdict: box 1, proven, no other box was pressed earlier; decided 50 ms after the press$/,
    );
    const [, verdict, ...details] = lines({ claims, unheard: ['2'] });
    expect(verdict).toMatch(/verdict: box 1, likely, no other press has arrived; decided 50 ms after the press$/);
    expect(details).toContain('              no answer from box 2: it may have had an earlier press');
  });

  it('tell for how long either may have been first', () => {
    const [, verdict, ...details] = lines({ claims: [claim(1, 100, 2, 120), claim(3, 103, 2, 121)] });
    expect(verdict).toMatch(/verdict: box 1, likely, 3\.0 ± 4\.0 ms before box 3;/);
    expect(details).toContain('              the possible times of box 1 and box 3 overlap by 1.0 ms');
  });

  it('do not call anyone first in a tie', () => {
    const [, verdict] = lines({ claims: [claim(1, 100, 0.1, 120), claim(3, 100.3, 0.1, 121)] });
    expect(verdict).toMatch(/verdict: tie, box 1 counts as first, 0\.3 ± 0\.2 ms before box 3;/);
  });

  it('list all other presses, and those that do not count', () => {
    const claims = [claim(1, 100, 0.1, 120), claim(2, 110, 0.2, 121), claim(3, 120, 0.3, 122)];
    const [arrived, , ...details] = lines({
      claims,
      refused: [{ client_id: '4', press_id: '4-1', why: 'false_start' }],
    });
    expect(arrived).toMatch(/arrived first: box 1, 1\.0 ms before box 2, 2\.0 ms before box 3$/);
    expect(details).toEqual([
      '              then box 3, 20.0 ± 0.4 ms after box 1',
      '              the time of each press is known: box 1 ± 0.1 ms, box 2 ± 0.2 ms, box 3 ± 0.3 ms',
      '              a press of box 4 is refused: it was pressed before the buzzers were enabled',
    ]);
  });
});
