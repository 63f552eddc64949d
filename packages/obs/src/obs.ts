import type { PerDial, Probe, Protocol } from '@hardware-ws/client';
import { obsMessages, type ObsMessages } from './messages/obs-messages.ts';
import { obsRequests, type ObsRequests } from './messages/obs-requests.ts';
import { envelopeOf, messageOf } from './protocol/envelope.ts';
import { identify, type IdentifyOptions } from './protocol/identify.ts';
import { obsAnswers } from './protocol/obs-answers.ts';
import { obsDelivery } from './protocol/obs-delivery.ts';
import { json, type ObsFormat } from './protocol/obs-format.ts';
import { obsAgain, obsHints } from './protocol/obs-hints.ts';
import { obsSamples } from './protocol/obs-samples.ts';

export interface ObsOptions extends IdentifyOptions {
  /** The address of the WebSocket server of OBS. @default 'ws://localhost:4455' */
  readonly url?: PerDial<string> | undefined;
  /** How long a request that does something may wait for the link, in ms, at least 1. @default 1500 */
  readonly ttlMs?: number | undefined;
  /** How messages become frames: JSON, or `msgpack` of `@hardware-ws/obs/msgpack`. @default JSON */
  readonly format?: ObsFormat | undefined;
}

/** A request that costs OBS nothing. */
const probe: Probe = { type: 'GetStudioModeEnabledResponse', message: () => ({ type: 'GetStudioModeEnabled' }) };

/**
 * OBS Studio as a protocol for `connect$`: obs-websocket 5, which is part of OBS since version 28.
 *
 * Requests that do something wait at most 1.5 s for the link and are written once. The position of a fader (`SetInputVolume`,
 * `SetInputAudioBalance`) waits as long as it takes. All other requests are dropped while the link is down. Throws a `TypeError`
 * that names the option if an option is invalid.
 *
 * @example
 * const studio = connect$(obs({ url: 'ws://studio.local:4455', password: 'secret' }));
 * studio.on('RecordStateChanged').subscribe(({ outputActive }) => console.log(outputActive));
 */
export function obs({ url = 'ws://localhost:4455', ttlMs = 1500, format = json, ...login }: ObsOptions = {}): Protocol<
  ObsMessages,
  ObsRequests
> {
  return {
    url,
    subprotocols: [format.subprotocol],
    inbound: obsMessages,
    outbound: obsRequests,
    framing: {
      parse: (data) => messageOf(format.parse(data)),
      serialize: (message, n) => format.serialize(envelopeOf(message, n)),
    },
    handshake: identify(login),
    again: obsAgain,
    hints: obsHints,
    answers: obsAnswers,
    delivery: obsDelivery(ttlMs),
    probe,
    samples: obsSamples,
  };
}
