/** What a form about one's own letters holds between two answers. Pure. */
export interface AskState {
  problem: string | null;
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string | number>>;
  email: string;
}
export const unasked: AskState = { problem: null, fields: {}, values: {}, email: '' };
