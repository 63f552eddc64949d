import { linkEndText, type Status } from '@hardware-ws/client';
import { durationText } from '@hardware-ws/client/parts';
import { withoutFilledValues } from '../config/hidden-values.ts';
import type { Hardware } from '../vitals/vitals.ts';
import { textPage, type Page } from './page-server.ts';

/** The answer to `/healthz`: 200 if the hardware and the link are up, else 503 and what is not. A command without a link has no status. */
export function health(hardware: Hardware, status?: Status): Page {
  const problems = [hardwareProblem(hardware), status && linkProblem(status)].filter((text) => text !== undefined);
  return problems.length === 0 ? textPage(200, 'ok') : textPage(503, withoutFilledValues(problems.join('\n')));
}

function hardwareProblem(hardware: Hardware): string | undefined {
  switch (hardware.kind) {
    case 'ready':
      return undefined;
    case 'starting':
      return 'hardware: not claimed yet';
    case 'lost':
      return `hardware: ${hardware.reason}`;
  }
}

function linkProblem(status: Status): string | undefined {
  switch (status.kind) {
    case 'open':
      return undefined;
    case 'idle':
      return 'link: not dialled yet';
    case 'connecting':
      return `link: connecting, attempt ${status.attempt}`;
    case 'waiting':
      return `link: down, attempt ${status.attempt} in ${durationText(status.delayMs)}: ${linkEndText(status.cause)}`;
    case 'closed':
      return status.cause ? `link: closed: ${linkEndText(status.cause)}` : 'link: closed';
  }
}
