import type { Fault } from '../faults/fault.ts';
import { typeText } from '../text/text-of.ts';
import { safeUrl } from '../text/safe-url.ts';
import type { Status } from '../status.ts';

/** The fields of a log record, for programs. They contain no secrets of URLs. */
type LogFields = Readonly<Record<string, string | number>>;

/** The fields of a status. */
export function statusFields(status: Status): LogFields {
  const { kind, url, attempt, delayMs, cause } = {
    url: undefined,
    attempt: undefined,
    delayMs: undefined,
    cause: undefined,
    ...status,
  };
  return {
    status: kind,
    ...(url !== undefined && { url: safeUrl(url) }),
    ...(attempt !== undefined && { attempt }),
    ...(delayMs !== undefined && { delayMs: Math.round(delayMs) }),
    ...(cause !== undefined && { cause: cause.kind }),
  };
}

/** The fields of a fault. */
export function faultFields(fault: Fault): LogFields {
  return {
    fault: fault.kind,
    ...('message' in fault && { type: typeText(fault.message) }),
    ...(fault.kind === 'invalid' && fault.type !== undefined && { type: fault.type }),
    ...(fault.kind === 'dropped' && { cause: fault.cause }),
    ...(fault.kind === 'callback' && { where: fault.where }),
  };
}
