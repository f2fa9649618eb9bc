import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentPath, accentSheet, faintness, grounds, worstContrast } from './accent';
import { contrastOf } from './contrast';

describe('contrast', () => {
  // The examples of WCAG's own pages and of its first implementation.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %d, either way round', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBeCloseTo(ratio, 2);
  });
});

describe('the colour of the paper', () => {
  it('is by default one that can be read, on the grounds that the style sheet has', () => {
    const tokens = readFileSync('app/styles/tokens.css', 'utf8');
    for (const theme of ['light', 'dark'] as const) {
      const { usual, paper, ink } = grounds[theme];
      expect(faintness(usual, theme)).toBeNull();
      for (const colour of [usual, ...paper, ink]) expect(tokens).toContain(colour);
    }
  });

  it.each([
    ['#ffcc00', 'light'],
    ['#e4efea', 'light'],
    ['#000000', 'dark'],
    ['#1a3a7a', 'dark'],
    ['#808080', 'light'],
    ['#808080', 'dark'],
  ] as const)('%s is too faint in the %s theme, and what is named instead is not', (colour, theme) => {
    const faint = faintness(colour, theme);
    expect(Number(faint?.ratio)).toBeLessThan(4.5);
    expect(worstContrast(faint?.nearest ?? colour, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it('that is almost enough is not rounded up, and is moved little', () => {
    const faint = faintness('#0e7c5c', 'light');
    expect(faint).toMatchObject({ ratio: expect.stringMatching(/^4\.[0-4]$/) });
    expect(contrastOf(faint?.nearest ?? '', '#0e7c5c')).toBeLessThan(1.2);
  });

  it('is a style sheet at an address that names it, and none where it is the usual one', () => {
    expect(accentPath({ accent: '', accentDark: '' })).toBeNull();
    expect(accentPath({ accent: '#7a1f1f', accentDark: '' })).toBe('/accent/7a1f1f-7fcba9.css');
    const sheet = accentSheet({ accent: '#7a1f1f', accentDark: '#f0a8a8' });
    expect(sheet).toContain('--accent:light-dark(#7a1f1f,#f0a8a8);');
    expect(sheet).toMatch(/--accent-wash:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\);/);
  });
});
