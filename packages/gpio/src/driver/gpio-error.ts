/**
 * Why a driver cannot have a pin.
 *
 * `busy`: somebody else holds it. `denied`: no permission. `unknown`: no line has this name. `absent`: no GPIO here, or
 * nothing to reach it with. `failed`: the kernel refused or the chip has gone.
 *
 * @example
 * const refused: GpioErrorKind = 'busy';
 */
export type GpioErrorKind = 'busy' | 'denied' | 'unknown' | 'absent' | 'failed';

const brand = Symbol.for('hardware-ws.GpioError');

/**
 * What a driver errors with: its message says which pin, what is wrong with it and what to do. `instanceof` is true
 * for one of another copy of this package too, as there are where a program has both its ES modules and its CommonJS.
 *
 * @example
 * edges$({ lines: [17] }).pipe(catchError((error) => (error instanceof GpioError ? EMPTY : throwError(() => error))));
 */
export class GpioError extends Error {
  override readonly name = 'GpioError';
  readonly kind: GpioErrorKind;
  /** The pin that it is about, where it is about one. */
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
