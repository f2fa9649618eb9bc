/** The name of a block. It stays with the block for life, so that notes, corrections and diffs can point at it. Pure. */
export const blockIdPattern = /^[a-z0-9]{4,12}$/;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A fresh block id: 8 characters of 5 random bits (40 bits; a collision within one text is mended by `withIds`). */
export function newBlockId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => alphabet[byte & 31]).join('');
}

/** The `id` of a block on its page. The prefix keeps blocks from ever taking the name of something else, such as `comments`. */
export function blockAnchor(id: string): string {
  return `b-${id}`;
}

/** The `id` of what is told of a claim below the text, and that of the first words marked with it. */
export function claimAnchor(id: string): string {
  return `claim-${id}`;
}
export function saidAnchor(id: string): string {
  return `said-${id}`;
}

/** The `id` of the first words that a correction marks. */
export function fixAnchor(ref: string): string {
  return `fix-${ref}`;
}
