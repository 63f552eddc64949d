// A program that claims a line and prints its edges. Its arguments are the line, whether to exit at the first edge, and the driver.
import process from 'node:process';
import { tap } from 'rxjs';
import * as chardev from '../../src/chardev/edges.ts';
import * as gpiomon from '../../src/gpiomon/edges.ts';

const [line = '', exits = '', driver = 'chardev'] = process.argv.slice(2);
const { edges$ } = driver === 'gpiomon' ? gpiomon : chardev;

edges$({ lines: [line] })
  .pipe(
    tap(({ pin, level }) => {
      console.log(`${pin} ${level}`);
      if (exits === 'exit') process.exit(0);
    }),
  )
  .subscribe({
    error: (error: unknown) => {
      console.error(String(error));
      process.exitCode = 1;
    },
  });
