// What numbers, dates and lists are written by.
/** As Intl takes it. */
export const locale = "de-DE";

/** Between the cells of a CSV file, and in its numbers and those that are copied, as spreadsheets have them. */
export const separator = ";";
export const decimalSign = ",";

export const unknown = "nicht bekannt";
export const range = (from: string, to: string) => `${from} bis ${to}`;
export const over = (share: string) => `über ${share}`;
export const under = (share: string) => `unter ${share}`;
export const byte = ["Byte", "Byte"] as const;
