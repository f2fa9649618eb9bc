import type { ReactNode } from 'react';
import { Picture } from '@/components/article/picture';
import { getNewestPicture } from '@/newsroom/articles/newest-picture-queries';
import { getPublication } from '@/newsroom/settings/publication';

/**
 * The frame of a page before the desk: the paper's name, a title, one form; in a wide window beside them the picture of the
 * newest story, which every reader sees as well. It says nothing, and a narrow window does not fetch it.
 */
export async function DeskDoor({ title, children }: { title: string; children: ReactNode }) {
  const [{ name }, picture] = await Promise.all([getPublication(), getNewestPicture()]);
  return (
    <main className="sign" id="main" tabIndex={-1}>
      <div className="f">
        <a className="wordmark" href="/">
          {name}
        </a>
        <h1>{title}</h1>
        {children}
      </div>
      {picture && (
        <div className="im">
          <Picture picture={picture} sizes="52vw" decorative />
        </div>
      )}
    </main>
  );
}
