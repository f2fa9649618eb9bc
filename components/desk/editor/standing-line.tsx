import { useEffect, useState } from 'react';
import { editor as words } from '@/words/editor';
import type { Standing } from './saving';

function says(standing: Standing): string {
  switch (standing.state) {
    case 'untouched':
      return '';
    case 'saved':
      return words.saved;
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
    <p className={bad ? 'sv bad' : 'sv'} data-standing={standing.state}>
      <span role={bad ? 'alert' : 'status'}>{says(standing)}</span>
      {standing.state === 'saved' && <Ago at={standing.at} />}
    </p>
  );
}

/** For how long it has been saved: seen and not spoken, because it changes all the time. */
function Ago({ at }: { at: number }) {
  const [now, setNow] = useState(at);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 4_000);
    return () => window.clearInterval(timer);
  }, []);
  return <span aria-hidden="true"> {words.ago(Math.max(0, Math.round((now - at) / 1_000)))}</span>;
}
