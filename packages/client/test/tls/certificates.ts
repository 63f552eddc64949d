import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate and its key, in PEM format. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

interface CertificateOptions {
  /** The subject of the certificate, for example `IP:127.0.0.1` or `DNS:quiz.local`. */
  readonly for: string;
  /** When it ends. @default tomorrow */
  readonly until?: Date;
  /** When it begins. @default yesterday */
  readonly from?: Date;
}

/** A certificate authority made with `openssl`, and certificates that it has signed. */
export interface Authority {
  readonly cert: string;
  readonly sign: (options: CertificateOptions) => Certificate;
}

const day = 86_400_000;

/** Makes an authority. Nothing of it stays on the disk. */
export function authority(): Authority {
  const own = selfSigned('/CN=authority of the test');
  let serial = 0;
  return {
    cert: own.cert,
    sign({ for: name, from = daysFromNow(-1), until = daysFromNow(1) }) {
      return inFolder((path) => {
        writeFileSync(path('ca.pem'), own.cert);
        writeFileSync(path('ca-key.pem'), own.key);
        writeFileSync(path('index.txt'), '');
        writeFileSync(path('serial'), String((serial += 1)).padStart(2, '0'));
        writeFileSync(path('ca.cnf'), configuration(path, name));
        openssl(
          'req',
          '-new',
          '-newkey',
          'rsa:2048',
          '-nodes',
          '-subj',
          '/CN=test',
          '-keyout',
          path('key.pem'),
          '-out',
          path('request.pem'),
        );
        openssl(
          'ca',
          '-batch',
          '-notext',
          '-config',
          path('ca.cnf'),
          '-startdate',
          stamp(from),
          '-enddate',
          stamp(until),
          '-in',
          path('request.pem'),
          '-out',
          path('cert.pem'),
        );
        return { cert: readFileSync(path('cert.pem'), 'utf8'), key: readFileSync(path('key.pem'), 'utf8') };
      });
    },
  };
}

/** A self-signed certificate. */
export function selfSigned(subject = '/CN=localhost'): Certificate {
  return inFolder((path) => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '1',
      '-subj',
      subject,
      '-addext',
      'subjectAltName=IP:127.0.0.1',
      '-keyout',
      path('key.pem'),
      '-out',
      path('cert.pem'),
    );
    return { cert: readFileSync(path('cert.pem'), 'utf8'), key: readFileSync(path('key.pem'), 'utf8') };
  });
}

/** The date after so many days. */
export function daysFromNow(days: number): Date {
  return new Date(new Date().getTime() + days * day);
}

function configuration(path: (file: string) => string, name: string): string {
  return `
    [ca]
    default_ca = here
    [here]
    database = ${path('index.txt')}
    new_certs_dir = ${path('.')}
    serial = ${path('serial')}
    certificate = ${path('ca.pem')}
    private_key = ${path('ca-key.pem')}
    default_md = sha256
    policy = any
    x509_extensions = names
    [any]
    commonName = supplied
    [names]
    subjectAltName = ${name}
  `;
}

function stamp(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' });
}

function inFolder<T>(work: (path: (file: string) => string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  try {
    return work((file) => join(folder, file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
