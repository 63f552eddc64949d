/**
 * Why a driver cannot use a pin.
 *
 * `busy`: another program holds it. `denied`: no permission. `unknown`: no line has this name. `absent`: this machine
 * has no GPIO, or something is missing to use it. `failed`: the kernel or the daemon refused, or is gone.
 *
 * @example
 * const refused: GpioErrorKind = 'busy';
 */
export type GpioErrorKind = 'busy' | 'denied' | 'unknown' | 'absent' | 'failed';

const brand = Symbol.for('hardware-ws.GpioError');

/**
 * The error of a driver. Its message names the pin, the problem and what to do.
 *
 * `instanceof` also recognizes an error from another copy of this package, because a program may load both its ES
 * modules and its CommonJS.
 *
 * @example
 * edges$({ lines: [17] }).pipe(catchError((error) => (error instanceof GpioError ? EMPTY : throwError(() => error))));
 */
export class GpioError extends Error {
  override readonly name = 'GpioError';
  readonly kind: GpioErrorKind;
  /** The pin that has the problem, if it is a single one. */
  readonly pin: string | undefined;

  static {
    Object.defineProperty(this.prototype, brand, { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): value is GpioError {
    return typeof value === 'object' && value !== null && brand in value;
  }

  constructor(
    kind: GpioErrorKind,
    message: string,
    { pin, cause }: { readonly pin?: string | undefined; readonly cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.kind = kind;
    this.pin = pin;
  }
}
