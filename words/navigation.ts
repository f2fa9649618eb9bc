/** What the desk says of the head and the foot of every page. */
export const navigation = {
  title: 'Navigation',
  lead: 'The order of the sections, which of them the header has, and links to pages of the paper beside them. The foot of the page has every section.',
  done: { navigation: 'The navigation is saved. Readers see it on the next page they open.' },
  sections: 'Sections',
  place: (name: string) => `${name}: place, from 1`,
  shown: (name: string) => `${name}: in the header`,
  yes: 'Yes',
  no: 'No, at the foot alone',
  links: 'Links',
  header: 'In the header, behind the sections',
  footer: 'At the foot, under “The paper”',
  linksHint: 'One a line: its name, then the address of a page of this paper, as in: How we work /how-we-work',
  save: 'Save',
  none: 'There is no section yet.',
  back: 'Sections and bylines',
} as const;
