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
      return inFolder(({ openssl, read, write }) => {
        write('ca.pem', own.cert);
        write('ca-key.pem', own.key);
        write('index.txt', '');
        write('serial', String((serial += 1)).padStart(2, '0'));
        write('ca.cnf', configuration(name));
        openssl('req -new -newkey rsa:2048 -nodes -subj /CN=test -keyout key.pem -out request.pem');
        openssl(
          `ca -batch -notext -config ca.cnf -startdate ${stamp(from)} -enddate ${stamp(until)} -in request.pem -out cert.pem`,
        );
        return { cert: read('cert.pem'), key: read('key.pem') };
      });
    },
  };
}

/** A self-signed certificate. */
export function selfSigned(subject = '/CN=localhost'): Certificate {
  return inFolder(({ openssl, read }) => {
    openssl(
      'req -x509 -newkey rsa:2048 -nodes -days 1 -addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out cert.pem -subj',
      subject,
    );
    return { cert: read('cert.pem'), key: read('key.pem') };
  });
}

/** The date after so many days. */
export function daysFromNow(days: number): Date {
  return new Date(new Date().getTime() + days * day);
}

function configuration(name: string): string {
  return `
    [ca]
    default_ca = here
    [here]
    database = index.txt
    new_certs_dir = .
    serial = serial
    certificate = ca.pem
    private_key = ca-key.pem
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

interface Folder {
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Runs `openssl` in the folder. The words of `command` are arguments, followed by `argument`, which may contain spaces. */
  readonly openssl: (command: string, ...argument: readonly string[]) => void;
}

function inFolder<T>(work: (folder: Folder) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  try {
    return work({
      read: (file) => readFileSync(join(folder, file), 'utf8'),
      write: (file, text) => {
        writeFileSync(join(folder, file), text);
      },
      openssl: (command, ...argument) => {
        execFileSync('openssl', [...command.split(' '), ...argument], { cwd: folder, stdio: 'pipe' });
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
