import * as fc from 'fast-check';
import { msgpack } from '../msgpack/msgpack.ts';
import { envelopeOf, messageOf } from './envelope.ts';
import { json } from './obs-format.ts';

describe('messageOf', () => {
  it.each([
    ['an event', { op: 5, d: { eventType: 'ExitStarted', eventIntent: 1 } }, { type: 'ExitStarted' }],
    [
      'an event with fields, flat',
      { op: 5, d: { eventType: 'StudioModeStateChanged', eventIntent: 1, eventData: { studioModeEnabled: true } } },
      { type: 'StudioModeStateChanged', studioModeEnabled: true },
    ],
    [
      'an event whose fields are anybody’s, apart',
      { op: 5, d: { eventType: 'CustomEvent', eventIntent: 1, eventData: { type: 'cue', n: 7 } } },
      { type: 'CustomEvent', eventData: { type: 'cue', n: 7 } },
    ],
    [
      'a response',
      {
        op: 7,
        d: {
          requestType: 'GetStudioModeEnabled',
          requestId: '3',
          requestStatus: { result: true, code: 100 },
          responseData: { studioModeEnabled: false },
        },
      },
      { type: 'GetStudioModeEnabledResponse', requestId: '3', studioModeEnabled: false },
    ],
    [
      'a response without fields',
      { op: 7, d: { requestType: 'StartRecord', requestId: '4', requestStatus: { result: true, code: 100 } } },
      { type: 'StartRecordResponse', requestId: '4' },
    ],
    [
      'a failure',
      {
        op: 7,
        d: { requestType: 'X', requestId: '5', requestStatus: { result: false, code: 204, comment: 'unknown' } },
      },
      { type: 'RequestFailed', requestType: 'X', requestId: '5', code: 204, comment: 'unknown' },
    ],
    [
      'a failure without a comment',
      { op: 7, d: { requestType: 'StopRecord', requestId: '5', requestStatus: { result: false, code: 501 } } },
      { type: 'RequestFailed', requestType: 'StopRecord', requestId: '5', code: 501 },
    ],
    ['the Hello', { op: 0, d: { rpcVersion: 1 } }, { type: 'Hello', rpcVersion: 1 }],
    ['Identified', { op: 2, d: { negotiatedRpcVersion: 1 } }, { type: 'Identified', negotiatedRpcVersion: 1 }],
    ['nothing in the answer to a batch', { op: 9, d: { requestId: '1', results: [] } }, undefined],
  ])('reads %s', (_, frame, message) => {
    expect(messageOf(frame)).toEqual(message);
  });

  it.each([null, 7, [], {}, { op: 5 }, { op: '5', d: {} }, { op: 5, d: null }])('refuses %j', (frame) => {
    expect(() => messageOf(frame)).toThrow('expected a message of obs-websocket 5, with `op` and `d`');
  });
});

describe('envelopeOf', () => {
  it('numbers requests by their frames', () => {
    expect(envelopeOf({ type: 'StartRecord' }, 3)).toEqual({
      op: 6,
      d: { requestType: 'StartRecord', requestId: '3' },
    });
    expect(envelopeOf({ type: 'SetStudioModeEnabled', studioModeEnabled: true }, 4)).toEqual({
      op: 6,
      d: { requestType: 'SetStudioModeEnabled', requestId: '4', requestData: { studioModeEnabled: true } },
    });
  });

  it('identifies', () => {
    expect(envelopeOf({ type: 'Identify', rpcVersion: 1 }, 1)).toEqual({ op: 1, d: { rpcVersion: 1 } });
  });
});

/** Fields as JSON carries them. The reader of MessagePack refuses the key `__proto__`. */
const fields = fc
  .dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3 }))
  .map((value) => JSON.stringify(value))
  .filter((text) => !text.includes('__proto__'))
  .map((text) => JSON.parse(text) as Readonly<Record<string, unknown>>);

function dataOf(frame: string | Uint8Array): string | ArrayBuffer {
  return typeof frame === 'string' ? frame : frame.slice().buffer;
}

describe.each([
  ['json', json],
  ['msgpack', msgpack],
])('a frame of %s', (_, format) => {
  it('brings any event', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fields, (eventType, eventData) => {
        const frame = format.serialize({ op: 5, d: { eventType, eventIntent: 1, eventData } });
        const flat = eventType === 'CustomEvent' ? { eventData } : eventData;
        expect(messageOf(format.parse(dataOf(frame)))).toEqual({ ...flat, type: eventType });
      }),
    );
  });

  it('takes any request, and brings back its fields, type and number', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fields, fc.nat(), (type, requestData, n) => {
        fc.pre(type !== 'Identify' && !('type' in requestData));
        const frame = format.serialize(envelopeOf({ ...requestData, type }, n));
        const { d } = format.parse(dataOf(frame)) as ReturnType<typeof envelopeOf>;
        expect({ requestData: {}, ...d }).toEqual({ requestType: type, requestId: String(n), requestData });
        // What OBS sends back.
        const response = { ...d, requestStatus: { result: true, code: 100 }, responseData: requestData };
        const answer = messageOf(format.parse(dataOf(format.serialize({ op: 7, d: response }))));
        expect(answer).toEqual({ ...requestData, requestId: String(n), type: `${type}Response` });
      }),
    );
  });

  it('is a message, nothing or an error, whatever bytes come', () => {
    const read = (data: string | ArrayBuffer): unknown => {
      try {
        return messageOf(format.parse(data)) ?? { type: 'none' };
      } catch (error) {
        return error instanceof Error ? { type: 'error' } : error;
      }
    };
    const data = fc.oneof(fc.uint8Array({ maxLength: 40 }).map(dataOf), fc.json(), fc.string());
    fc.assert(fc.property(data, (data) => 'type' in (read(data) as object)));
  });
});

it('refuses a frame of the other format', () => {
  expect(() => json.parse(new ArrayBuffer(1))).toThrow('expected JSON in a text frame, got a binary one');
  expect(() => msgpack.parse('{}')).toThrow('expected MessagePack in a binary frame, got a text one');
});
