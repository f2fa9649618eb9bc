/** An event as letters are made of it. */
export interface Happened {
  id: number;
  kind: string;
  actorKind: 'user' | 'guest' | 'system' | 'import' | 'demo';
  actorId: string | null;
  subjectId: string;
  at: Date;
  payload: unknown;
}
