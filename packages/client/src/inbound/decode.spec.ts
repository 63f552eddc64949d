import { EMPTY, NEVER, throwError } from 'rxjs';
import { show } from '../../test/show.ts';
import type { Fault } from '../faults/fault.ts';
import { lost } from '../testing/fake-dial/fake-event.ts';
import { marbles } from '../testing/marbles/marbles.ts';
import { decode } from './decode.ts';

const s = { type: 'score', points: 1 };
const text = { s: JSON.stringify(s), x: '{"type":"score","points":"many"}', u: '{"type":"unknown"}', n: 'no JSON' };

describe('decode', () => {
  it('turns frames into messages of the table', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-s--s-|', text);
      expectObservable(source.pipe(decode(show.inbound))).toBe('-s--s-|', { s });
      expectSubscriptions(source.subscriptions).toBe('^-----!');
    });
  });

  it('keeps fields that are not in a loose schema', () => {
    marbles(({ cold, expectObservable }) => {
      const more = { ...s, by: 'Ada' };
      expectObservable(cold('m', { m: JSON.stringify(more) }).pipe(decode(show.inbound))).toBe('m', { m: more });
    });
  });

  it('reports an invalid frame as a fault, with the path of the field, and continues', () => {
    marbles(({ cold, flush, expectObservable }) => {
      const faults: Fault[] = [];
      const fault = (fault: Fault) => faults.push(fault);
      expectObservable(cold('nxs', text).pipe(decode(show.inbound, { onFault: fault }))).toBe('--s', { s });
      flush();
      expect(faults).toMatchObject([
        { kind: 'invalid', raw: 'no JSON' },
        { kind: 'invalid', type: 'score', raw: text.x, issues: [{ path: ['points'] }] },
      ]);
    });
  });

  it('skips a type that is not in the table, without a fault', () => {
    marbles(({ cold, flush, expectObservable }) => {
      const fault = jest.fn();
      const source = cold('uco', { u: text.u, c: '{"type":"constructor"}', o: '{"type":"__proto__"}' });
      expectObservable(source.pipe(decode(show.inbound, { onFault: fault }))).toBe('---');
      flush();
      expect(fault).not.toHaveBeenCalled();
    });
  });

  it('does not validate messages that nothing wants', () => {
    marbles(({ cold, flush, expectObservable }) => {
      const fault = jest.fn();
      const validate = jest.spyOn(show.inbound.score['~standard'], 'validate');
      const source = cold('xs', text);
      expectObservable(
        source.pipe(decode(show.inbound, { onFault: fault, isWanted: (type) => type !== 'score' })),
      ).toBe('--');
      flush();
      expect(validate).not.toHaveBeenCalled();
      validate.mockRestore();
      expect(fault).not.toHaveBeenCalled();
    });
  });

  it('reports a frame that is too long as a fault, by default beyond 1 MiB', () => {
    marbles(({ cold, flush, expectObservable }) => {
      const fault = jest.fn();
      const long = { l: JSON.stringify({ ...s, by: 'x'.repeat(2 ** 20) }), s: text.s };
      expectObservable(cold('ls', long).pipe(decode(show.inbound, { onFault: fault }))).toBe('-s', { s });
      expectObservable(cold('s', long).pipe(decode(show.inbound, { onFault: fault, maxLength: 5 }))).toBe('-');
      flush();
      expect(fault).toHaveBeenCalledTimes(2);
    });
  });

  it('passes on an empty source, one that never emits and one that errors', () => {
    marbles(({ expectObservable }) => {
      const operator = decode(show.inbound);
      expectObservable(EMPTY.pipe(operator)).toBe('|');
      expectObservable(NEVER.pipe(operator)).toBe('-');
      expectObservable(throwError(() => lost()).pipe(operator)).toBe('#', undefined, lost());
    });
  });

  it('unsubscribes from the source', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-s-s', text);
      expectObservable(source.pipe(decode(show.inbound)), '^-!').toBe('-s', { s });
      expectSubscriptions(source.subscriptions).toBe('           ^-!');
    });
  });

  it('errors when a function passed to it throws', () => {
    marbles(({ cold, expectObservable }) => {
      const wanted = () => {
        throw new Error('who knows');
      };
      expectObservable(cold('-s', text).pipe(decode(show.inbound, { isWanted: wanted }))).toBe(
        '-#',
        undefined,
        new Error('who knows'),
      );
    });
  });
});
