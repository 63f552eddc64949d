/**
 * The part of npm's pigpio that the driver uses. These are types of our own, so that you need not install pigpio if you
 * do not use it.
 */
export interface PigpioModule {
  readonly Gpio: {
    new (gpio: number): PigpioLine;
    readonly INPUT: number;
    readonly OUTPUT: number;
    readonly PUD_OFF: number;
    readonly PUD_DOWN: number;
    readonly PUD_UP: number;
  };
  /** The 32 lines of the header, as bits. */
  readonly GpioBank: new () => {
    readonly set: (bits: number) => unknown;
    readonly clear: (bits: number) => unknown;
  };
  readonly DISABLE_FIFO_IF: number;
  readonly DISABLE_SOCK_IF: number;
  readonly configureInterfaces: (interfaces: number) => unknown;
  readonly hardwareRevision: () => number;
  readonly initialize: () => void;
  readonly terminate: () => void;
  /** In µs, with 32 bits. */
  readonly getTick: () => number;
}

/** A line of npm's pigpio. */
interface PigpioLine {
  readonly mode: (mode: number) => unknown;
  readonly pullUpDown: (pull: number) => unknown;
  readonly digitalRead: () => number;
  readonly digitalWrite: (level: number) => unknown;
  readonly enableAlert: () => unknown;
  readonly disableAlert: () => unknown;
  readonly on: (event: 'alert', listener: (level: number, tick: number) => void) => unknown;
}
