import type { LinkEnd } from '../link/end/link-end.ts';
import type { Again } from '../protocol/again.ts';
import type { Clock } from '../time/clock.ts';
import type { ConnectOptions } from './connect-options.ts';
import type { FaultReporter } from '../faults/fault-reporter.ts';
import type { Probe } from '../protocol/probe.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import { systemClock } from '../time/system-clock.ts';
import { textOf } from '../text/text-of.ts';
import { issuesText } from '../schema/issues-text.ts';
import type { Message } from '../protocol/message.ts';
import { wireForm } from '../schema/wire-form.ts';

/** The functions of a protocol that are guarded like options. */
interface Guarded {
  readonly probe?: Probe | undefined;
  readonly again?: ((end: LinkEnd) => Again | undefined) | undefined;
}

/**
 * The same options with guarded functions: one that throws or returns an invalid value is a fault, and its default is used
 * instead. If the options have no probe, the protocol's is added.
 */
export function guardedOptions(
  options: ConnectOptions,
  { probe: probeOfProtocol, again }: Guarded,
  attempt: FaultReporter['attempt'],
): ConnectOptions & Pick<Guarded, 'again'> & { readonly clock: Clock } {
  const { clock, backoff, heartbeat } = options;
  const random = backoff?.random;
  const probe = heartbeat && 'probe' in heartbeat ? heartbeat.probe : probeOfProtocol;
  return {
    ...options,
    again: again && ((end) => attempt('again', () => wishFrom(again(end)))),
    clock: clock ? guardedClock(clock, attempt) : systemClock,
    ...(random && {
      backoff: {
        ...backoff,
        random: () => attempt('backoff.random', () => numberFrom(random(), 0, 1)) ?? Math.random(),
      },
    }),
    heartbeat: { ...heartbeat, probe: probe && checkedProbe(probe, attempt) },
  };
}

/** What `again` returned. Throws for another value. */
function wishFrom(given: Again | undefined): Again | undefined {
  const wish: unknown = requireSynchronous(given);
  if (wish === undefined || wish === 'now' || wish === 'soon' || wish === 'later' || wish === 'never') return wish;
  throw new TypeError(`expected now, soon, later or never, got ${textOf(wish)}`);
}

/** A clock that fails once is never used again, because the times of two clocks cannot be mixed. */
function guardedClock(clock: Clock, attempt: FaultReporter['attempt']): Clock {
  const guarded = (hand: 'monotonic' | 'wall' | 'boot', fallback = systemClock[hand] ?? systemClock.monotonic) => {
    let broken = false;
    const read = () => {
      broken = true; // in case it throws, or a fault handler asks for the time
      const at = numberFrom((clock[hand] ?? fallback)(), -Number.MAX_VALUE, Number.MAX_VALUE);
      broken = false;
      return at;
    };
    return () => (broken ? undefined : attempt(`clock.${hand}`, read)) ?? fallback();
  };
  return {
    ...clock,
    monotonic: guarded('monotonic'),
    wall: guarded('wall'),
    ...(clock.boot && { boot: guarded('boot') }),
  };
}

function numberFrom(given: number, from: number, to: number): number {
  const answer: unknown = requireSynchronous(given);
  if (typeof answer === 'number' && answer >= from && answer <= to) return answer;
  throw new TypeError(`expected a number from ${from} to ${to}, got ${textOf(answer)}`);
}

/** The same probe, but if `message` throws or returns an invalid message, that is a fault, and nothing is sent. */
function checkedProbe({ type, message, always }: Probe, attempt: FaultReporter['attempt']): Probe {
  const question = (received: Parameters<typeof message>[0]): Message | undefined => {
    const made = requireSynchronous(message(received));
    if (made === undefined) return undefined;
    const form = wireForm(made);
    if (form.issues) throw new TypeError(`the message that it returned cannot be sent: ${issuesText(form.issues)}`);
    const { type } = form.value as Partial<Message>;
    if (typeof type !== 'string')
      throw new TypeError(`expected a message with a string type, got the type ${textOf(type)}`);
    return form.value as Message;
  };
  return { type, always, message: (received) => attempt('probe.message', () => question(received)) };
}
