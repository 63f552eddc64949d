import type { Answers } from '@hardware-ws/client';
import type { HomeAssistantCommand } from '../messages/home-assistant-commands.ts';
import type { HomeAssistantMessage } from '../messages/home-assistant-messages.ts';

/** What belongs to a command has the number of its frame. */
export const results: Answers<HomeAssistantMessage, HomeAssistantCommand> = {
  key: (message, n) => ('id' in message ? message.id : n),
  refusals: { result: ({ success, error }) => (success ? undefined : reasonIn(error)) },
};

function reasonIn(error: HomeAssistantMessage<'result'>['error']): string {
  return error ? `${error.message} (${error.code})` : 'Home Assistant gave no reason';
}
