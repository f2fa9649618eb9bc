/** How the demo newspaper is called; its other settings are those of the installation. Pure. */
export const publication = {
  name: 'The Tidewick Ledger',
  tagline: 'Reporting on Tidewick and the Orle valley since 1887',
  language: 'en-GB',
};
