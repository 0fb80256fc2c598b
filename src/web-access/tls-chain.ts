/** The certificates a server presented, kept beside the page as evidence of who answered. */
import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { TlsCertificate } from '#src/domain/visit.ts';

const MAX_CERTIFICATES = 10;
const MAX_NAME_UNITS = 1_000;

/** The chain of a connected TLS socket, leaf first, at most ten, each certificate once. */
export function certificatesOfSocket(socket: TLSSocket): TlsCertificate[] {
  const chain: Buffer[] = [];
  // A self-signed root is its own issuer, so the list Node builds is a ring.
  for (let next = socket.getPeerCertificate(true); chain.length < MAX_CERTIFICATES; next = next.issuerCertificate) {
    const raw: Buffer | undefined = next?.raw;
    if (raw === undefined || chain.some((known) => known.equals(raw))) break;
    chain.push(raw);
  }
  return certificatesOfDer(chain);
}

/** Describes certificates given as DER; one that cannot be read ends the list. */
export function certificatesOfDer(chain: Buffer[]): TlsCertificate[] {
  const certificates: TlsCertificate[] = [];
  for (const der of chain.slice(0, MAX_CERTIFICATES)) {
    try {
      const certificate = new X509Certificate(der);
      certificates.push({
        subject: certificate.subject.slice(0, MAX_NAME_UNITS),
        issuer: certificate.issuer.slice(0, MAX_NAME_UNITS),
        validFrom: certificate.validFromDate.toISOString(),
        validTo: certificate.validToDate.toISOString(),
        sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
        pem: certificate.toString(),
      });
    } catch {
      break; // TLS accepted it, OpenSSL's reader does not: the ones before it still stand
    }
  }
  return certificates;
}
