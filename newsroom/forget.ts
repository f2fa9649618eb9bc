import { forgetDraftSaves } from './articles/drafts/kept-saves';
import { forgetPresence } from './articles/drafts/presence';
import { forgetOldReads } from './articles/keep-reads';
import { forgetPreviewLinks } from './articles/preview-links/revoke-link';
import { forgetDeletedDrafts } from './articles/shelf/restore-draft';
import { forgetNetworks } from './comments/forget';
import { endSanctions } from './comments/sanctions/end-sanction';
import { forgetLinks } from './mail/addresses/link-token';
import { forgetLetters } from './mail/post-room/forget-letters';
import { forgetOldWays } from './people/forget';
import { forgetFormerAddresses } from './people/former-address';
import { forgetOldTries } from './people/tries';

const forgettings = {
  'counts of reads': forgetOldReads,
  'deleted drafts': forgetDeletedDrafts,
  'preview links': forgetPreviewLinks,
  'saves of drafts': forgetDraftSaves,
  'who had a story open': forgetPresence,
  networks: forgetNetworks,
  sanctions: endSanctions,
  'sign-in tries': forgetOldTries,
  'ways in': forgetOldWays,
  'former addresses': forgetFormerAddresses,
  letters: forgetLetters,
  'links in letters': forgetLinks,
};

/**
 * Forgets everything that is kept for a time only. Safe to run twice, and beside itself on another instance. Answers what
 * could not be forgotten yet; one that fails keeps none of the others back.
 */
export async function forgetWhatIsOver(now: Date): Promise<string[]> {
  const names = Object.keys(forgettings);
  const done = await Promise.allSettled(Object.values(forgettings).map((forget) => forget(now)));
  return names.filter((_, index) => done[index]?.status === 'rejected');
}
