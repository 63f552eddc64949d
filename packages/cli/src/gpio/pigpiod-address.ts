import process from 'node:process';

/** Where pigpiod is, by the variables that its own tools take: `PIGPIO_ADDR` and `PIGPIO_PORT`. */
export function pigpiodAddress({ PIGPIO_ADDR, PIGPIO_PORT }: Readonly<NodeJS.ProcessEnv> = process.env) {
  return { host: PIGPIO_ADDR || 'localhost', port: Number(PIGPIO_PORT || 8888) };
}
