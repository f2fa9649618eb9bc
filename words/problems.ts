import { waitOf } from './dates';

/**
 * The one table of refusals: what happened, then what to do. Keys are the `problem` and `fields` of a Refusal; `{name}` is
 * filled from its `values`. Add yours under your room's heading.
 */
const problems = {
  // anything
  'not-allowed': 'You can’t do that with the account you’re using.',
  'settings-faulty':
    'Nothing was saved: some of the settings can’t be used. Change the ones named below and save again.',
  'setting-unusable': 'This value can’t be used here.',
  'settings-moved':
    '{who} changed the same settings since you opened this page. Nothing of yours is saved yet, and what you typed stands below. Each of them says what holds now: to put yours in its place, save again.',
  'settings-moved-self':
    'You changed the same settings in another window. Nothing is saved from this one yet, and what you typed stands below. Each of them says what holds now: to put this in its place, save again.',
  'setting-moved': '{who} has set this to “{stands}” since you opened this page.',
  'setting-moved-empty': '{who} has emptied this since you opened this page.',
  'setting-moved-self': 'In another window you have set this to “{stands}”.',
  'setting-moved-empty-self': 'In another window you have emptied this.',
  'paper-name-missing': 'Give the paper a name.',
  'language-unknown': 'That is no language. Write its code: en-GB, de, pt-BR.',
  'time-zone-unknown': 'That is no time zone. Choose one of the list.',
  'colour-unreadable': 'Write a colour as # and six digits or letters from a to f: #0b5d45.',
  'accent-faint':
    'This colour reaches {ratio}:1 against the light paper, and text needs 4.5:1. The nearest that can be read is {nearest}.',
  'accent-dark-faint':
    'This colour reaches {darkRatio}:1 against the dark paper, and text needs 4.5:1. The nearest that can be read is {darkNearest}.',
  'watch-word-long': 'One of these lines is longer than 80 characters. Shorten it.',
  'watch-words-many': 'Those are more than 500 words. Keep the ones that matter most.',
  'links-crossed': 'Comments are refused before they could be held. Make this number the higher one.',
  'form-unreadable': 'Part of the form didn’t arrive. Check it below and send it again.',

  // the thread
  'reply-faulty': 'Your comment isn’t posted yet.',
  'text-missing': 'Write something first. A sentence is plenty.',
  'text-too-short': 'That’s a little short. A sentence is plenty.',
  'text-too-long': 'That’s {over} characters over the {max} a comment may have. Shorten it, or post it in two parts.',
  'text-broken': 'Some characters didn’t arrive whole. Look for � in the text, replace them and post again.',
  'text-too-many-links':
    'A comment can carry {max} links, and this one has {links}. Keep the ones that matter most and post again.',
  'your-name-missing': 'Add the name you’d like to be known by here.',
  'your-name-too-long': 'Names here have up to 80 characters. Shorten yours.',
  'name-reserved':
    'That’s the name of somebody at this paper, or of what they do here. Use your own, or add something else to it.',
  'email-missing': 'Add your email address. It will not be published.',
  'email-too-long': 'That’s longer than an email address can be. Check it.',
  'email-no-at': 'That address is missing an @.',
  'email-no-domain': 'That address is missing the part after the @.',
  'email-unreadable': 'That doesn’t look like one email address. Check it for spaces, commas and brackets.',
  'thread-closed': 'Comments on this story are closed, so this one wasn’t posted. Your text is still below.',
  'thread-paused':
    'Comments on this story are paused until {until}, so this one wasn’t posted. {note} Your text is still below.',
  'thread-slowed':
    'This conversation is slowed down. You can post here again in {seconds}. Your comment is still in the box.',
  'thread-off': 'This story takes no comments.',
  'article-missing': 'There is no story at this address any more, so your comment wasn’t posted.',
  'parent-missing': 'The comment you’re replying to isn’t public. You can post yours to the story instead.',
  'preview-faulty': 'There is nothing to show yet.',
  'said-already': 'You’ve posted these words here already.',
  'note-paragraph-changed':
    'That paragraph has changed since you opened it, so your note wasn’t posted. This is how it reads now. If your note still fits, press Post comment again.',
  'note-paragraph-gone':
    'That paragraph is no longer in the story, so your note wasn’t posted. Your text is still below: press Post comment to post it under the whole story.',
  'posting-quickly':
    'You’re posting quickly. Wait {seconds}, then press Post comment again. Your comment is still in the box.',

  banned:
    'You can’t comment here until {until}. Why: {reason} {note} Your text is still below. If this is wrong, object to the decision on your comment at its own address.',
  'banned-for-good':
    'You can’t comment here any more. Why: {reason} {note} Your text is still below. If this is wrong, object to the decision on your comment at its own address.',
  'network-banned':
    'Nobody can comment from your network until {until}: an editor keeps it out because of what somebody wrote from it. That may be somebody else than you; from another network you can comment. Your text is still below.',
  muted: 'You can’t comment here until {until}. Why: {reason} {note} Your text is still below.',
  'muted-for-good': 'You can’t comment here at the moment. Why: {reason} {note} Your text is still below.',
  warned: 'Your comment isn’t posted yet: an editor asks you to read this first. {reason} {note}',
  // what readers do with comments
  'acting-quickly': 'That was a lot at once. Wait {seconds}, then try again. Nothing was changed.',
  'own-recommended': 'This comment is yours. Others can recommend it.',
  'own-reported': 'This comment is yours. You can withdraw it at its own address.',
  'report-faulty': 'Your report isn’t sent yet.',
  'report-reason-missing': 'Choose what is wrong with it. An editor reads that first.',
  'edit-over': 'The {minutes} minutes for changing this comment are over. Nothing was changed.',
  'edit-replied': 'Somebody has replied to this comment, so its words stay as they were answered. Nothing was changed.',
  'edit-decided': 'An editor has decided about this comment, or you withdrew it, so it can’t be changed any more.',
  'edit-ruled':
    'The rules of this paper keep these words off the page, so nothing was changed. Your text is still in the box.',
  'edited-meanwhile':
    'This comment was changed in another window since you opened this one. Nothing was overwritten: what it says now stands above, your text is still in the box.',

  // the queue
  'words-changed':
    'Its author has changed this comment since you opened it. Read it again before you decide. Nothing was changed.',
  'edit-gone': 'This edit is gone: its author wrote another, or somebody has decided. Nothing was changed.',
  'comment-missing': 'There is no such comment.',
  'decided-meanwhile': '{who} has decided this one meanwhile: it is {state}. Nothing was changed.',
  'nothing-chosen': 'Choose at least one comment first: tick the boxes in the list.',
  'too-many-chosen': 'That’s more than {max} at once. Choose fewer.',
  'routed-already': 'It’s with the story’s authors already.',
  'nothing-to-undo': 'There is nothing left to take back: somebody has decided since, or it was taken back already.',
  'reason-missing': 'Choose a reason first. The commenter is told it.',
  'sanction-missing': 'Nothing of that kind stands against this person any more.',
  'commenter-missing': 'There is no such commenter. They may have had their data erased.',
  'sanction-refused': 'Nothing is decided about this person yet.',
  'warning-missing': 'Write the warning. They have to say that they read it before their next comment.',
  'mute-without-end': 'Say until when: a mute lasts at most a year. To shut somebody out for good, ban them.',
  'network-for-bans': 'Only a ban can be for a whole network.',
  'network-without-end':
    'Other people use that network too, so a ban of it ends: choose 90 days or fewer, or leave the network out.',
  'address-forgotten': 'No address is known for this person any more. Leave it out.',
  'network-forgotten': 'The network is forgotten after 30 days. Leave it out.',
  'note-refused': 'The note isn’t saved yet.',
  'note-missing': 'Write the note first.',
  'note-too-long': 'That note is longer than {max} characters. Shorten it.',

  // appeals
  'appeal-nothing': 'Nothing was decided against this comment, so there is nothing to appeal against.',
  'appeal-made-already': 'You’ve appealed against this decision already. What came of it is told below.',
  'appeal-words-missing': 'Say first why the decision was wrong. A sentence is plenty.',
  'appeal-too-long': 'An appeal has up to {max} words, and yours is {over} over. Shorten it and send it again.',
  'appeal-missing': 'There is no such appeal.',
  'appeal-decided': 'Somebody has decided on this appeal meanwhile. Nothing was changed.',
  'appeal-own-decision':
    'The appeal is against your own decision, so somebody else has to decide on it. Where nobody else moderates, an admin can add somebody.',
  'appeal-refused': 'The appeal isn’t decided yet.',
  'answer-missing': 'Write the answer first. The commenter reads it.',

  // letters
  'letters-link':
    'This link was not made by this paper, or its account is gone. Nothing was changed. Open the link in the newest letter.',

  'letter-not-given-up': 'This letter is on its way or has left already. Nothing was changed.',
  'link-over': 'This link has been used or is too old. Nothing was changed. Ask for a new one below “Your comments”.',
  'link-not-asked': 'No letter is on its way yet.',
  'asking-quickly': 'That was quick. Wait {seconds}, then ask once more.',
  'no-key': 'This browser has written nothing here, so there is nothing to change. Ask for a link by letter first.',
  'address-unconfirmed': 'There is no confirmed address to send letters to. Confirm yours first.',
  'letter-elsewhere':
    'This letter’s words are not kept here: they are written when it leaves, and filed only where no mail server is set.',

  // any form of the desk
  'too-long': 'That’s too long. Shorten it.',
  'too-many': 'Those are too many. Keep the ones that matter most.',
  'not-in-list': 'That isn’t one of the choices. Choose one of them.',
  'not-understood': 'This didn’t arrive as the form sends it. Reload the page and try once more.',
  'session-ended':
    'You were signed out in the meantime, so nothing was saved. Your text is still below: sign in in another tab, then save again.',

  // stories at the desk
  'story-missing': 'There is no such story. It may have been deleted.',
  'manuscript-refused': 'The draft isn’t saved yet.',
  'draft-moved':
    '{who} saved this story while you were writing, so yours isn’t saved. Your text is still below; theirs is in the story.',
  'draft-moved-self':
    'You saved this story in another window in the meantime, so this text isn’t saved. It is still below; the other is in the story.',
  'draft-conflict':
    '{who} changed the same words while you were writing. Nothing is lost and nothing is saved yet: choose below what shall stand, then save again.',
  'draft-conflict-self':
    'You changed the same words in another window. Nothing is lost and nothing is saved yet: choose below what shall stand, then save again.',
  'draft-too-old':
    '{who} saved this story since you opened it, and that is longer ago than single changes are kept (30 days). Your text is still below; theirs is in the story. Choose one of the two whole texts.',
  'revision-missing': 'There is no such revision of this story.',
  'revision-unnamed': 'Give it a name, so that you find it again.',
  'revision-refused': 'Nothing was kept yet.',
  'not-ready': 'This story isn’t ready to be published.',
  'publication-refused': 'The story isn’t published yet.',
  'correction-refused': 'Nothing is published yet: a correction needs its public sentence.',
  'correction-missing': 'Say what we said, what is right, and how it came about. Readers see this sentence.',
  'correction-comment':
    'That is no public comment of this story. Copy the link of the comment’s time, or leave the field empty.',
  'correction-unpublished': 'This story was never published, so there is nothing to correct. Publish it instead.',
  'nothing-corrected':
    'Nothing is published: the text is the one readers see already. Put right what was wrong, then publish the correction.',
  'not-now': 'A story in this state can’t be published.',
  'not-published': 'This story isn’t public, so there is nothing to take back.',
  'unpublish-refused': 'The story is still published.',
  'because-missing': 'Write one sentence that tells readers why it’s gone. It stands at the story’s address.',
  'readdress-refused': 'The address is as it was.',
  'slug-missing': 'Write some letters or digits: the address is made of them.',
  'slug-reserved': 'That word has a page of its own on this site. Choose another.',
  'pause-note-missing': 'Tell readers why in one sentence. They see it in place of the form.',
  'pause-end-missing': 'Say until when. To stop a conversation for good, close it.',
  'time-past': 'That time is past. Choose a later one.',
  'comments-refused': 'Comments are as they were.',
  'plan-refused': 'Nothing is planned yet.',
  'plan-missing': 'There is no such plan. It may have been dropped.',
  'plan-over': 'This plan is done, or somebody has dropped it meanwhile. Nothing was changed.',
  'plans-crossed':
    'The story would be withdrawn before it is published. Choose a time before the planned withdrawal, or move that first.',
  'plan-correction':
    'A correction goes out at once: publish it now, or plan the change as one of substance and publish the correction later.',
  'planner-gone': 'Whoever planned it has no account here any more, or is suspended.',
  'slug-taken': 'Another story has taken its web address meanwhile.',
  'time-missing': 'Say when: a day and a time.',
  'time-unreadable': 'That isn’t a day and a time. Write it like 2026-11-30T06:00.',
  'time-skipped':
    'There is no such time that night: the clocks go forward over it. Choose one before or after that hour.',
  'time-twice': 'That time comes twice that night: the clocks go back. Choose one before or after that hour.',
  embargoed: 'This story is under embargo, so it can’t be published yet. Plan it for when the embargo ends.',
  'embargo-earlier': 'The embargo ends later than that. Choose its end or a later time.',
  'story-deleted':
    'This draft was deleted. Whoever may delete it can bring it back for thirty days, under Deleted in the list.',
  'review-refused': 'The story stands as it did.',
  'not-handed-in': 'This story isn’t handed in at the moment: somebody has taken it back, returned or published it.',
  'return-note-missing': 'Say what to change. The writer reads it.',
  'draft-note-refused': 'The note isn’t written yet.',
  'draft-note-gone':
    'That paragraph or note is no longer in the draft, or somebody has resolved it. Your words are still in the box.',
  'link-refused': 'The link isn’t made yet.',
  'link-gone': 'There is no such link any more.',
  'embargo-refused': 'The embargo is as it was.',
  'embargo-planned': 'It is planned to be published before that. Change the plan first.',
  'embargo-public': 'Readers see this story already, so there is nothing to keep back.',
  'planned-still': 'Something is planned for this story. Drop the plan first.',
  'not-deleted': 'This draft isn’t among the deleted: somebody has brought it back.',
  'was-public': 'Readers have seen this story, so it can’t be deleted. Unpublish it instead, with a sentence for them.',
  'front-moved':
    'The front page was arranged otherwise while you looked at it. Nothing was changed: it stands here now as it is, so look again and then decide.',
  'pin-refused': 'The story isn’t pinned yet.',
  'pin-not-public': 'Readers can’t see that story at the moment, so it can’t be pinned.',
  'pin-missing': 'There is nothing pinned in that place any more.',
  'pin-at-end': 'There is no place beyond that one.',
  'navigation-refused': 'The navigation isn’t saved yet.',
  'navigation-moved':
    'Somebody changed the sections or the navigation since you opened this. Nothing of yours is saved yet: what you typed stands below, and saved again it counts.',
  'link-name-missing': 'One line has an address and no name before it.',
  'link-not-own':
    'A link here leads to a page of this paper: write its address from the first slash, as in /how-we-work.',
  'page-refused': 'The page isn’t saved yet.',
  'page-missing': 'There is no such page. Somebody may have deleted it.',
  'page-title-missing': 'Give the page a title.',
  'page-body-missing': 'Write the page first. A paragraph is enough.',
  'page-body-long': 'That’s more than {max} words. A page can’t be that long; divide it.',
  'page-moved':
    'Somebody changed this page since you opened it. Nothing of yours is saved or done yet. Look at what it says now before you go on.',
  'page-slug-missing': 'Write an address in Latin letters: imprint, how-we-work.',
  'page-slug-reserved': 'That address is the paper’s own. Choose another.',
  'page-slug-taken': 'Another page has that address. Choose another.',
  'page-not-live': 'Readers can’t see this page at the moment.',
  'page-live': 'Readers can see this page. Withdraw it first, then delete it.',
  'source-refused': 'The source isn’t saved yet.',
  'claim-refused': 'The claim isn’t saved yet.',
  'evidence-refused': 'It isn’t saved yet: a story has up to 40 sources and up to 40 claims.',
  'evidence-moved':
    'Somebody changed it since you opened this page, so yours isn’t saved. It now says: “{now}” What you typed is still below; saved again, it takes that one’s place.',
  'evidence-gone':
    'Somebody took it out since you opened this page, so yours isn’t saved. What you typed is still below; saved again, it is put back in.',
  'evidence-not-removed':
    'Somebody changed it since you opened this page, so it isn’t removed. It now says: “{now}” Remove it again if it shall still go.',
  'source-used': 'Claims rest on this source: {claims}. Take it out of them first.',
  'source-title-missing': 'Name the source as readers shall see it: “Maintenance log”, “A former keeper”.',
  'source-why-missing': 'Say why it isn’t named. Readers are told.',
  'source-unknown': 'A source it rests on is no longer there. Choose again.',
  'source-link-unusable':
    'Write an address that begins with https:// or http://, or a path of this paper that begins with /.',
  'claim-missing': 'Write what is claimed, as a sentence of its own.',
  'headline-missing': 'Write a headline.',
  'section-missing': 'Choose a section.',
  'section-gone': 'That section is no longer there. Choose another.',
  'byline-missing': 'Name at least one author.',
  'byline-gone': 'One of the authors is no longer there. Choose again.',
  'body-missing': 'Write the story first. A paragraph is enough.',
  'lead-alt-missing': 'Describe the lead picture for readers who can’t see it.',
  'figure-alt-missing': 'A picture in the story has no description. Write one for readers who can’t see it.',
  'picture-gone': 'A picture is no longer in the library. Take it out or choose another.',
  'section-refused': 'The section isn’t saved yet.',
  'section-name-missing': 'Give the section a name.',
  'section-unknown': 'That section is no longer there. Choose another.',
  'merge-itself': 'That is the same one. Choose another to merge into.',
  'tag-refused': 'The tag isn’t renamed yet.',
  'tag-name-missing': 'Give the tag a name.',
  'tag-missing': 'There is no such tag any more.',
  'tag-taken': 'There is a tag of that name already: {name}. Merge the two instead.',

  // many stories at once, kept filters
  'no-story-chosen': 'Choose at least one story first: tick the boxes in the list.',
  'many-refused': 'Nothing was changed.',
  'colleague-missing': 'Choose a colleague who writes stories.',
  'too-many-tags': 'It has {max} tags already.',
  'filter-refused': 'The filter isn’t kept yet.',
  'filter-name-missing': 'Give it a name.',
  'filter-name-taken': 'You keep another filter under that name.',
  'filter-too-many': 'That’s {max} filters. Delete one you don’t use.',
  'filter-missing': 'There is no such filter of yours.',

  // readers' tips
  'tip-refused': 'It isn’t sent yet.',
  'tip-words-missing': 'Say what is wrong. A sentence is plenty.',
  'tip-too-short': 'That’s a little short. A sentence is plenty.',
  'tip-words-long': 'That’s longer than {words} characters. Shorten it.',
  'tip-quote-long': 'That’s longer than {quote} characters. Copy only the words that are wrong.',
  'tip-email-long': 'That’s longer than an email address can be. Check it.',
  'tip-story-missing': 'There is no story at this address any more.',
  'tip-missing': 'There is no such tip.',
  'tip-dealt-with': 'Somebody has dealt with this tip meanwhile. Nothing was changed.',
  'correction-tip': 'That tip is about another story, or a correction came of it already.',

  // redirects
  'redirect-refused': 'The redirect isn’t saved yet.',
  'redirect-missing': 'Write an address here.',
  'redirect-from-unusable': 'Write a path of this site that begins with /, without # and spaces.',
  'redirect-to-unusable':
    'Write a path of this site that begins with /, or a whole address that begins with https://, without # and spaces.',
  'redirect-not-https': 'An address elsewhere has to begin with https://.',
  'redirect-reserved': 'This site answers that address itself, so nobody would ever be led on from there.',
  'redirect-standing': 'Something of the paper stands at that address, so nobody would ever be led on from there.',
  'redirect-there': 'That address leads elsewhere already. Change the redirect that is there.',
  'redirect-circle': 'That would lead in a circle.',
  'redirect-gone': 'That redirect is no longer there. Nothing was changed.',
  'csv-empty': 'There is no line in it.',
  'csv-long': 'That’s more than {max} lines. Bring them in in parts.',

  // people
  'person-refused': 'The account isn’t saved yet.',
  'person-missing': 'There is nobody with that account.',
  'person-name-missing': 'Write a name.',
  'author-refused': 'The byline isn’t saved yet.',
  'author-missing': 'There is no such byline.',
  'email-taken': 'Somebody here has that address already.',
  'last-admin': 'This is the only admin left. Make somebody else an admin first.',
  'password-short': 'A password needs at least 12 characters. Three or four words do well.',
  'password-long': 'That’s longer than a password can be, 1,024 bytes. Shorten it.',
  'password-common': 'That password stands in the lists that guessers try first. Choose another.',
  'password-about-you': 'That’s the name or the address of the account. Choose another password.',
  'sign-in-wrong': 'That email and password don’t match. You have {left} tries left before a {minutes}-minute pause.',
  'sign-in-wrong-one': 'That email and password don’t match. You have 1 try left before a {minutes}-minute pause.',
  'sign-in-wrong-last': 'That email and password don’t match. Wait {minutes} minutes before the next try.',
  'sign-in-paused': 'Too many wrong passwords. Wait {minutes} minutes, then sign in again.',
  'sign-in-busy': 'Many people are signing in at this moment. Wait a few seconds, then press Sign in again.',
  'setup-token-wrong':
    'That token isn’t the one in the terminal, or it’s a day old. Start Gazette again for a new one.',
  'sign-in-half-over': 'That took longer than five minutes, or there were too many wrong codes. Sign in once more.',
  'invitation-refused': 'Nobody is invited yet.',
  'invitation-missing': 'That invitation has been used or taken back. Nothing was changed.',
  'invitation-over':
    'This link has been used, was taken back, or is older than a week. Ask whoever invited you for another one.',
  'reset-not-asked': 'No letter is on its way yet.',
  'reset-paused': 'That was asked for many times. Wait {minutes} minutes, then ask once more.',
  'reset-over': 'This link has been used or is older than an hour. Nothing was changed.',
  'password-not-changed': 'Your password is the one it was.',
  'password-wrong': 'That isn’t your password.',
  'own-password-wrong': 'Nothing was changed.',
  'own-password-missing': 'Type your own password here.',
  'prove-first': 'Nothing was changed yet: this asks for your own password once more.',
  'session-missing': 'That browser was signed out already.',
  'factor-on': 'The second step is on already. Nothing was changed.',
  'factor-not-begun': 'There is no second step to change. Nothing was changed.',
  'factor-refused': 'The second step isn’t on yet.',
  'factor-is-required': 'This paper asks everybody for a second step, so it stays on.',
  'code-wrong': 'That isn’t the code the app shows now. Each code works once; wait for the next one and type that.',
  'code-refused': 'That code doesn’t fit. Wrong codes count like wrong passwords.',
  'contact-unusable': 'That is neither a mail address nor a web address that begins with https:// or http://.',
  'setup-done': 'This paper has an admin already. Sign in instead.',

  // the text of an article
  'body-too-long': 'This text is longer than one story can be. Nothing was saved; divide it and save again.',
  'body-unfit':
    'Part of the text isn’t something a story can hold, so nothing was saved. Paste it again as plain text.',
  'link-unsafe': 'One link leads to an address we don’t allow. Links begin with https:, http:, mailto: or /.',

  // pictures
  'picture-missing': 'There is no such picture any more.',
  'picture-none': 'Choose a picture first.',
  'picture-too-heavy': 'That file is larger than {max} MB. Save a smaller copy and upload that.',
  'picture-too-large': 'That picture has more than {max} million pixels. Save a smaller copy and upload that.',
  'picture-moving': 'Moving pictures can’t be used here. Upload a still one.',
  'picture-unknown':
    'That isn’t a picture we can read. Upload a JPEG, PNG, WebP or AVIF file. Save a phone’s HEIC as JPEG first; drawings in SVG can’t be used.',
  'picture-too-tall':
    'That picture is so much higher than wide that it would be more than {max} pixels high. Cut it into parts and upload those.',
  'picture-broken': 'That file stops in the middle or is damaged. Upload it again, or save a new copy of it first.',
  'picture-refused': 'The picture isn’t in the library yet.',
  'focus-outside': 'Choose a place inside the picture.',
  'picture-changed': 'Another file took this picture’s place just now. Look at it and try again.',
  'picture-without-files': 'The files of this picture are missing on the server, so nothing could be cut from them.',
  'crop-outside': 'The rectangle reaches over the edge of the picture, or isn’t made of four numbers.',
  'crop-too-small': 'A part of a picture is at least {min} pixels wide and high.',
  'picture-in-use': 'This picture is in use and stays. Take it out of everything in the list first.',
  'picture-words-refused': 'The description isn’t saved yet.',

  // exports and imports
  'export-there-already':
    'There is something at {folder} already, and an export never writes over it. Name another folder.',
  'import-unreadable': '{place}: {why} Nothing was brought in from here on.',
  'import-not-empty':
    'This paper has stories already. Import into an empty one, or say --into-existing to add what is not here yet.',
} as const;

export type Problem = keyof typeof problems;

const said = (name: string, value: string | number) => (name === 'seconds' ? waitOf(Number(value)) : String(value));

/** The sentence for `problem`, its numbers and names filled in. An unknown key is a fault of ours and says so plainly. */
export function sentence(problem: string, values: Readonly<Record<string, string | number>> = {}): string {
  const template: string | undefined = (problems as Record<string, string>)[problem];
  if (!template) return 'That didn’t work. Nothing was changed.';
  return template.replace(/\{(\w+)\}/g, (_, name: string) => said(name, values[name] ?? ''));
}
