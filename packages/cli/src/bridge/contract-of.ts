import type { Contract } from '@hardware-ws/rules/check';
import { didYouMean } from '../config/did-you-mean.ts';
import { refusals } from './refusals.ts';

/** The messages of a backend, in the form that a bridge and the checks of its file need. */
export function contractOf(messages: Pick<Contract, 'inbound' | 'outbound' | 'addedFields'>): Contract {
  return { ...messages, refusals: (message) => refusals(messages.outbound, message), didYouMean };
}
