import { oscBridgeConfig } from '@hardware-ws/osc';
import { withOwnPorts } from './with-own-ports.ts';

const config = (incoming: readonly unknown[]) =>
  oscBridgeConfig.parse({
    default_destination: { address: '/a' },
    outgoing: [
      {
        websocket_type: 'pong',
        osc_destinations: [
          { host: '10.0.0.5', port: 7400 },
          { host: '10.0.0.5', port: 7401 },
          { host: '10.0.0.6', port: 7400 },
        ],
      },
    ],
    incoming,
  });
const own = (incoming: readonly unknown[]) =>
  withOwnPorts(config(incoming), (host) => host === '10.0.0.5').outgoing[0]?.osc_destinations.map(
    ({ own_port }) => own_port ?? false,
  );

describe('withOwnPorts', () => {
  it("marks the bridge's own port at an address of this machine, and no other", () => {
    expect(own([{ osc_address: '/b', websocket_type: 'ping' }])).toEqual([true, false, false]);
  });

  it('marks none where nothing is listened to', () => {
    expect(own([])).toEqual([false, false, false]);
  });
});
