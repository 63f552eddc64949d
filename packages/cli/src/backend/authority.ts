import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';

/** The certificate of an authority, or several, from the file that an argument names: as PEM. */
export function authority(file: string): string {
  const pem = contents(file);
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw new InvalidArgumentError('Give a file of certificates as PEM, which begin with -----BEGIN CERTIFICATE-----.');
  }
  return pem;
}

function contents(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InvalidArgumentError(`It cannot be read: ${(error as Error).message}.`);
  }
}
