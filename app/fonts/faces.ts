import localFont from 'next/font/local';

const displayFace = localFont({
  src: [{ path: './serif-display-500.woff2', weight: '500', style: 'normal' }],
  variable: '--face-display',
  adjustFontFallback: 'Times New Roman',
});

/** Not preloaded: a page that uses no italic or bold serif fetches neither. */
const serifFace = localFont({
  src: [
    { path: './serif-text-400.woff2', weight: '400', style: 'normal' },
    { path: './serif-text-400-italic.woff2', weight: '400', style: 'italic' },
    { path: './serif-text-650.woff2', weight: '650', style: 'normal' },
  ],
  variable: '--face-serif',
  preload: false,
  adjustFontFallback: 'Times New Roman',
});

/** Not preloaded: on a slow line it would come before the stylesheet and hold up the first words by a tenth of a second. */
const sansFace = localFont({
  src: [{ path: './sans-400-700.woff2', weight: '400 700', style: 'normal' }],
  variable: '--face-sans',
  preload: false,
  adjustFontFallback: 'Arial',
});

/** The class of <html>: gives the stylesheets --face-display, --face-serif and --face-sans. */
export const faces = `${displayFace.variable} ${serifFace.variable} ${sansFace.variable}`;
