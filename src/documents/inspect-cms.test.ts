import { describe, expect, it } from 'vitest';
import { aSignatureFile } from './cms.factory.ts';
import { inspectCms } from './inspect-cms.ts';

const NOW = Temporal.Instant.from('2026-11-24T09:00:00Z');
const PAPER = Buffer.from('%PDF-1.7 Договор № 12');

describe('a signature file over a paper', () => {
  it.each(['rsa', 'ecdsa'] as const)('by %s is intact and says who signed, when and until when they might', async (key) => {
    const file = await aSignatureFile(PAPER, { key });
    expect(await inspectCms(file, PAPER, NOW)).toEqual({
      verdict: 'intact',
      gost: false,
      outOfTerm: false,
      signers: [
        {
          name: 'Рябинина Анна',
          organisation: null,
          issuer: 'Рябинина Анна',
          validFrom: '2026-01-01T00:00:00.000Z',
          validTo: '2030-01-01T00:00:00.000Z',
          signedAt: '2026-11-24T08:00:00.000Z',
          digest: 'SHA-256',
        },
      ],
    });
  });

  it('over another paper, or altered itself, is refused', async () => {
    const file = await aSignatureFile(PAPER);
    await expect(inspectCms(file, Buffer.from('%PDF-1.7 Договор № 13'), NOW)).rejects.toMatchObject({ code: 'signature_broken' });
    const altered = Uint8Array.from(file);
    altered[altered.length - 5] = (altered[altered.length - 5] ?? 0) ^ 1;
    await expect(inspectCms(altered, PAPER, NOW)).rejects.toMatchObject({ code: 'signature_broken' });
  });

  it('of a certificate that is over is said to be so', async () => {
    const file = await aSignatureFile(PAPER, { until: '2026-06-01' });
    expect(await inspectCms(file, PAPER, NOW)).toMatchObject({ verdict: 'intact', outOfTerm: true });
  });

  it('by GOST is named and not judged', async () => {
    const file = await aSignatureFile(PAPER, { gost: true });
    expect(await inspectCms(file, PAPER, NOW)).toMatchObject({
      verdict: 'unverifiable',
      gost: true,
      signers: [{ name: 'Рябинина Анна', digest: 'ГОСТ Р 34.11-2012, 256 бит' }],
    });
  });

  it('in Base64 is read as well', async () => {
    const file = Buffer.from(Buffer.from(await aSignatureFile(PAPER)).toString('base64'));
    expect(await inspectCms(file, PAPER, NOW)).toMatchObject({ verdict: 'intact' });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['nested nonsense', Buffer.alloc(100_000, 0x30)],
    ['the paper itself', PAPER],
  ])('is not %s', async (_, bytes) => {
    await expect(inspectCms(bytes, PAPER, NOW)).rejects.toMatchObject({ code: 'not_a_signature' });
  });
});
