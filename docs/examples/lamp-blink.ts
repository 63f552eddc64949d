// A green lamp stays on while a red lamp blinks three times.
import { blink$, lampLevels } from '@hardware-ws/gpio';
import { of, tap } from 'rxjs';

of({ 22: 'on', 23: blink$({ onMs: 300, offMs: 200, times: 3 }) } as const)
  .pipe(
    lampLevels(),
    tap((levels) => console.log(levels)), // on a board, use the driver's output instead
  )
  .subscribe();
