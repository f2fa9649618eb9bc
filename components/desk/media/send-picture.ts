import type { LibraryPictureDto } from '@/newsroom/media/library/library-picture';
import { uploadLimits } from '@/newsroom/media/picture';
import type { Refusal } from '@/newsroom/outcome';
import { sentence } from '@/words/problems';

/** How an upload ended: with the picture, with the sentence that refused it, or somewhere on the way. */
export type Sent = { picture: LibraryPictureDto } | { sentence: string } | { lost: true };

/** Sends a picture to the library; `progress` hears whole percent of what has left this browser. */
export function sendPicture(file: File, progress: (percent: number) => void): Promise<Sent> {
  if (file.size > uploadLimits.bytes) {
    return Promise.resolve({ sentence: sentence('picture-too-heavy', { max: uploadLimits.bytes / 1024 / 1024 }) });
  }
  const form = new FormData();
  form.set('picture', file);
  // fetch tells nothing of what was sent so far.
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(Math.floor((loaded / total) * 100)));
    request.addEventListener('load', () => resolve(answerOf(request.responseText)));
    for (const ended of ['error', 'abort', 'timeout']) request.addEventListener(ended, () => resolve({ lost: true }));
    request.open('POST', '/desk/media/upload');
    request.send(form);
  });
}

function answerOf(text: string): Sent {
  try {
    const answer = JSON.parse(text) as { picture: LibraryPictureDto } | Pick<Refusal, 'problem' | 'values'>;
    return 'picture' in answer ? answer : { sentence: sentence(answer.problem, answer.values) };
  } catch {
    return { lost: true };
  }
}
