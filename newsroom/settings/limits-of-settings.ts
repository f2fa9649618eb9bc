/** Longest watch word or phrase, in code points, and most of them. Pure, for forms and rules alike. */
export const watchLimits = { word: 80, words: 500 };
