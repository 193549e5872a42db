import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts small secrets that must rest in the database for a while. */
export interface SecretBox {
  /** @returns base64url of nonce, tag and AES-256-GCM ciphertext. */
  seal(text: string): string;
  /** Throws where the text was not sealed with this installation's secret. */
  open(sealed: string): string;
  /** A keyed hash for codes that are short enough to be guessed from a plain one. */
  digest(text: string): string;
}

export function secretBox(secret: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'zachet secret box', 32));
  const macKey = Buffer.from(hkdfSync('sha256', secret, '', 'zachet digest', 32));
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    digest: (text) => createHmac('sha256', macKey).update(text).digest('hex'),
  };
}
