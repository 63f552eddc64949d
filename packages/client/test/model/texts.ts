import type { Fault } from '../../src/faults/fault.ts';
import type { LinkEnd } from '../../src/link/end/link-end.ts';
import type { Outcome } from '../../src/outbound/outcome.ts';
import type { Status } from '../../src/status.ts';
import type { FakeAction } from '../../src/testing/fake-dial/fake-dial.ts';
import type { StageMessage } from './stage-message.ts';

/** The events of a connection, each as a line of a log. */
export const texts = {
  action: (action: FakeAction): string => {
    if (action.kind !== 'write') return `${action.kind} ${action.dial}`;
    const { type, id, at } = JSON.parse(action.text) as StageMessage & { readonly at?: number };
    return `write ${action.dial} ${type} ${id}${at === undefined ? '' : ` at ${at}`}`;
  },
  status: (status: Status): string => {
    if (status.kind === 'connecting') return `connecting ${status.attempt}`;
    if (status.kind !== 'waiting') return status.kind;
    const { attempt, delayMs, cause } = status;
    return `waiting ${attempt} ${delayMs} ${whyOf(cause)}`;
  },
  fault: (fault: Fault): string => {
    if (fault.kind === 'unconfirmed') return `fault unconfirmed ${nameOf(fault.message)}`;
    return fault.kind === 'dropped' ? `fault ${fault.cause} ${nameOf(fault.message)}` : `fault ${fault.kind}`;
  },
  outcome: (outcome: Outcome): string => {
    if (outcome.kind === 'confirmed') return `outcome confirmed ${outcome.ms} ${nameOf(outcome.message)}`;
    return `outcome ${outcome.kind === 'dropped' ? outcome.cause : outcome.kind} ${nameOf(outcome.message)}`;
  },
};

function whyOf(cause: LinkEnd): string | number {
  if (cause.kind === 'unconfirmed') return `unconfirmed ${cause.ms}`;
  return 'code' in cause ? cause.code : 'status' in cause ? cause.status : cause.kind;
}

function nameOf({ type, id }: { readonly type: string; readonly id?: unknown }): string {
  return `${type} ${String(id)}`;
}
