import { endpointConformance } from '@hardware-ws/rules/testing';
import { oscEndpoint } from './osc-endpoint.ts';

endpointConformance('OSC', () => ({
  endpoint: oscEndpoint,
  file: {
    outgoing: [
      {
        websocket_type: 'buzzer_pressed',
        osc_destinations: [{ host: '127.0.0.1', port: 9, address: '/go', args: [{ field: 'buzzerId', type: 'int' }] }],
      },
    ],
    incoming: [
      {
        osc_address: '/press',
        websocket_type: 'buzzer_pressed',
        args: [{ osc_index: 0, websocket_field: 'buzzerId', type: 'int' }],
      },
    ],
  },
  message: Object.assign({ type: 'buzzer_pressed' }, { buzzerId: 2 }),
  received: { address: '/press', args: [{ type: 'i', value: 2 }] },
}));
