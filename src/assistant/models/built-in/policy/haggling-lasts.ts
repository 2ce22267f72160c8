/** Messages after an answer about a discount in which a figure still means a discount. */
export const hagglingLasts = 4;
