import { keep } from './kept';
import { icon } from './make';

const words = { dark: 'Switch to dark', light: 'Switch to light' } as const;

/** What `place` holds is decided here: the button would be dead without this script, so the page does not print it. */
export function themeSwitch(place: Element | null): void {
  if (!place) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'iconbtn';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const current = () => document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light');
  const label = () => {
    const other = current() === 'dark' ? 'light' : 'dark';
    button.setAttribute('aria-label', words[other]);
    button.dataset.to = other;
  };
  button.addEventListener('click', () => {
    const chosen = button.dataset.to as keyof typeof words;
    document.documentElement.dataset.theme = chosen;
    keep('localStorage', 'theme', chosen);
    label();
  });
  system.addEventListener('change', label);
  label();
  // A half-filled disc: lucide's "contrast".
  button.append(icon('M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20', 'M12 18a6 6 0 0 0 0-12v12'));
  place.append(button);
}
