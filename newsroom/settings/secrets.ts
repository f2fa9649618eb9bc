import { hkdfSync } from 'node:crypto';

const slot = Symbol.for('gazette.secret');
const shared = globalThis as { [slot]?: Buffer };
/** Keys made from `madeFrom`: one comment asks for five, and making one takes longer than using it. */
let made = new Map<string, Buffer>();
let madeFrom: Buffer | undefined;

/** Takes the one secret every key is made from, at the start. Next bundles its own copy of this file, so it hangs on globalThis. */
export function setMasterSecret(secret: Buffer): void {
  if (secret.length < 32) throw new Error('The master secret is shorter than 32 bytes.');
  shared[slot] = secret;
}

/** 32 bytes for one purpose ('auth', 'network', …), by HKDF-SHA-256 (RFC 5869): a leaked one tells nothing of the others. */
export function keyFor(purpose: string): Buffer {
  const secret = shared[slot];
  if (!secret) throw new Error('No secret yet: main.ts or the test must call setMasterSecret first.');
  if (secret !== madeFrom) {
    made = new Map();
    madeFrom = secret;
  }
  const key = made.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, '', `gazette ${purpose}`, 32));
  made.set(purpose, key);
  return key;
}
