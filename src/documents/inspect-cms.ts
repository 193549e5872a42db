import { webcrypto } from 'node:crypto';
import { type Certificate, ContentInfo, CryptoEngine, SignedData, type SignerInfo, setEngine } from 'pkijs';
import { Refusal } from '#platform/refusal.ts';

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto }));

export const MAX_CMS_BYTES = 1_000_000;

/** One signer as the file itself says. Whether its certificate was given out by somebody trustworthy is for a person to judge. */
export interface CmsSigner {
  readonly name: string;
  readonly organisation: string | null;
  readonly issuer: string;
  /** Moments, ISO. */
  readonly validFrom: string;
  readonly validTo: string;
  /** By the signer's own clock. */
  readonly signedAt: string | null;
  readonly digest: string;
}

/** `intact`: each signature fits the document, by RSA or ECDSA. `unverifiable`: an algorithm that this machine cannot compute, as GOST. */
export interface CmsLook {
  readonly verdict: 'intact' | 'unverifiable';
  readonly gost: boolean;
  readonly signers: readonly CmsSigner[];
  /** At `now` a certificate among them was over, or not yet in force. */
  readonly outOfTerm: boolean;
}

const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '1.2.840.113549.2.5': 'MD5',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '1.2.643.7.1.1.2.2': 'ГОСТ Р 34.11-2012, 256 бит',
  '1.2.643.7.1.1.2.3': 'ГОСТ Р 34.11-2012, 512 бит',
  '1.2.643.2.2.9': 'ГОСТ Р 34.11-94',
};
const WEAK: readonly string[] = ['SHA-1', 'MD5'];
const GOST = '1.2.643.';
/** RSA (PKCS#1 v1.5, PSS) and ECDSA, each by the name of the key or of key and digest together. */
const KNOWN_SIGNATURES = [/^1\.2\.840\.113549\.1\.1\.(1|10|11|12|13)$/, /^1\.2\.840\.10045\.(2\.1|4\.3\.[234])$/];
const SIGNING_TIME = '1.2.840.113549.1.9.5';

/**
 * A signature file (.p7s, .sig; DER or PEM) over `content`; content inside the file must be the same bytes.
 * Refuses: `signature_too_large`, `not_a_signature` (also a digest or certificates alone), `signature_without_certificate`, `signature_of_other_file`,
 * `signature_broken`, `signature_weak`.
 */
export async function inspectCms(file: Uint8Array, content: Uint8Array, now: Temporal.Instant): Promise<CmsLook> {
  if (file.length > MAX_CMS_BYTES) throw new Refusal('signature_too_large', { maxBytes: MAX_CMS_BYTES });
  const signed = readSignedData(file);
  const inside = signed.encapContentInfo.eContent?.getValue();
  if (inside && !sameBytes(new Uint8Array(inside), content)) throw new Refusal('signature_of_other_file');
  const found = signed.signerInfos.map((info) => ({ info, certificate: certificateOf(signed, info) }));
  const signers = found.map(({ info, certificate }) => signerOf(info, certificate));
  const gost = found.some(({ info }) =>
    [info.digestAlgorithm, info.signatureAlgorithm].some(({ algorithmId }) => algorithmId.startsWith(GOST)),
  );
  const computable = found.every(({ info }) => isComputable(info));
  if (computable) await verifyEach(signed, content);
  const at = now.epochMilliseconds;
  const outOfTerm = found.some(
    ({ certificate: { notBefore, notAfter } }) => at < notBefore.value.getTime() || at > notAfter.value.getTime(),
  );
  return { verdict: computable ? 'intact' : 'unverifiable', gost, signers, outOfTerm };
}

function readSignedData(file: Uint8Array): SignedData {
  try {
    const content = ContentInfo.fromBER(exactBuffer(derOf(file)));
    if (content.contentType !== ContentInfo.SIGNED_DATA) throw new RangeError('not signed data');
    const signed = new SignedData({ schema: content.content });
    if (signed.signerInfos.length === 0) throw new RangeError('nobody signed');
    return signed;
  } catch {
    throw new Refusal('not_a_signature');
  }
}

function derOf(file: Uint8Array): Uint8Array {
  const text = Buffer.from(file).toString('latin1').trim();
  const armoured = /-----BEGIN [A-Z0-9 ]+-----([\sA-Za-z0-9+/=]+)-----END/.exec(text)?.[1];
  if (armoured) return Buffer.from(armoured, 'base64');
  return /^[A-Za-z0-9+/=\s]+$/.test(text) ? Buffer.from(text, 'base64') : file;
}

function certificateOf(signed: SignedData, { sid }: SignerInfo): Certificate {
  const certificates = (signed.certificates ?? []).filter((one): one is Certificate => 'subject' in one);
  const wanted = sid as { issuer?: { isEqual(other: unknown): boolean }; serialNumber?: { isEqual(other: unknown): boolean } };
  const named = wanted.issuer
    ? certificates.find(({ issuer, serialNumber }) => wanted.issuer?.isEqual(issuer) && wanted.serialNumber?.isEqual(serialNumber))
    : certificates.length === 1
      ? certificates[0]
      : undefined;
  if (!named) throw new Refusal('signature_without_certificate');
  return named;
}

function isComputable({ digestAlgorithm, signatureAlgorithm }: SignerInfo): boolean {
  const digest = DIGESTS[digestAlgorithm.algorithmId] ?? '';
  if (WEAK.includes(digest)) throw new Refusal('signature_weak', { digest });
  return digest.startsWith('SHA-') && KNOWN_SIGNATURES.some((known) => known.test(signatureAlgorithm.algorithmId));
}

async function verifyEach(signed: SignedData, content: Uint8Array): Promise<void> {
  for (const signer of signed.signerInfos.keys()) {
    const right = await signed.verify({ signer, data: exactBuffer(content), checkChain: false }).catch(() => false);
    if (!right) throw new Refusal('signature_broken');
  }
}

function signerOf(info: SignerInfo, { subject, issuer, notBefore, notAfter }: Certificate): CmsSigner {
  const person = [partOf(subject, '2.5.4.4'), partOf(subject, '2.5.4.42')].filter(Boolean).join(' ');
  const signedAt = info.signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0] as { toDate?(): Date } | undefined;
  return {
    name: person || partOf(subject, '2.5.4.3') || partOf(subject, '2.5.4.10') || '',
    organisation: partOf(subject, '2.5.4.10'),
    issuer: partOf(issuer, '2.5.4.3') ?? partOf(issuer, '2.5.4.10') ?? '',
    validFrom: notBefore.value.toISOString(),
    validTo: notAfter.value.toISOString(),
    signedAt: signedAt?.toDate?.().toISOString() ?? null,
    digest: DIGESTS[info.digestAlgorithm.algorithmId] ?? info.digestAlgorithm.algorithmId,
  };
}

const partOf = (name: Certificate['subject'], type: string): string | null => {
  const value: unknown = name.typesAndValues.find((part) => part.type === type)?.value.valueBlock.value;
  return typeof value === 'string' ? value.trim().slice(0, 300) || null : null;
};

const exactBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one.buffer, one.byteOffset, one.length).equals(other);
