import { Subscription } from 'rxjs';
import { type QuizzerMessage, type QuizzerOutgoingMessage, withoutEchoes } from '../src/index.ts';
import { describeOnEachBackend } from './describe-on-each-backend.ts';

const messages: readonly QuizzerOutgoingMessage[] = [
  { type: 'toggle_buzzers', enabled: true },
  { type: 'buzzer_pressed', buzzerId: 3 },
  { type: 'select_board', board: 1 },
];

describeOnEachBackend('echoes', ({ play, newGame }) => {
  const listening = new Subscription();
  afterAll(() => {
    listening.unsubscribe();
  });

  it.each(messages)('are omitted, but an equal message from another client is not: %j', async (message) => {
    const gameId = newGame();
    const [here, there] = [play({ gameId }), play({ gameId })];
    const others = withoutEchoes(here.game);
    const heard: QuizzerMessage[] = [];
    listening.add(others.on(message.type).subscribe((heardOne) => heard.push(heardOne)));
    await there.fence();

    others.send.next(message);
    others.send.next(message);
    expect(await here.heard()).toMatchObject([message, message]);
    expect(heard).toEqual([]);
    there.send(message);
    expect(await here.heard(there)).toMatchObject([message]);
    expect(heard).toMatchObject([message]);
    expect(here.faults).toEqual([]);
  });
});
