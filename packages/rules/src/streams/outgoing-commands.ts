import { EMPTY, map, type Observable, type OperatorFunction, pipe } from 'rxjs';
import type { CompiledRules } from '../endpoint/compile-rules.ts';
import type { MappingSkip } from '../rule/mapping-skip.ts';
import type { RuleHit } from '../trace/rule-event.ts';
import { fieldsOf, makeCommands, type MadeCommand, whyMissed } from '../trace/trace-outgoing.ts';
import { emitEach } from './emit-each.ts';
import { markOwn } from './mark-own.ts';
import { notify } from './notify.ts';
import { type Limited, rateLimited } from './rate-limited.ts';

/** Options of `outgoingCommands`. */
export interface OutgoingCommandsOptions<Command extends object = object> {
  /**
   * Called for each command that a rule could not make, before the commands of the same message are emitted.
   *
   * @default nothing is called
   */
  readonly skipped?: (skip: MappingSkip) => void;
  /**
   * Called for each rule that applies to a message.
   *
   * @default nothing is called
   */
  readonly applied?: (hit: RuleHit<Command>) => void;
  /**
   * The messages that the same bridge sends to the backend. Rules with `own_echo: false` ignore one that comes back within 2 s.
   *
   * @default nothing
   */
  readonly sent$?: Observable<{ readonly type: string }>;
}

interface Made<Command extends object> {
  readonly rule: number;
  readonly made: MadeCommand<Command>;
}

/**
 * Turns backend messages into commands, by the outgoing rules. Each command comes with the endpoint that sends it.
 *
 * ```
 * source    --a-----b-----c--|     a matches two rules, b none, c one
 * output    --(xy)--------z--|
 * ```
 *
 * @example
 * game.pipe(outgoingCommands(compileRules([endpoint], rules))).subscribe(({ command }) => {
 *   console.log(endpoint.commands.text(command));
 * });
 */
export function outgoingCommands<Command extends object>(
  { outgoingByType }: Pick<CompiledRules<Command>, 'outgoingByType'>,
  { skipped, applied, sent$ = EMPTY }: OutgoingCommandsOptions<Command> = {},
): OperatorFunction<{ readonly type: string }, MadeCommand<Command>> {
  const madeOf = (message: { readonly type: string }, own: boolean): readonly Limited<Made<Command>>[] => {
    const compiled = outgoingByType.get(message.type);
    if (!compiled) return [];
    const all: Limited<Made<Command>>[] = [];
    const fields = fieldsOf(message);
    for (const candidate of compiled) {
      if (whyMissed(candidate, fields, own) !== undefined) continue;
      const { index: rule } = candidate;
      const hz = candidate.rule.rate_limit_hz;
      const commands: Command[] = [];
      makeCommands(candidate, fields).forEach((made, position) => {
        if (made.kind === 'skip') {
          notify(skipped, made);
          return;
        }
        const { endpoint, command } = made;
        commands.push(command);
        const keyOf = () => `${String(rule)} ${String(position)} ${endpoint.commands.name(command)}`;
        all.push({ value: { rule, made }, limit: hz === undefined ? undefined : { key: keyOf(), hz } });
      });
      notify(applied, { kind: 'hit', direction: 'outgoing', rule, commands, received: message });
    }
    return all;
  };
  const limited = rateLimited<Made<Command>>(({ rule, made: { endpoint, command } }) => {
    const reason = `${endpoint.commands.name(command)} is not sent: a newer one replaced it because of rate_limit_hz.`;
    notify(skipped, { kind: 'skip', direction: 'outgoing', rule, reason });
  });
  // What no rule asks for costs a message nothing.
  const rules = [...outgoingByType.values()].flat().map(({ rule }) => rule);
  return pipe(
    rules.some(({ own_echo }) => own_echo === false)
      ? pipe(
          markOwn(sent$),
          emitEach(({ message, own }) => madeOf(message, own)),
        )
      : emitEach((message) => madeOf(message, false)),
    rules.some(({ rate_limit_hz }) => rate_limit_hz !== undefined)
      ? pipe(
          limited,
          map(({ made }) => made),
        )
      : map(({ value }) => value.made),
  );
}
