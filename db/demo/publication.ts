/** How the demo newspaper is called; its other settings are those of the installation. Pure. */
export const publication = {
  name: 'The Tidewick Ledger',
  tagline: 'Reporting on Tidewick and the Orle valley since 1887',
  language: 'en-GB',
};

/** What the demo's desk watches for: three phrases of the people who advertise below every local paper. */
export const watchWords = [
  { word: 'cheap', act: 'hold' },
  { word: 'free quote', act: 'hold' },
  { word: 'casino', act: 'reject' },
] as const;
