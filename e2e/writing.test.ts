import { edith } from './cast';
import { expect, test } from './journey';
import { blocks, newStory, paste } from './story';

// The rich editor is a script.

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** A list as Word 365 puts it on the clipboard: paragraphs that only look like one. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<!--StartFragment--><p class=MsoNormal>The council <b>voted</b> on:<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>a quay<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>of <i>stone</i></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>a crane</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>first</p>
<p class=MsoNormal style='mso-hide:all'>hidden</p><p class=MsoNormal>The end<del cite="mailto:a">, at last</del>.<a style='mso-footnote-id:ftn1'
href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[OP1]</a></span></p>
<div style='mso-element:comment-list'><p class=MsoCommentText>Can we prove this?</p></div><!--EndFragment--></body></html>`;

/** As Google Docs does: everything in a <b> that is not bold, weight and slant as styles, lists inside lists. */
const fromDocs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;"><span
style="font-size:11pt;font-family:Arial;color:#000;font-weight:400;">Plain and </span><span style="font-weight:700;">bold</span><span
style="font-style:italic;"> slanted</span></p><br /><ul><li dir="ltr"><p dir="ltr"><span>one</span></p></li><ul><li><p><span>two
below</span></p></li></ul></ul><h1 dir="ltr"><span style="font-weight:400;">Heading</span></h1></b>`;

/** A table whose cells hold paragraphs and a list, and reach over others: what both write, and pages as well. */
const table = `<table><caption>Openings</caption><tr><td colspan="2"><p><b>The log</b></p></td><td rowspan="2">221</td></tr>
<tr><td><p>2022</p><p>(part)</p></td><td><ul><li>a</li><li>b</li></ul></td></tr><tr><td>2023</td></tr></table>
<table><tr><td><h2>Laid out</h2><table><tr><td>One.<br><br>Two.</td></tr></table></td></tr></table><button>Share</button>`;

test('what is pasted from Word and from Google Docs keeps what it means and loses how it looked @script', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await newStory(page);
  const text = page.getByRole('textbox', { name: 'Story text' });
  await text.click();
  await paste(page, fromWord, 'The council voted on: a quay');
  const kinds = () =>
    page.locator('.rich > *').evaluateAll((all) => all.map((one) => `${one.tagName.toLowerCase()} ${one.textContent}`));
  await expect
    .poll(kinds)
    .toEqual(['p The council voted on:', 'ul a quayof stonea crane', 'ol first', 'p The end.[1]']);
  await expect(text.locator('strong')).toHaveText('voted');
  await expect(text.locator('ul ul em')).toHaveText('stone');
  await expect(text.getByRole('link')).toHaveCount(0);

  await page.keyboard.press('Control+A');
  await paste(page, fromDocs, 'Plain and bold');
  // The editor keeps an empty line below a heading, to go on writing.
  await expect.poll(kinds).toEqual(['p Plain and bold slanted', 'ul onetwo below', 'h2 Heading', 'p ']);
  await expect(text.locator('strong')).toHaveText('bold');
  await expect(text.locator('em')).toHaveText(' slanted');
  await expect(text.locator('ul ul')).toHaveText('two below');

  // That line is nobody's change: a story that is only opened stands as it was.
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
  await page.reload();
  await expect.poll(kinds).toEqual(['p Plain and bold slanted', 'ul onetwo below', 'h2 Heading', 'p ']);
  await expect(page.locator('[data-standing]')).toHaveAttribute('data-standing', 'untouched');
});

test('a pasted table keeps each word in its place, and one that only lays out a page is none @script', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await newStory(page);
  const text = page.getByRole('textbox', { name: 'Story text' });
  await text.click();
  await paste(page, table, 'The log');
  const rows = () =>
    text.locator('tr').evaluateAll((all) => {
      const said = (one: Node) => (one.nodeName === 'BR' ? '\n' : one.textContent);
      const lines = ({ firstElementChild }: Element) => [...(firstElementChild?.childNodes ?? [])].map(said).join('');
      return all.map((row) => [...row.children].map((cell) => lines(cell).trim()));
    });
  await expect.poll(rows).toEqual([
    ['The log', '', '221'],
    ['2022\n(part)', 'a\nb', ''],
    ['2023', '', ''],
  ]);
  await expect(text.locator('table')).toHaveCount(1);
  const around = text.locator('> p, > h2');
  await expect(around.filter({ hasText: /./ })).toHaveText(['Openings', 'Laid out', 'One.', 'Two.']);
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
});

test('quotation marks are set while they are typed, and words are found and replaced @script', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await newStory(page);
  const text = page.getByRole('textbox', { name: 'Story text' });
  await text.click();
  await page.keyboard.type(`"It's the harbour," she said -- 'the old Harbour'... harbourmaster`);
  const set = '“It’s the harbour,” she said — ‘the old Harbour’… harbourmaster';
  await expect(text.locator('p')).toHaveText(set);
  await page.keyboard.type(' 5"');
  await page.keyboard.press('Backspace');
  await expect(text.locator('p')).toHaveText(`${set} 5"`);
  const [[id]] = (await blocks(page)) as [[string, string]];

  await page.keyboard.press('Control+F');
  const bar = page.getByRole('group', { name: 'Find and replace' });
  await bar.getByLabel('Find', { exact: true }).fill('harbour');
  await expect(bar.getByRole('status')).toHaveText('3 places');
  await bar.getByLabel('Whole words').check();
  await expect(bar.getByRole('status')).toHaveText('2 places');
  await bar.getByLabel('Find', { exact: true }).press('Enter');
  await expect(bar.getByRole('status')).toHaveText('1 of 2');
  await bar.getByLabel('Same capitals').check();
  await bar.getByLabel('Replace with').fill('quay');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(bar.getByRole('status')).toHaveText('1 replaced. Undo takes all of it back.');
  await expect(text.locator('p')).toContainText('the quay,” she said — ‘the old Harbour’… harbourmaster');
  await bar.getByLabel('Find', { exact: true }).fill('lighthouse');
  await expect(bar.getByRole('status')).toHaveText('Not in the text');
  await expect(bar.getByRole('button', { name: 'Replace all' })).toBeDisabled();

  await bar.getByLabel('Find', { exact: true }).press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(text.locator('p')).toContainText('the harbour,” she said');
  expect(await blocks(page)).toEqual([[id, `${set} 5"`]]);
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
});

test('a tool of the bar hears the very first letter, and using it alone changes no story @script', async ({
  page,
  signIn,
}) => {
  await signIn(edith);
  await newStory(page);
  const text = page.getByRole('textbox', { name: 'Story text' });
  await text.click();
  await page.keyboard.type('The tide.');
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
  await page.keyboard.press('Control+F');
  const find = page.getByRole('group', { name: 'Find and replace' }).getByLabel('Find', { exact: true });
  await find.pressSequentially('tide');
  await expect(find).toHaveValue('tide');
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
  await find.press('Escape');

  await page.getByRole('button', { name: 'Link' }).click();
  await page.getByLabel('Address', { exact: true }).pressSequentially('https://tide.example/');
  await page.getByLabel('Address', { exact: true }).press('Enter');
  await expect(text.getByRole('link')).toHaveAttribute('href', 'https://tide.example/');
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
  await page.reload();
  await text.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/pull');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
  await page.getByLabel('Who said it').pressSequentially('Dunstan');
  await expect(page.getByLabel('Who said it')).toHaveValue('Dunstan');
  await expect(page.locator('[data-standing=saved]')).toBeVisible();
});
