import { compileRules, outgoingCommands, type OutgoingCommandsOptions } from '@hardware-ws/rules';
import { map, type OperatorFunction, pipe } from 'rxjs';
import type { OscDatagram } from '../message/osc-datagram.ts';
import { osc } from './osc.ts';
import type { OscRules } from './osc-rules.ts';

/**
 * Turns the backend's messages into OSC messages with their destinations, as the outgoing rules say.
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
