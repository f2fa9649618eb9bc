/** Why a database cannot be used, in words for the terminal: what is the matter and what to do. Shown without a stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
