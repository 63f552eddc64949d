/** The backends whose suites must run, and the paths of these suites. A fake is said to be one. */
export const backends: Readonly<Record<string, RegExp>> = {
  'OBS Studio': /packages\/obs\/|backends\/obs/,
  'Action Cable': /backends\/action-cable/,
  'Node-RED': /backends\/node-red/,
  'graphql-transport-ws': /backends\/graphql/,
  'MQTT over WebSocket': /backends\/mqtt/,
  'own server': /backends\/own-server/,
  'refreshed token': /backends\/refreshed-token/,
  'Home Assistant (fake)': /packages\/home-assistant\/|backends\/home-assistant/,
  'WLED (fake)': /backends\/wled/,
  'Phoenix channels (fake)': /backends\/phoenix-channels/,
};
