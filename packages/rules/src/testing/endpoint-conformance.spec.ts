import { pads } from '../../test/pads.ts';
import { endpointConformance } from './endpoint-conformance.ts';

endpointConformance('pads', () => ({
  endpoint: pads,
  file: {
    outgoing: [{ websocket_type: 'lamp', pad_lights: [{ pad: 'pad1', field: 'colour' }] }],
    incoming: [{ pad: 'pad1', websocket_type: 'hit', args: [{ pad_value: 0, websocket_field: 'force' }] }],
  },
  message: Object.assign({ type: 'lamp' }, { colour: 'red' }),
  received: { pad: 'pad1', values: [0.5] },
}));
