import { setImmediate } from 'node:timers';
import { quizzer } from '@hardware-ws/quizzer';
import { fairMessages, type FairMessage } from './fair-messages.ts';
import { withFairMessages } from './with-fair-messages.ts';

const claim: FairMessage<'press_claim'> = {
  type: 'press_claim',
  press_id: 'a-1',
  buzzerId: 2,
  at: 5,
  client_id: 'main',
};

describe('withFairMessages', () => {
  const plain = quizzer({ host: 'localhost:8000', gameId: 1 });
  const fair = withFairMessages(plain);

  it('adds the messages of fair play in both directions, and changes nothing else', () => {
    const { inbound, outbound, delivery, replyAfter, ...rest } = fair;
    expect(Object.keys(inbound)).toEqual([...Object.keys(plain.inbound), ...Object.keys(fairMessages)]);
    expect(Object.keys(outbound)).toEqual([...Object.keys(plain.outbound), ...Object.keys(fairMessages)]);
    expect(delivery).toMatchObject(plain.delivery ?? {});
    expect({ ...rest, inbound: plain.inbound, outbound: plain.outbound, delivery: plain.delivery }).toEqual(plain);
    expect(plain.replyAfter).toBeUndefined();
    expect(replyAfter).toBeDefined();
  });

  it('answers a ping once another turn of the event loop has read everything that was there before', async () => {
    const read: string[] = [];
    const answered = new Promise<void>((resolve) => fair.replyAfter?.(() => resolve(void read.push('the answer'))));
    setImmediate(() => setImmediate(() => read.push('after the next turn')));
    setImmediate(() => read.push('after this turn'));
    read.push('this turn');
    await answered;
    expect(read).toEqual(['this turn', 'after this turn', 'the answer']);
  });

  it('delivers a claim as a press: while it is young, and confirmed by its id', () => {
    const delivery = fair.delivery?.press_claim;
    expect(delivery).toMatchObject({ outage: 'keep', ttl: 1500 });
    if (delivery?.outage !== 'keep' || typeof delivery.confirm !== 'function') throw new Error('not kept');
    expect([delivery.since?.(claim), delivery.confirm(claim)]).toEqual([5, 'a-1']);
  });
});

describe('a claim', () => {
  it.each([
    ['at', NaN],
    ['at', '5'],
    ['at', null],
    ['buzzerId', 1.5],
    ['press_id', 7],
    ['client_id', undefined],
  ])('is refused if its %s is %p', (field, value) => {
    expect(fairMessages.press_claim.safeParse({ ...claim, [field]: value }).success).toBe(false);
    expect(fairMessages.press_claim.safeParse(claim).success).toBe(true);
  });
});
