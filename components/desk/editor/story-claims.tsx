'use client';

import { createContext, type ReactNode, useMemo, useState } from 'react';
import type { Beside, BesideClaim } from '@/newsroom/articles/evidence/beside';

/** The sources and claims of the story that is written, as the editor knows them. */
export interface StoryClaims {
  story: string;
  beside: Beside;
  /** The claims that the text marks, by id, in reading order. */
  order: readonly string[];
  /** Takes in what stands now. */
  hear: (beside: Beside) => void;
  /** Takes in which claims the text marks now. */
  marked: (order: readonly string[]) => void;
}

const nothing: Beside = { mark: '', claims: [], sources: 0 };
const none: readonly string[] = [];
export const ClaimsContext = createContext<StoryClaims>({
  story: '',
  beside: nothing,
  order: none,
  hear: () => {},
  marked: () => {},
});

/** Keeps `first` and `order` true while a story is open: other windows change its claims, and typing moves their numbers. */
export function ClaimsProvider({
  story,
  first = nothing,
  order: firstOrder = none,
  children,
}: {
  story: string;
  first: Beside | undefined;
  order: readonly string[] | undefined;
  children: ReactNode;
}) {
  const [beside, hear] = useState(first);
  const [order, marked] = useState(firstOrder);
  const known = useMemo(() => ({ story, beside, order, hear, marked }), [story, beside, order]);
  return <ClaimsContext value={known}>{children}</ClaimsContext>;
}

/** In the order of their numbers: those that the text marks as it comes to them, then the others. */
export function inOrder({ beside: { claims }, order }: Pick<StoryClaims, 'beside' | 'order'>): BesideClaim[] {
  const marked = order.flatMap((id) => claims.filter((claim) => claim.id === id));
  return [...marked, ...claims.filter((claim) => !marked.includes(claim))];
}

/** Where they are changed. */
export function claimsPage(story: string): string {
  return `/desk/articles/${story}/sources`;
}
