// Bare `ws` in a script that also loads rxjs and zod, as every script of this library does. Argument: the backend's host and port.
import { timer } from 'rxjs';
import * as z from 'zod/mini';
import './ws.ts';

export const message = z.looseObject({ type: z.string() });
timer(0).subscribe();
