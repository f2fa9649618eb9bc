import { describe, expect, it } from 'vitest';
import { openSealed, sealText } from './sealed';

describe('a sealed text', () => {
  it('is opened for what it was sealed for, and differs each time', () => {
    const both = [sealText('herons', 'test', 'row 1'), sealText('herons', 'test', 'row 1')];
    expect(both[0]).not.toBe(both[1]);
    for (const sealed of both) expect(openSealed(sealed, 'test', 'row 1')).toBe('herons');
    expect(both.join()).not.toContain(Buffer.from('herons').toString('base64').slice(0, 6));
  });

  it('is not opened for another purpose or another row, nor when a byte was changed, cut or added', () => {
    const sealed = sealText('herons', 'test', 'row 1');
    expect(openSealed(sealed, 'other', 'row 1')).toBeNull();
    expect(openSealed(sealed, 'test', 'row 2')).toBeNull();
    const bytes = Buffer.from(sealed, 'base64');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openSealed(changed.toString('base64'), 'test', 'row 1')).toBeNull();
    }
    for (const wrong of [
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.from('x')]),
      Buffer.from(''),
      Buffer.from('x'),
    ])
      expect(openSealed(wrong.toString('base64'), 'test', 'row 1')).toBeNull();
  });
});
