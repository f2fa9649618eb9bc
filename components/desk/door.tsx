import type { ReactNode } from 'react';
import { getPublication } from '@/newsroom/settings/publication';

/** The frame of a page before the desk: the paper's name, a title, one form. */
export async function DeskDoor({ title, children }: { title: string; children: ReactNode }) {
  const { name } = await getPublication();
  return (
    <main className="sign" id="main" tabIndex={-1}>
      <div className="f">
        <a className="wordmark" href="/">
          {name}
        </a>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
