import { compileRules, outgoingCommands, type OutgoingCommandsOptions } from '@hardware-ws/rules';
import { map, type OperatorFunction, pipe } from 'rxjs';
import type { OscDatagram } from '../message/osc-datagram.ts';
import { osc } from './osc.ts';
import type { OscRules } from './osc-rules.ts';

/**
 * The OSC messages that the outgoing rules make of the backend's messages, each with its destination.
 *
 * ```
 * source    --a-----b-----c--|     a matches two rules, b none, c one
 * output    --(xy)--------z--|
 * ```
 *
 * @example
 * game.pipe(oscMessages(rules, { skipped: ({ reason }) => log.warn(reason) }), sendDatagrams()).subscribe();
 */
export function oscMessages(
  { outgoing }: Pick<OscRules, 'outgoing'>,
  options: OutgoingCommandsOptions<OscDatagram> = {},
): OperatorFunction<{ readonly type: string }, OscDatagram> {
  return pipe(
    outgoingCommands(compileRules([osc], { outgoing, incoming: [] }), options),
    map(({ command }) => command),
  );
}
