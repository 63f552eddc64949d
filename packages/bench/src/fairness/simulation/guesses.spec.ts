import { guesses } from './guesses.ts';

/** An exchange with a clock that is 1000 ms ahead. */
function exchange(sent: number, upMs: number, downMs: number, answerMs = 0) {
  const theyReceived = sent + downMs + 1000;
  return { sent, theyReceived, theySent: theyReceived + answerMs, received: sent + downMs + answerMs + upMs };
}
const claim = { clientId: 'left', stamp: 1500, arrivedAt: 520 };

describe('the guesses', () => {
  it('take the arrival as it is', () => {
    expect(guesses.arrival().pressedAt(claim)).toBe(520);
  });

  it('subtract half of the latest round trip, without the time that the box took to answer', () => {
    const guess = guesses.arrival_rtt();
    guess.learn('left', exchange(0, 50, 50));
    guess.learn('left', exchange(100, 20, 10, 7));
    guess.learn('right', exchange(200, 70, 70));
    expect(guess.pressedAt(claim)).toBe(505);
  });

  it('read the clock of the box in the middle of the shortest round trip', () => {
    const guess = guesses.min_rtt();
    guess.learn('left', exchange(0, 50, 50));
    guess.learn('left', exchange(100, 6, 2, 7));
    guess.learn('left', exchange(200, 30, 0));
    guess.learn('right', exchange(300, 0, 0));
    expect(guess.pressedAt(claim)).toBe(502);
  });

  it('forget round trips that are long ago', () => {
    const guess = guesses.min_rtt();
    guess.learn('left', exchange(0, 0, 0));
    for (let n = 1; n <= 20; n += 1) guess.learn('left', exchange(n * 100, 8, 0));
    expect(guess.pressedAt(claim)).toBe(504);
  });
});
