export { homeAssistant, type HomeAssistantOptions } from './home-assistant.ts';
export { entityStates, type EntityState, type EntityStates } from './entity-states.ts';
export {
  homeAssistantMessages,
  type HomeAssistantMessage,
  type HomeAssistantMessages,
} from './messages/home-assistant-messages.ts';
export {
  homeAssistantCommands,
  type HomeAssistantCommand,
  type HomeAssistantCommands,
} from './messages/home-assistant-commands.ts';
export type { Token } from './protocol/authenticate.ts';
