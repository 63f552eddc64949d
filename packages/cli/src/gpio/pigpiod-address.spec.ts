import { pigpiodAddress } from './pigpiod-address.ts';

describe('pigpiodAddress', () => {
  it("takes the variables of pigpio's own tools, else the daemon of this machine", () => {
    expect(pigpiodAddress({})).toEqual({ host: 'localhost', port: 8888 });
    expect(pigpiodAddress({ PIGPIO_ADDR: 'box.local', PIGPIO_PORT: '9000' })).toEqual({
      host: 'box.local',
      port: 9000,
    });
  });
});
