import type { DialStep } from '../dial/dial.ts';
import { errorAdvice } from './error-advice.ts';
import type { LinkEnd } from './link-end.ts';
import { withoutSecrets } from '../../text/without-secrets.ts';
import { refusalAdvice } from './refusal-advice.ts';

/**
 * Explains why a link ended, as far as only Node knows: what happened, and what to try. A web page, which learns nothing of
 * this, loads `browser/advice.ts` instead.
 */
export function advice(end: LinkEnd): string | undefined {
  if (end.kind === 'failed') return errorAdvice(end.error, end.step);
  if (end.kind === 'refused') return refusalAdvice(end);
  return end.kind === 'timeout' && end.step ? stepAdvice(end.step) : undefined;
}

function stepAdvice({ waitingFor, address: at = '', problem }: DialStep): string {
  switch (waitingFor) {
    case 'protocol':
      return 'a function of the protocol (url, headers, origin, subprotocols or tls) has not returned yet';
    case 'name':
      return `no name server has answered for ${at}: is the network up? An IP address needs no name server`;
    case 'connection':
      return `nothing answers at ${at}: is that machine on, is the address right, and does a firewall allow the port?`;
    case 'tls':
      return `${at} accepts the connection but does not answer with TLS: should the URL begin with ws://?`;
    case 'login':
      if (problem !== undefined)
        return `${withoutSecrets(at)} sends what the login cannot read (${problem}): is this the right kind of server, and does the framing fit it?`;
      return `${withoutSecrets(at)} accepts the connection but does not finish the login: is this the right kind of server, what does its log say, and does a function of the login wait for something else?`;
    case 'answer':
      return `${at} accepts the connection but does not answer: does the backend hang, is this its port, or should the URL begin with wss://?`;
  }
}
