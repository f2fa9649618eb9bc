'use client';

import { Contrast } from 'lucide-react';
import { useEffect, useState } from 'react';
import { desk } from '@/words/desk';

type Theme = keyof typeof desk.theme;

const dark = '(prefers-color-scheme: dark)';
const shown = (): Theme =>
  (document.documentElement.dataset.theme as Theme | undefined) ?? (matchMedia(dark).matches ? 'dark' : 'light');

/** Light or dark, kept in this browser for the desk and the paper alike (public/theme.js). Dead without a script, so only its place is drawn without. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme | null>(null);
  useEffect(() => {
    const system = matchMedia(dark);
    const look = () => setTheme(shown());
    look();
    system.addEventListener('change', look);
    return () => system.removeEventListener('change', look);
  }, []);
  if (!theme) return <span className="theme" />;
  const other = theme === 'dark' ? 'light' : 'dark';
  const choose = () => {
    document.documentElement.dataset.theme = other;
    setTheme(other);
    try {
      localStorage.setItem('theme', other);
    } catch {} // a browser that keeps nothing shows it all the same
  };
  return (
    <span className="theme">
      <button
        className="iconbtn sm"
        type="button"
        aria-label={desk.theme[other]}
        title={desk.theme[other]}
        onClick={choose}
      >
        <Contrast aria-hidden="true" />
      </button>
    </span>
  );
}
