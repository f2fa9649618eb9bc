import { settingsPages as words } from '@/words/settings';

const pages = [
  ['publication', '/desk/settings'],
  ['rules', '/desk/settings/rules'],
] as const;

/** The pages of the settings, and where one is. */
export function SettingsNav({ current }: { current: (typeof pages)[number][0] }) {
  return (
    <nav className="tabs" aria-label={words.label}>
      {pages.map(([page, href]) => (
        <a key={page} href={href} aria-current={page === current ? 'page' : undefined}>
          {words[page]}
        </a>
      ))}
    </nav>
  );
}
