import { show, type Inbound, type Outbound } from '../../test/show.ts';
import type { Clock } from '../time/clock.ts';
import type { Fault } from '../faults/fault.ts';
import { faultReporter } from '../faults/fault-reporter.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { trampoline } from '../dispatch/trampoline.ts';
import { outgoing } from './outgoing.ts';
import type { Sending } from './sending.ts';

type Out = Outbound[keyof Outbound];
const press: Outbound['press'] = { type: 'press', id: 1 };
const lamp: Outbound['lamp'] = { type: 'lamp', pin: 'a', on: true };

function broken(): never {
  throw new Error('broken');
}

function going(changes: Partial<Protocol<Inbound, Outbound>> = {}) {
  const { fault$, ...reporter } = faultReporter(trampoline());
  const heard: Fault[] = [];
  fault$.subscribe((fault) => heard.push(fault));
  const out = outgoing({ ...show, ...changes }, { ...reporter, clock: { monotonic: () => 5, wall: () => 0 } });
  return { heard, fault$, ...out };
}

/** The same, with a subscriber for the messages. */
function held(changes: Partial<Protocol<Inbound, Outbound>> = {}) {
  const out = going(changes);
  const sendings: Sending<Out>[] = [];
  out.sendings$.subscribe((sending) => sendings.push(sending));
  return { ...out, sendings };
}

describe('outgoing', () => {
  it('gives a message the delivery and the key of its type, by default drop', () => {
    const { send, sendings, heard } = held();
    send(press);
    send(lamp);
    send({ type: 'say', text: 'hi' });
    expect(sendings.map(({ delivery, key }) => [delivery.outage, key])).toEqual([
      ['keep', ''],
      ['latest', 'a'],
      ['drop', ''],
    ]);
    expect(heard).toEqual([]);
  });

  it('reports a refused message as a fault, with the path of the field', () => {
    const { send, heard, sendings } = held();
    const settled = jest.fn();
    const wrong = { ...press, id: 'one' } as unknown as Outbound['press'];
    send(wrong, settled);
    const refused = { kind: 'dropped', message: wrong, cause: 'refused', issues: [{ path: ['id'] }] };
    expect(heard).toMatchObject([refused]);
    expect(settled.mock.calls).toMatchObject([[refused]]);
    expect(sendings).toEqual([]);
  });

  it('reports a message without an outbox as a fault', () => {
    const { send, heard } = going();
    send(press);
    expect(heard).toEqual([{ kind: 'dropped', message: press, cause: 'unsubscribed' }]);
  });

  it('reports no fault for a message of a fault handler, but calls its callback', () => {
    const { send, heard, fault$ } = going();
    const settled = jest.fn();
    fault$.subscribe(() => send(press, settled));
    send(lamp);
    expect(heard).toEqual([{ kind: 'dropped', message: lamp, cause: 'unsubscribed' }]);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it.each<[string, () => never]>([
    ['throws', broken],
    ['answers later', () => Promise.reject(new Error('broken')) as never],
  ])('makes faults of a key, a stamp and a hello that %s', (_, failing) => {
    const { send, hello, encode, heard, sendings } = held({
      hello: failing,
      delivery: { lamp: { outage: 'latest', key: failing }, press: { outage: 'drop', stamp: failing } },
    });
    send(lamp);
    expect(sendings).toEqual([]);
    send(press);
    expect(sendings.map((sending) => encode(sending))).toEqual([undefined]);
    expect(hello()).toEqual([]);
    expect(heard).toMatchObject([
      { kind: 'callback', where: 'delivery.lamp.key' },
      { kind: 'dropped', message: lamp, cause: 'refused' },
      { kind: 'callback', where: 'delivery.press.stamp' },
      { kind: 'callback', where: 'hello' },
    ]);
  });

  it('checks each message of the hello', () => {
    const { hello, heard } = held({ hello: () => [press, { type: 'score' } as never, lamp] });
    expect(hello().map(({ message }) => message)).toEqual([press, lamp]);
    expect(heard).toMatchObject([{ kind: 'dropped', cause: 'refused' }]);
  });

  it('reports a hello that is not a list as a fault', () => {
    const { hello, heard } = held({ hello: () => press as never });
    expect(hello()).toEqual([]);
    expect(heard).toMatchObject([{ kind: 'callback', where: 'hello' }]);
  });

  it('stamps a message when it is encoded', () => {
    const stamp = (message: Outbound['press'], { monotonic }: Clock) => ({
      ...message,
      at: monotonic(),
    });
    const { send, encode, sendings } = held({ delivery: { press: { outage: 'drop', stamp } } });
    send(press);
    expect(sendings.map((sending) => encode(sending))).toEqual(['{"type":"press","id":1,"at":5}']);
  });
});
