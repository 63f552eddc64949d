import { marbles } from '../../src/testing/marbles/marbles.ts';
import { farEnd$ } from './far-end.ts';
import { staged } from './staged.ts';

it('behaves like the model', () => {
  marbles((helpers) => {
    const stage = staged(
      helpers,
      farEnd$(helpers, '---(oab)--#', { a: { type: 'ping', id: 7 }, b: 'no JSON' }, 1011),
      farEnd$(helpers, '21ms (zo)---#', {}, 'dead'),
      farEnd$(helpers, '53ms #', {}, 403),
      farEnd$(helpers, '86ms (oa)', { a: { type: 'call', id: 1 } }),
    );
    stage.at(1, () => stage.subscribe('all'));
    stage.at(2, () => stage.send({ type: 'press', id: 1, again: true }));
    stage.at(11, () => stage.deliver({ type: 'lamp', id: 2, pin: 1 }));
    stage.at(26, () => stage.resubscribe(0));
    stage.at(27, () => stage.deliver({ type: 'call', id: 3 }));
    stage.at(84, () => stage.deliver({ type: 'call', id: 1, again: true }));
    stage.at(92, () => stage.unsubscribe(0));
    stage.at(102, stage.unsubscribeAll);
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
      '28 waiting 3 10 dead',
      '38 connecting 3',
      '38 dial 3',
      '44 fault expired call 3',
      '44 outcome expired call 3',
      '53 waiting 4 30 403',
      '83 connecting 4',
      '83 dial 4',
      '86 write 4 hello 0',
      '86 write 4 lamp 2 at 86',
      '86 outcome sent lamp 2',
      '86 write 4 call 1 at 86',
      '86 open',
      '86 outcome confirmed 0 call 1',
      '86 write 4 call 1.25 at 86',
      '86 heard by 1 call 1',
      '92 fault unconfirmed call 1.25',
      '92 close 4',
      '92 closed',
      '102 timers 0',
    ]);
  });
});
