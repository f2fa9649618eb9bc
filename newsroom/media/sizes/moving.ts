/**
 * Whether a file moves where libvips sees one picture or none: a PNG with the chunk `acTL` before its pixels (APNG), or an AVIF that
 * calls itself a sequence. Of a moving GIF or WebP it counts the pages itself.
 */
export function isMoving(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return bytes.toString('latin1', 8, 12) === 'avis';
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return false;
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const chunk = bytes.toString('latin1', at + 4, at + 8);
    if (chunk === 'acTL') return true;
    if (chunk === 'IDAT') return false;
  }
  return false;
}
