import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyFor } from './secrets';

/** AES-256-GCM (NIST SP 800-38D): 12 random bytes, 16 of tag, then the sealed text, all base 64. */
const method = 'aes-256-gcm';
const [nonceBytes, tagBytes] = [12, 16];

/** `text` as only this paper reads it: sealed with its key for `purpose`, and bound to `about`, the row it belongs to. */
export function sealText(text: string, purpose: string, about: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(method, keyFor(purpose), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** What was sealed; null where it was sealed for something else, by another paper, or is damaged. */
export function openSealed(sealed: string, purpose: string, about: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < nonceBytes + tagBytes) return null;
  const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
  try {
    const options = { authTagLength: tagBytes };
    const cipher = createDecipheriv(method, keyFor(purpose), nonce, options).setAAD(Buffer.from(about)).setAuthTag(tag);
    return cipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + cipher.final('utf8');
  } catch {
    return null;
  }
}
