/** Every table, for Drizzle. Rules import the tables they use from the noun's own file. */
export * from './articles';
export * from './comments';
export * from './conversation';
export * from './draft-words';
export * from './drafts';
export * from './letters';
export * from './media';
export * from './people';
export * from './record';
export * from './site';
