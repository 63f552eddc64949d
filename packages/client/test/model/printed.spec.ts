import { marbles } from '../../src/testing/marbles.ts';
import { farEnd$ } from './far-end.ts';
import { staged } from './staged.ts';

it('does what the model says', () => {
  marbles((helpers) => {
    const stage = staged(
      helpers,
      farEnd$(helpers, '---(oab)--#', { a: { type: 'ping', id: 7 }, b: 'no JSON' }, 1011),
      farEnd$(helpers, '21ms (zo)--#', {}, 'dead'),
      farEnd$(helpers, '52ms #', {}, 403),
    );
    stage.at(1, () => stage.subscribe('all'));
    stage.at(2, () => stage.send({ type: 'press', id: 1, again: true }));
    stage.at(11, () => stage.deliver({ type: 'lamp', id: 2, pin: 1 }));
    stage.at(26, () => stage.resubscribe(0));
    stage.at(54, () => stage.unsubscribe(0));
    stage.at(64, stage.leave);
    expect(stage.play()).toEqual([
      '0 idle',
      '1 connecting 1',
      '1 dial 1',
      '3 write 1 hello 0',
      '3 write 1 press 1 at 3',
      '3 open',
      '3 write 1 pong 7',
      '3 heard by 0 ping 7',
      '3 fault invalid',
      '10 waiting 2 5 1011',
      '15 connecting 2',
      '15 dial 2',
      '21 fault offline hello 0',
      '21 open',
      '27 waiting 3 10 dead',
      '37 connecting 3',
      '37 dial 3',
      '52 waiting 4 30 403',
      '64 fault ended lamp 2',
      '64 closed',
      '64 timers 0',
    ]);
  });
});
