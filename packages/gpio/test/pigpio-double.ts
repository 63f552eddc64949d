import { EventEmitter } from 'node:events';
import { asapScheduler } from 'rxjs';
import type { PigpioModule } from '../src/pigpio/pigpio-module.ts';

/** The exception of the C library, with the documented code. */
function refusal(code: number, call: string) {
  return new Error(`pigpio error ${code} in ${call}`);
}

/**
 * npm's pigpio as its documentation describes it, without a Raspberry Pi: a board with 28 lines.
 *
 * The first object starts the library. The library reports changes of lines later, from its own thread. Once the
 * library has ended, its objects are useless. Interfaces are configured before it starts. Wrong use throws the error
 * that the C library would throw.
 */
export function pigpioDouble() {
  const levels = Array.from({ length: 32 }, (): 0 | 1 => 0);
  const modes = levels.map(() => 0);
  const pulls = levels.map(() => 0);
  const alerts = new Map<number, EventEmitter>();
  const said: string[] = [];
  let tick = 2 ** 32 - 1000;
  let generation = 0;
  let running = false;

  const initialize = () => {
    if (running) return;
    running = true;
    generation += 1;
    said.push('initialize');
  };

  class Gpio extends EventEmitter {
    static readonly INPUT = 0;
    static readonly OUTPUT = 1;
    static readonly PUD_OFF = 0;
    static readonly PUD_DOWN = 1;
    static readonly PUD_UP = 2;
    readonly #gpio: number;
    readonly #of: number;

    constructor(gpio: number) {
      super();
      initialize();
      this.#gpio = gpio;
      this.#of = generation;
    }
    #check(call: string) {
      if (!running || this.#of !== generation) throw refusal(-31, call);
      if (this.#gpio > 27) throw refusal(-2, call);
    }
    mode(mode: number) {
      this.#check('gpioSetMode');
      modes[this.#gpio] = mode;
      return this;
    }
    pullUpDown(pull: number) {
      this.#check('gpioSetPullUpDown');
      pulls[this.#gpio] = pull;
      return this;
    }
    digitalRead() {
      this.#check('gpioRead');
      return levels[this.#gpio] ?? 0;
    }
    digitalWrite(level: number) {
      this.#check('gpioWrite');
      levels[this.#gpio] = level === 0 ? 0 : 1;
      return this;
    }
    enableAlert() {
      this.#check('gpioSetAlertFunc');
      alerts.set(this.#gpio, this);
      return this;
    }
    disableAlert() {
      this.#check('gpioSetAlertFunc');
      alerts.delete(this.#gpio);
      return this;
    }
  }

  const setBits = (bits: number, level: 0 | 1, call: string) => {
    if (!running) throw refusal(-31, call);
    if (bits < 0) throw new Error(`${call}, EINVAL`);
    levels.forEach((_, gpio) => {
      if ((bits >>> gpio) & 1) levels[gpio] = level;
    });
  };

  const module: PigpioModule = {
    Gpio,
    GpioBank: class {
      set(bits: number) {
        setBits(bits, 1, 'GpioWriteBitsSet_0_31');
      }
      clear(bits: number) {
        setBits(bits, 0, 'GpioWriteBitsClear_0_31');
      }
    },
    DISABLE_FIFO_IF: 1,
    DISABLE_SOCK_IF: 2,
    configureInterfaces: (interfaces) => {
      if (running) throw refusal(-30, 'gpioCfgInterfaces');
      said.push(`interfaces ${interfaces}`);
    },
    // A Raspberry Pi 4.
    hardwareRevision: () => 0xc03111,
    initialize,
    terminate: () => {
      running = false;
      alerts.clear();
      said.push('terminate');
    },
    getTick: () => tick >>> 0,
  };

  return {
    module,
    /** What was asked of the library as a whole, in order. */
    said,
    pull: (gpio: number) => pulls[gpio],
    level: (gpio: number) => levels[gpio] ?? 0,
    isOutput: (gpio: number) => modes[gpio] === Gpio.OUTPUT,
    /** Advances the library's clock, in µs. */
    pass: (us: number) => {
      tick += us;
    },
    /** Sets the level on a wire. An alert reports it with the tick of the change, signed as in the native part. */
    drive: (gpio: number, level: 0 | 1) => {
      if (levels[gpio] === level) return;
      levels[gpio] = level;
      const at = tick | 0;
      asapScheduler.schedule(() => alerts.get(gpio)?.emit('alert', level, at));
    },
    /** Emits an alert that is not a change of level: 2 is from a watchdog. */
    alert: (gpio: number, level: number) => alerts.get(gpio)?.emit('alert', level, tick | 0),
  };
}
