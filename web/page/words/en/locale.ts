// What numbers, dates and lists are written by.
/** As Intl takes it. */
export const locale = "en-GB";

/** Between the cells of a CSV file, and in its numbers and those that are copied, as spreadsheets have them. */
export const separator = ",";
export const decimalSign = ".";

export const unknown = "not known";
export const range = (from: string, to: string) => `${from} to ${to}`;
export const over = (share: string) => `over ${share}`;
export const under = (share: string) => `under ${share}`;
export const byte = ["byte", "bytes"] as const;
