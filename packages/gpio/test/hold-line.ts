// A program that holds a line: says each edge, exits by itself when told to on the command line.
import process from 'node:process';
import { tap } from 'rxjs';
import { edges$ } from '../src/chardev/edges.ts';

const [line = '', exits = ''] = process.argv.slice(2);

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
