interface Host {
  readonly process?: { emitWarning?(text: string, type: string): void };
  readonly console: { warn(text: string): void };
}

/** Warns whoever runs the program: by a warning of the process where there is one, as in Node, on the console elsewhere. */
export function processWarning(text: string): void {
  const host: Host = globalThis;
  if (host.process?.emitWarning) host.process.emitWarning(text, 'HardwareWsWarning');
  else host.console.warn(text);
}
