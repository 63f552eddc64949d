import type { RollCallAnswer } from '../status/roll-call-answer.ts';
import type { Finding } from './finding.ts';

/** Checks that each client in a game has a name of its own. */
export function checkNames(gameId: number, answers: readonly RollCallAnswer[]): readonly Finding[] {
  const check = 'names';
  const shared = answers.filter(({ client, copies }) => client?.client_id !== undefined && copies > 1);
  if (shared.length === 0) {
    return [{ check, state: 'ok', says: `no two clients in game ${gameId} have the same type and id` }];
  }
  return shared.map(({ client, copies, places = [] }) => ({
    check,
    state: 'failed',
    says: `${copies} clients in game ${gameId} are ${client?.client_type ?? 'client'} ${client?.client_id ?? ''}: ${places.join('; ')}`,
    fix: 'Start one of them with a different --client-id (websocket.client_id of a bridge), or a second box with --spare.',
  }));
}
