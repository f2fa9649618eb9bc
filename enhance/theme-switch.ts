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
    try {
      localStorage.setItem('theme', chosen);
    } catch {} // a browser that keeps nothing still switches this page
    label();
  });
  system.addEventListener('change', label);
  label();
  button.append(sunAndMoon());
  place.append(button);
}

/** A half-filled disc (lucide "contrast"), drawn as the other icons are: 24 units, stroke 1.75. */
function sunAndMoon(): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(space, 'svg');
  icon.setAttribute('class', 'i');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  for (const d of ['M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20', 'M12 18a6 6 0 0 0 0-12v12']) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', d);
    icon.append(path);
  }
  return icon;
}
