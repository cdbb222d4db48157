/** Lines of text are hard to read when they are longer. */
const MOST_COLUMNS = 100;

/** The width of running text in a terminal of so many columns. */
export const textWidth = (columns: number | undefined): number => Math.min(columns ?? 80, MOST_COLUMNS);
