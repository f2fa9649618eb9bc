/** How long a deleted draft can be had back, in days (WordPress's EMPTY_TRASH_DAYS). Pure. */
export const daysToRestore = 30;
