/** Control characters, and halves of characters that some export cut through: the database would store another sign for them. */
export const UNFIT = /[\p{Cc}\p{Cs}]/u;

/** The same but for the ends of lines and tabs that texts of several lines have. */
export const UNFIT_IN_LINES = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;
