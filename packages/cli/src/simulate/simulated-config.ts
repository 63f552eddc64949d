import type { OscBridgeConfig } from '@hardware-ws/osc';

/** The rules of the simulated bridge: a press becomes OSC, and OSC becomes a press. */
export const simulatedConfig = {
  websocket: { client_type: 'osc', client_id: 'simulated' },
  osc: { listen_host: '127.0.0.1', listen_port: 7400 },
  outgoing: [
    {
      websocket_type: 'buzzer_pressed',
      conditions: {},
      osc_destinations: [
        { host: '127.0.0.1', port: 53000, address: '/buzzer/pressed', args: [{ field: 'buzzerId', type: 'int' }] },
      ],
    },
  ],
  incoming: [
    {
      osc_address: '/buzzer/press',
      websocket_type: 'buzzer_pressed',
      args: [{ osc_index: 0, websocket_field: 'buzzerId', type: 'int' }],
    },
  ],
} satisfies OscBridgeConfig;
