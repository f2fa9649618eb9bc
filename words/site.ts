/** What the frame of every reader page says: header, navigation, footer. */
export const site = {
  skip: 'Skip to content',
  sections: 'Sections',
  paper: 'The paper',
  feeds: 'Feeds',
  about: 'About us',
  guidelines: 'Community guidelines',
  privacy: 'Privacy',
  rss: 'RSS, every story',
  archive: 'Archive',
  signIn: 'Sign in',
  noCookies: 'We set no cookies until you act',
} as const;
