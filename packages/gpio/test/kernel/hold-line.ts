// A program that holds a line: says each edge, exits by itself when told to on the command line, as is which driver it takes.
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
