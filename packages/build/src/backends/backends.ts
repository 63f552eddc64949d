/** The backends whose suites must run, and what the path of each suite contains. A fake is said to be one. */
export const backends: Readonly<Record<string, string>> = {
  'OBS Studio': 'packages/obs/',
  'Action Cable': 'docs/examples/backends/action-cable',
  'Node-RED': 'docs/examples/backends/node-red',
  'graphql-transport-ws': 'docs/examples/backends/graphql',
  'MQTT over WebSocket': 'docs/examples/backends/mqtt',
  'own server': 'docs/examples/backends/own-server',
  'Home Assistant (fake)': 'packages/home-assistant/',
  'WLED (fake)': 'docs/examples/backends/wled',
  'Phoenix channels (fake)': 'docs/examples/backends/phoenix-channels',
};
