import type { Delivery, Protocol } from '@hardware-ws/client';
import { obsRequests, type ObsRequest, type ObsRequests } from '../messages/obs-requests.ts';

type Deliveries = NonNullable<Protocol<never, ObsRequests>['delivery']>;

/**
 * The position of a fader still counts when the link is back. The position of the T-bar does not: it would switch the scene.
 */
const faders: Deliveries = {
  SetInputVolume: { outage: 'latest', key: inputKey },
  SetInputAudioBalance: { outage: 'latest', key: inputKey },
};

/** Asking makes no sense later, and neither does a movement that has ended. */
function isOnlyForNow(type: string): boolean {
  return type.startsWith('Get') || type === 'SetTBarPosition' || type === 'SendStreamCaption';
}

/**
 * How each request is delivered. What does something, for example `StartRecord`, is kept for `ttl` ms and written once: OBS does not
 * recognize a second copy.
 */
export function obsDelivery(ttl: number): Deliveries {
  const kept: Delivery<ObsRequest> = { outage: 'keep', ttl };
  const acts = Object.keys(obsRequests).filter((type) => !isOnlyForNow(type));
  return { ...Object.fromEntries(acts.map((type) => [type, kept])), ...faders };
}

function inputKey({ inputName = '', inputUuid = '' }: ObsRequest<'SetInputVolume' | 'SetInputAudioBalance'>): string {
  return JSON.stringify([inputName, inputUuid]);
}
