import type { DialStep } from '../dial/dial.ts';
import { errorAdvice } from './error-advice.ts';
import type { LinkEnd } from './link-end.ts';
import { refusalAdvice } from './refusal-advice.ts';

/**
 * What only Node knows of why a link ended, in words: what happened and what to try. A web page, which is told nothing of all
 * this, loads `browser/advice.ts` in its place.
 */
export function advice(end: LinkEnd): string | undefined {
  if (end.kind === 'failed') return errorAdvice(end.error, end.step);
  if (end.kind === 'refused') return refusalAdvice(end);
  return end.kind === 'timeout' && end.step ? stepAdvice(end.step) : undefined;
}

function stepAdvice({ waitingFor, address: at = '' }: DialStep): string {
  switch (waitingFor) {
    case 'protocol':
      return 'a function of the protocol (url, headers, origin, subprotocols or tls) has not answered';
    case 'name':
      return `no name server tells the address of ${at}: is the network up? An IP address needs none`;
    case 'connection':
      return `nothing answers at ${at}: is that machine on, is the address right, and does a firewall let the port through?`;
    case 'tls':
      return `${at} takes the connection but says nothing of TLS: is it ws:// there?`;
    case 'answer':
      return `${at} takes the connection but does not answer: does the backend hang, is the port the backend's, is it wss:// there?`;
  }
}
