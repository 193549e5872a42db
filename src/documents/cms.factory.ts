import { webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  setEngine,
} from 'pkijs';

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto }));

const KEYS = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
};

/** A detached signature with a certificate that its signer made for himself. `gost` names algorithms that nobody here can compute. */
export async function aSignatureFile(
  content: Uint8Array,
  {
    key = 'rsa',
    signer = 'Рябинина Анна',
    gost = false,
    until = '2030-01-01',
  }: { key?: keyof typeof KEYS; signer?: string; gost?: boolean; until?: string } = {},
): Promise<Uint8Array> {
  const keys = (await webcrypto.subtle.generateKey(KEYS[key], true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = await certificateOf(keys, signer, until);
  const digest = await webcrypto.subtle.digest('SHA-256', new Uint8Array(content));
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new Attribute({ type: '1.2.840.113549.1.9.3', values: [new asn1js.ObjectIdentifier({ value: ContentInfo.DATA })] }),
        new Attribute({ type: '1.2.840.113549.1.9.4', values: [new asn1js.OctetString({ valueHex: digest })] }),
        new Attribute({ type: '1.2.840.113549.1.9.5', values: [new asn1js.UTCTime({ valueDate: new Date('2026-11-24T08:00:00Z') })] }),
      ],
    }),
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    signerInfos: [info],
    certificates: [certificate],
  });
  await signed.sign(keys.privateKey, 0, 'SHA-256', new Uint8Array(content).buffer);
  if (gost) {
    info.digestAlgorithm = new AlgorithmIdentifier({ algorithmId: '1.2.643.7.1.1.2.2' });
    info.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: '1.2.643.7.1.1.1.1' });
  }
  return new Uint8Array(new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) }).toSchema().toBER());
}

async function certificateOf(keys: CryptoKeyPair, signer: string, until: string): Promise<Certificate> {
  const certificate = new Certificate({ version: 2, serialNumber: new asn1js.Integer({ value: 7 }) });
  for (const name of [certificate.subject, certificate.issuer])
    name.typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: signer }) }));
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(`${until}T00:00:00Z`);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return certificate;
}
