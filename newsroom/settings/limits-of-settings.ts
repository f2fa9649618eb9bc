/** Longest name and line below it, in code points. Pure, for forms and rules alike. */
export const publicationLimits = { name: 80, tagline: 160 };
/** Longest watch word or phrase, in code points, and most of them. Pure, for forms and rules alike. */
export const watchLimits = { word: 80, words: 500 };
