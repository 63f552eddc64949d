import type { FramedMessage } from '@hardware-ws/client';

/** A frame of obs-websocket 5. */
export interface Envelope {
  readonly op: number;
  readonly d: Readonly<Record<string, unknown>>;
}

/**
 * The message in a frame of OBS, flat and with a `type`: an event has its own name, the response to `X` is `XResponse`, one that
 * reports a failure is `RequestFailed`. Returns `undefined` for a frame that answers something which this package never sends.
 *
 * @example
 * messageOf({ op: 5, d: { eventType: 'ExitStarted', eventIntent: 1 } }); // { type: 'ExitStarted' }
 */
export function messageOf(frame: unknown): FramedMessage | undefined {
  const { op, d } = Object(frame) as { readonly op?: unknown; readonly d?: unknown };
  if (typeof op !== 'number' || typeof d !== 'object' || d === null) {
    throw new TypeError('expected a message of obs-websocket 5, with `op` and `d`');
  }
  return readers[op]?.(d as Envelope['d']);
}

const readers: Readonly<Record<number, (d: Envelope['d']) => FramedMessage>> = {
  0: (d) => ({ ...d, type: 'Hello' }),
  2: (d) => ({ ...d, type: 'Identified' }),
  5: eventOf,
  7: responseOf,
};

/** The fields of a custom event are anybody's, and so stay in `eventData`. */
function eventOf({ eventType, eventData }: Envelope['d']): FramedMessage {
  const type = eventType as string;
  return type === 'CustomEvent' ? { eventData, type } : { ...(eventData as object | undefined), type };
}

function responseOf({ requestType, requestId, requestStatus, responseData }: Envelope['d']): FramedMessage {
  const { result, code, comment } = Object(requestStatus) as Readonly<Record<string, unknown>>;
  if (result === true) {
    return { ...(responseData as object | undefined), requestId, type: `${requestType as string}Response` };
  }
  return { requestType, requestId, code, ...(comment !== undefined && { comment }), type: 'RequestFailed' };
}

/**
 * The frame of a message: `Identify` logs in, every other message is a request. Its id is the number of the frame.
 *
 * @example
 * envelopeOf({ type: 'StartRecord' }, 3); // { op: 6, d: { requestType: 'StartRecord', requestId: '3' } }
 */
export function envelopeOf({ type, ...fields }: FramedMessage, n: number): Envelope {
  if (type === 'Identify') return { op: 1, d: fields };
  const requestData = Object.keys(fields).length > 0 && { requestData: fields };
  return { op: 6, d: { requestType: type, requestId: String(n), ...requestData } };
}
