/** The year an entry is filed under: that in which an activity takes place, or in which anything else was published. */
export const yearOf = ({ date, starts = date }: { date: string; starts?: string }): string => starts.slice(0, 4);
