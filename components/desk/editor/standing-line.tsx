import { editor as words } from '@/words/editor';
import type { Standing } from './saving';

function says(standing: Standing): string {
  switch (standing.state) {
    case 'untouched':
      return '';
    case 'saved':
      return `${words.saved} ${new Date(standing.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
    case 'signed-out':
      return words.signedOut;
    case 'conflict':
      return words.conflict(standing.sentence);
    case 'refused':
      return standing.sentence;
    default:
      return words[standing.state];
  }
}

/** How the draft stands. Spoken politely; a conflict at once. */
export function StandingLine({ standing }: { standing: Standing }) {
  const bad = standing.state === 'conflict' || standing.state === 'refused' || standing.state === 'signed-out';
  return (
    <p className={bad ? 'sv bad' : 'sv'} role={bad ? 'alert' : 'status'} data-standing={standing.state}>
      {says(standing)}
    </p>
  );
}
